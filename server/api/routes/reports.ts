import { z } from "zod";
import { getReport } from "../../audits/get-report";
import { REPORT_LENGTHS, REPORT_PAPERS } from "../../reports/constants";
import { defineFileRoute } from "../define-route";
import { auditIdField } from "../fields";

export const reportRoutes = [
  defineFileRoute({
    id: "getReport",
    path: "/audits/{auditId}/report.pdf",
    scope: "read",
    tag: "Reports",
    summary: "Download the report",
    description: "The stored PDF. Send its ETag as If-None-Match to get 304 while it is the same.",
    params: auditIdField,
    query: {
      length: z.enum(REPORT_LENGTHS).default("full").describe("All of it, or a summary."),
      paper: z.enum(REPORT_PAPERS).default("a4").describe("Size of the paper."),
    },
    contentType: "application/pdf",
    async handle({ ctx, params: { auditId }, query, request }) {
      const { bytes, sha256, fileName } = await getReport({ ctx, input: { auditId, variant: query } });
      const etag = `"${sha256}"`;
      if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers: { etag } });
      return new Response(bytes, {
        headers: {
          etag,
          "content-type": "application/pdf",
          "content-length": String(bytes.byteLength),
          "content-disposition": `attachment; filename="${fileName}"`,
        },
      });
    },
  }),
];
