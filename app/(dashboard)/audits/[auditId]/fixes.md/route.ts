import { requireTeam } from "@/server/auth/gates";
import { getFixesResponse } from "@/server/fixes/get-fixes-response";

export async function GET(request: Request, { params }: { params: Promise<{ auditId: string }> }): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const { ctx } = await requireTeam({ nextPath: pathname });
  return getFixesResponse({ ctx, auditId: (await params).auditId, causeId: searchParams.get("cause") });
}
