import { createHash } from "node:crypto";
import { renderToBuffer } from "@react-pdf/renderer";
import { loadFonts } from "./fonts";
import { ReportDocument } from "./report-document";
import type { ReportInput } from "./types";

export interface RenderedReport {
  bytes: Buffer;
  pageCount: number;
  sha256: string;
}

/**
 * Renders a report; equal input gives equal bytes. It keeps the processor busy for seconds on a large audit, so it
 * belongs in a job and never in a request. Reads only the bundled fonts, never the network.
 */
export async function renderReport(input: ReportInput): Promise<RenderedReport> {
  await loadFonts(JSON.stringify({ ...input, brand: { ...input.brand, logo: null } }));
  const bytes = await renderToBuffer(ReportDocument({ input }));
  return { bytes, pageCount: countPages(bytes), sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The page tree is written as plain text after all pages. */
function countPages(bytes: Buffer): number {
  const count = /\/Type \/Pages\s+\/Count (\d+)/.exec(bytes.toString("latin1"))?.[1];
  if (count === undefined) throw new Error("The rendered file has no page tree.");
  return Number(count);
}
