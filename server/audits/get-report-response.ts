import type { TeamContext } from "../context";
import { AppError } from "../errors";
import { variantOf } from "../reports/constants";
import { getReport } from "./get-report";

const STATUS = { NOT_FOUND: 404, NOT_READY: 409 } as const;

interface ReportRequest {
  ctx: TeamContext;
  auditId: string;
  request: Request;
}

/** The stored PDF as an HTTP response; a browser that has these bytes gets 304. Never cached by anything in between. */
export async function getReportResponse({ ctx, auditId, request }: ReportRequest): Promise<Response> {
  try {
    const variant = variantOf(new URL(request.url).searchParams);
    const { bytes, sha256, fileName } = await getReport({ ctx, input: { auditId, variant } });
    const headers = {
      "cache-control": "private, no-cache",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
      etag: `"${sha256}"`,
    };
    if (request.headers.get("if-none-match") === headers.etag) return new Response(null, { status: 304, headers });
    return new Response(bytes, {
      headers: {
        ...headers,
        "content-type": "application/pdf",
        "content-length": String(bytes.byteLength),
        "content-disposition": `attachment; filename="${fileName}"`,
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (!(error instanceof AppError) || !(error.code in STATUS)) throw error;
    const { retryAfterSeconds } = error.details;
    return new Response(error.message, {
      status: STATUS[error.code as keyof typeof STATUS],
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "cache-control": "no-store",
        ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }),
      },
    });
  }
}
