import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { z } from "zod";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { listMeasurements } from "./list-measurements";
import { type MeasurementView, prepareLighthouse } from "./prepare-lighthouse";
import { auditIdSchema } from "./schemas";

export const measurementIdSchema = auditIdSchema.extend({ measurementId: z.uuid() });

/** A stored result is far smaller; more than this is not unpacked. */
const LARGEST_RESULT_BYTES = 30_000_000;

/** One measurement with what the browser saw. Throws NOT_FOUND. */
export async function getMeasurement({
  ctx,
  input,
}: Verb<z.output<typeof measurementIdSchema>>): Promise<MeasurementView> {
  const found = await ctx.db.measurement.findFirst({
    where: { id: input.measurementId, auditId: input.auditId, audit: { teamId: ctx.teamId } },
    select: { url: true, detail: { select: { lhr: true, screenshot: true } } },
  });
  const rows = found ? await listMeasurements({ ctx, input: { auditId: input.auditId, url: found.url } }) : [];
  const row = rows.find((candidate) => candidate.id === input.measurementId);
  if (!found || !row) throw new AppError("NOT_FOUND", "This measurement is not part of the audit.");
  const { detail } = found;
  return {
    row,
    ...prepareLighthouse(detail ? await unpack(detail.lhr) : null),
    screenshot: detail?.screenshot
      ? `data:image/jpeg;base64,${Buffer.from(detail.screenshot).toString("base64")}`
      : null,
    hasResult: detail !== null,
  };
}

async function unpack(packed: Uint8Array): Promise<unknown> {
  const json = await promisify(gunzip)(packed, { maxOutputLength: LARGEST_RESULT_BYTES });
  return JSON.parse(json.toString("utf8"));
}
