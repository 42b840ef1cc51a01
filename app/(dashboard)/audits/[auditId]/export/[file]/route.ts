import { requireTeam } from "@/server/auth/gates";
import { getExportResponse } from "@/server/exports/get-export-response";

interface RouteParams {
  params: Promise<{ auditId: string; file: string }>;
}

export async function GET(request: Request, { params }: RouteParams): Promise<Response> {
  const { ctx } = await requireTeam({ nextPath: new URL(request.url).pathname });
  const { auditId, file } = await params;
  return getExportResponse({ ctx, auditId, file, request });
}
