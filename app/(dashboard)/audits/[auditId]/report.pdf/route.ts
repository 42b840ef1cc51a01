import { getReportResponse } from "@/server/audits/get-report-response";
import { requireTeam } from "@/server/auth/gates";

export async function GET(request: Request, { params }: { params: Promise<{ auditId: string }> }): Promise<Response> {
  const { ctx } = await requireTeam({ nextPath: new URL(request.url).pathname });
  return getReportResponse({ ctx, auditId: (await params).auditId, request });
}
