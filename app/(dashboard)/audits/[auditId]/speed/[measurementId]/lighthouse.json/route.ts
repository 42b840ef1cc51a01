import { getLighthouseResponse } from "@/server/audits/get-lighthouse-response";
import { requireTeam } from "@/server/auth/gates";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ auditId: string; measurementId: string }> },
): Promise<Response> {
  const { ctx } = await requireTeam({ nextPath: new URL(request.url).pathname });
  return getLighthouseResponse({ ctx, ...(await params) });
}
