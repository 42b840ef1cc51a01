import { type Analysis, SECTION_TITLES, SECTIONS } from "../analysis/schema";
import { countLaterMeasurements } from "../audits/count-later-measurements";
import type { Db } from "../db/client";
import type { ReportAnalysis } from "../pdf/types";

/** The stored analysis as the report prints it; null when none was written. */
export async function loadReportAnalysis(db: Db, auditId: string): Promise<ReportAnalysis | null> {
  const row = await db.analysis.findUnique({
    where: { auditId },
    select: { source: true, model: true, sections: true, updatedAt: true },
  });
  if (!row) return null;
  const analysis = row.sections as unknown as Analysis;
  const summary = analysis.executiveSummary.map((statement) => statement.text).join(" ");
  return {
    source: row.source === "openai" ? "model" : "computed",
    model: row.model,
    laterMeasurementCount: await countLaterMeasurements(db, auditId, row.updatedAt),
    summary,
    sections: SECTIONS.filter((section) => section !== "executiveSummary" && analysis[section].length > 0).map(
      (section) => ({
        heading: SECTION_TITLES[section],
        paragraphs: [],
        points: analysis[section].map((statement) => statement.text),
      }),
    ),
  };
}
