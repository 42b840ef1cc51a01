import { Link, View } from "@react-pdf/renderer";
import { Donut } from "../charts/donut";
import { ScoreBar } from "../charts/score-bar";
import { Each } from "../elements/each";
import { Heading } from "../elements/heading";
import { PrintText } from "../elements/print-text";
import { Prose } from "../elements/prose";
import { SectionPage } from "../elements/section-page";
import { SeverityMark } from "../elements/severity-mark";
import { type Column, freeWidth, TableRow } from "../elements/table";
import { formatCount, formatPoints } from "../format";
import { indexableShare, prepareIndexabilityDonut, prepareSeverityDonut, prepareStatusDonut } from "../prepare-donuts";
import { type Fix, prepareFixes } from "../prepare-fixes";
import { hasReadPages, prepareSummary } from "../prepare-summary";
import { prepareVitals } from "../prepare-vitals";
import { shortenEnd } from "../shorten";
import { COLOURS } from "../theme";
import type { ReportContext, ReportInput } from "../types";
import { VitalsTable } from "./vitals-table";

const FIX_FIRST: Column[] = [
  { label: "Severity", width: 66 },
  { label: "Title" },
  { label: "Extent", width: 142 },
  { label: "Gain", width: 34, align: "right" },
];

/** Page one after the cover: how good, what was found, what to fix first. */
export function Summary({ input, context }: { input: ReportInput; context: ReportContext }) {
  const severity = prepareSeverityDonut(input.severityCounts);
  const status = prepareStatusDonut(input.statusCounts);
  const indexability = prepareIndexabilityDonut(input.indexabilityCounts);
  const { core } = prepareVitals(input.vitals);
  const fixes = prepareFixes(input);
  const lead = shortenEnd(prepareSummary(input), 480);
  // The summary is one sheet: a long opening or a short sheet leaves less room at its end.
  const rows = 5 - (lead.length > 300 ? 2 : 0) - (context.size === "LETTER" ? 2 : 0);
  const half = Math.ceil(input.categories.length / 2);
  const columns =
    input.categories.length > 6 ? [input.categories.slice(0, half), input.categories.slice(half)] : [input.categories];
  return (
    <SectionPage context={context} title="Summary" lead={lead}>
      <Heading top={0}>What was found</Heading>
      <View style={{ flexDirection: "row", justifyContent: "space-between", marginTop: 3 }}>
        <Donut
          slices={severity.slices}
          value={formatCount(severity.total)}
          caption={severity.total === 1 ? "finding" : "findings"}
        />
        <Donut
          slices={status.slices}
          value={formatCount(status.total)}
          caption={status.total === 1 ? "address" : "addresses"}
        />
        <Donut slices={indexability.slices} value={indexableShare(indexability)} caption="indexable" />
      </View>

      {input.categories.length > 0 && (
        <View wrap={false}>
          <Heading>Categories</Heading>
          <View style={{ flexDirection: "row", gap: 26 }}>
            <Each of={columns}>
              {(column) => (
                <View style={{ flexGrow: 1, flexBasis: 0 }}>
                  <Each of={column}>{(category) => <ScoreBar label={category.label} score={category.score} />}</Each>
                </View>
              )}
            </Each>
          </View>
        </View>
      )}

      {core.length > 0 && (
        <View wrap={false}>
          <Heading remark="field numbers are the 75th percentile of visits">Core Web Vitals</Heading>
          <VitalsTable rows={core} />
        </View>
      )}

      {fixes.length > 0 ? (
        <View wrap={false}>
          <Heading remark="points to win back">Fix first</Heading>
          <Each of={fixes.slice(0, rows)}>{(fix) => <FixRow fix={fix} context={context} />}</Each>
        </View>
      ) : (
        <View wrap={false}>
          <Heading>Fix first</Heading>
          <PrintText style={{ color: COLOURS.ink2 }}>
            {hasReadPages(input)
              ? "Nothing: every rule that could be checked has passed."
              : "Make the start address answer, then run the audit again."}
          </PrintText>
        </View>
      )}
    </SectionPage>
  );
}

/** One thing to do first; in the full report it leads to where it is explained. */
function FixRow({ fix, context }: { fix: Fix; context: ReportContext }) {
  const title = (
    <Prose size={8.5} width={freeWidth(FIX_FIRST, context.size)} color={COLOURS.ink}>
      {shortenEnd(fix.title, 64)}
    </Prose>
  );
  return (
    <TableRow
      columns={FIX_FIRST}
      height={19.5}
      cells={[
        <SeverityMark key="severity" severity={fix.severity} />,
        fix.anchor === null ? (
          <View key="title">{title}</View>
        ) : (
          <Link key="title" src={`#${fix.anchor}`} style={{ textDecoration: "none" }}>
            {title}
          </Link>
        ),
        <PrintText key="extent" style={{ fontSize: 8, color: COLOURS.ink3 }}>
          {shortenEnd(fix.extent, 36)}
        </PrintText>,
        fix.gain !== null && fix.gain > 0 ? (
          <PrintText key="gain" mono style={{ fontWeight: 600, color: context.theme.accentText }}>
            {`+${formatPoints(fix.gain)}`}
          </PrintText>
        ) : null,
      ]}
    />
  );
}
