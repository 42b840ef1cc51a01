import { getReportResponse } from "@/server/audits/get-report-response";
import { loadShare } from "@/server/audits/loaders";
import { AppError } from "@/server/errors";

export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    const share = await loadShare((await params).token);
    if (!share) return plain(404, "This link does not work. It may have expired or been revoked.");
    return await getReportResponse({ ctx: share.ctx, auditId: share.auditId, request });
  } catch (error) {
    if (error instanceof AppError && error.code === "RATE_LIMITED") return plain(429, error.message);
    throw error;
  }
}

function plain(status: number, message: string): Response {
  return new Response(message, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", "x-robots-tag": "noindex" },
  });
}
