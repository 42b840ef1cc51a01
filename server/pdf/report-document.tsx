import { Document } from "@react-pdf/renderer";
import { formatDate } from "./format";
import { ISSUE_CARDS } from "./limits";
import { Analysis } from "./sections/analysis";
import { Cover } from "./sections/cover";
import { FurtherIssues, Issues } from "./sections/issues";
import { Method } from "./sections/method";
import { Pages } from "./sections/pages";
import { Performance } from "./sections/performance";
import { Score } from "./sections/score";
import { Summary } from "./sections/summary";
import { shortenEnd, shortenMiddle } from "./shorten";
import { createTheme } from "./theme";
import type { ReportContext, ReportInput } from "./types";

/** Two lines of the footer. */
const FOOTER_LENGTH = 236;

export function ReportDocument({ input }: { input: ReportInput }) {
  const { audit, brand, analysis } = input;
  const date = formatDate(audit.completedAt);
  const context: ReportContext = {
    size: input.size ?? "A4",
    theme: createTheme(brand.accent),
    domain: audit.domain,
    footer: shortenEnd(
      [shortenEnd(brand.teamName, 60), shortenMiddle(audit.domain, 60), date, brand.footer].filter(Boolean).join(" · "),
      FOOTER_LENGTH,
    ),
    dashboardUrl: input.dashboardUrl,
  };
  return (
    <Document
      title={`Search quality audit of ${audit.domain}`}
      author={brand.teamName}
      subject={`Search quality audit, ${date}`}
      language="en"
      creator="Plumbline"
      producer="Plumbline"
      creationDate={creationDate(audit.completedAt)}
      pageMode="useOutlines"
    >
      <Cover input={input} context={context} />
      <Summary input={input} context={context} />
      {analysis !== null && <Analysis analysis={analysis} context={context} />}
      {(input.score.value !== null || input.score.receiptLines.length > 0) && <Score input={input} context={context} />}
      {hasPerformance(input) && <Performance input={input} context={context} />}
      {input.issues.length > 0 && <Issues input={input} context={context} />}
      {input.issues.length > ISSUE_CARDS && <FurtherIssues input={input} context={context} />}
      {input.pages.length > 0 && <Pages input={input} context={context} />}
      <Method input={input} context={context} />
    </Document>
  );
}

/** The renderer would stamp the present time, and equal input would no longer give equal bytes. */
function creationDate(completedAt: string): Date {
  const date = new Date(completedAt);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

function hasPerformance({ vitals, averages }: ReportInput): boolean {
  const isMeasured = (row: { mobile: number | null; desktop: number | null }) =>
    row.mobile !== null || row.desktop !== null;
  return vitals.some((vital) => vital.field !== null || isMeasured(vital)) || averages.some(isMeasured);
}
