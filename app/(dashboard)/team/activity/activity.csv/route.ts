import { getActivityResponse } from "@/server/activity/get-activity-response";
import { requireTeam } from "@/server/auth/gates";

export async function GET(request: Request): Promise<Response> {
  const { ctx, role } = await requireTeam({ nextPath: "/team/activity" });
  return getActivityResponse({ ctx, role, request });
}
