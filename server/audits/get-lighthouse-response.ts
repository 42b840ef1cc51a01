import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { TeamContext } from "../context";
import { measurementIdSchema } from "./get-measurement";

interface LighthouseRequest {
  ctx: TeamContext;
  auditId: string;
  measurementId: string;
}

/** The whole Lighthouse result as a JSON download, unpacked while it is sent. Opens in any Lighthouse viewer. */
export async function getLighthouseResponse({ ctx, ...ids }: LighthouseRequest): Promise<Response> {
  const input = measurementIdSchema.safeParse(ids);
  const found = input.success
    ? await ctx.db.measurement.findFirst({
        where: { id: input.data.measurementId, auditId: input.data.auditId, audit: { teamId: ctx.teamId } },
        select: { url: true, device: true, detail: { select: { lhr: true } } },
      })
    : null;
  if (!found) return refuse("This measurement does not exist, or it belongs to another team.");
  if (!found.detail)
    return refuse("The full Lighthouse result of this measurement was not kept; its numbers are in the audit.");
  const host = new URL(found.url).host.replace(/[^a-z0-9.-]+/gi, "-");
  const json = Readable.from([found.detail.lhr]).pipe(createGunzip());
  return new Response(Readable.toWeb(json) as ReadableStream<Uint8Array>, {
    headers: {
      "cache-control": "private, no-store",
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="lighthouse-${host}-${found.device}.json"`,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    },
  });
}

function refuse(message: string): Response {
  return new Response(message, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
