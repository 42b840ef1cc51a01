import { Document } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { Each } from "./elements/each";
import { formatDate, formatNoun } from "./format";
import { ISSUE_CARDS } from "./limits";
import { Analysis } from "./sections/analysis";
import { Causes } from "./sections/causes";
import { Contents } from "./sections/contents";
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

/** Of what the team adds to the footer; the whole takes two lines. */
const FOOTER_LENGTH = 90;
const SUMMARY_NOTE = "How good the site is, what was found, what to fix first";

export function ReportDocument({ input }: { input: ReportInput }) {
  const { audit, brand } = input;
  const date = formatDate(audit.completedAt);
  const context: ReportContext = {
    size: input.size ?? "A4",
    theme: createTheme(brand.accent),
    domain: audit.domain,
    footer: [
      shortenEnd(brand.teamName, 60),
      shortenMiddle(audit.domain, 60),
      date,
      shortenEnd(brand.footer ?? "", FOOTER_LENGTH),
    ],
    dashboardUrl: input.dashboardUrl,
    pagesCsvUrl: input.pagesCsvUrl,
    starts: new Map(),
  };
  const isFull = input.length !== "summary";
  const sections = isFull ? listSections(input, context) : [];
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
      {isFull && <Contents context={context} entries={[{ title: "Summary", note: SUMMARY_NOTE }, ...sections]} />}
      <Summary input={input} context={context} />
      <Each of={sections}>{({ section }) => section}</Each>
    </Document>
  );
}

interface Section {
  title: string;
  /** What it holds, for the table of contents. */
  note: string;
  section: ReactElement;
}

/** What the full report says after its summary; sections without content are left out. */
function listSections(input: ReportInput, context: ReportContext): Section[] {
  const { analysis, score, causes, issues, pages } = input;
  const props = { input, context };
  return [
    analysis !== null && {
      title: "Analysis",
      note: analysis.source === "model" ? "Written by a language model, checked" : "Computed from the findings",
      section: <Analysis analysis={analysis} context={context} />,
    },
    (score.value !== null || score.receiptLines.length > 0) && {
      title: "Where the points went",
      note: "The score as a receipt, rule by rule",
      section: <Score {...props} />,
    },
    hasPerformance(input) && {
      title: "Performance",
      note: "Core Web Vitals, lab and field",
      section: <Performance {...props} />,
    },
    causes.length > 0 && {
      title: "Causes",
      note: `${formatNoun(input.causeTotal, "cause")}, each with its pages and its fix`,
      section: <Causes {...props} />,
    },
    issues.length > 0 && {
      title: "Issues",
      note: `${formatNoun(issues.length, "rule")} failed, with evidence`,
      section: <Issues {...props} />,
    },
    issues.length > ISSUE_CARDS && {
      title: "Further issues",
      note: "The other rules as a list",
      section: <FurtherIssues {...props} />,
    },
    pages.length > 0 && {
      title: "Pages",
      note: `${formatNoun(input.pageTotal, "address", "addresses")}, worst first`,
      section: <Pages {...props} />,
    },
    {
      title: "Method and limits",
      note: "What the numbers rest on, and what was not seen",
      section: <Method {...props} />,
    },
  ].filter((section) => section !== false);
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
