import { View } from "@react-pdf/renderer";
import { Each } from "../elements/each";
import { PrintText } from "../elements/print-text";
import { Prose } from "../elements/prose";
import { SectionPage } from "../elements/section-page";
import { SeverityMark } from "../elements/severity-mark";
import { type Column, freeWidth, TableHead, TableRow } from "../elements/table";
import { formatCount, formatNoun, formatPoints } from "../format";
import { ISSUE_CARDS, ISSUE_ROWS } from "../limits";
import { shortenEnd } from "../shorten";
import { COLOURS } from "../theme";
import type { ReportContext, ReportInput } from "../types";
import { IssueCard } from "./issue-card";

const COLUMNS: Column[] = [
  { label: "Severity", width: 66 },
  { label: "Issue" },
  { label: "Category", width: 92 },
  { label: "Pages", width: 44, align: "right" },
  { label: "Gain", width: 40, align: "right" },
];

/** The most valuable rules, explained in full. */
export function Issues({ input, context }: { input: ReportInput; context: ReportContext }) {
  return (
    <SectionPage
      context={context}
      title="Issues"
      lead={`${formatNoun(input.issues.length, "rule")} failed. The most valuable come first; a number with a plus is what fixing all of its pages adds to the score.`}
    >
      <Each of={input.issues.slice(0, ISSUE_CARDS)}>{(issue) => <IssueCard issue={issue} context={context} />}</Each>
    </SectionPage>
  );
}

/** What the cards leave, as a list. */
export function FurtherIssues({ input, context }: { input: ReportInput; context: ReportContext }) {
  const rest = input.issues.slice(ISSUE_CARDS);
  const listed = rest.slice(0, ISSUE_ROWS);
  const lead =
    listed.length < rest.length
      ? `The next ${formatCount(listed.length)} of ${formatCount(rest.length)}. The dashboard has all of them, with evidence and fixes.`
      : `The other ${formatCount(rest.length)}. The dashboard has their evidence and fixes.`;
  return (
    <SectionPage context={context} title="Further issues" lead={lead}>
      <View>
        <TableHead columns={COLUMNS} />
        <Each of={listed}>
          {(issue) => (
            <TableRow
              columns={COLUMNS}
              cells={[
                <SeverityMark key="severity" severity={issue.severity} />,
                <Prose key="title" size={8.5} width={freeWidth(COLUMNS, context.size)} color={COLOURS.ink}>
                  {shortenEnd(issue.title, 80)}
                </Prose>,
                <PrintText key="category" style={{ fontSize: 8, color: COLOURS.ink3 }}>
                  {shortenEnd(issue.category, 20)}
                </PrintText>,
                <PrintText key="pages" mono>
                  {issue.pageCount === 0 ? "site" : formatCount(issue.pageCount)}
                </PrintText>,
                <PrintText key="gain" mono style={{ color: context.theme.accentText }}>
                  {issue.gain !== null && issue.gain > 0 ? `+${formatPoints(issue.gain)}` : ""}
                </PrintText>,
              ]}
            />
          )}
        </Each>
      </View>
    </SectionPage>
  );
}
