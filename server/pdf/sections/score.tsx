import { View } from "@react-pdf/renderer";
import { Each } from "../elements/each";
import { PrintText } from "../elements/print-text";
import { Prose } from "../elements/prose";
import { SectionPage } from "../elements/section-page";
import { SeverityMark } from "../elements/severity-mark";
import { type Column, freeWidth, TableHead, TableRow } from "../elements/table";
import { formatCount, formatPoints } from "../format";
import { shortenEnd } from "../shorten";
import { COLOURS } from "../theme";
import type { ReceiptLine, ReportContext, ReportInput } from "../types";

const LINES_SHOWN = 24;
const BAR_WIDTH = 96;

const COLUMNS: Column[] = [
  { label: "Severity", width: 66 },
  { label: "Rule" },
  { label: "Pages", width: 44, align: "right" },
  { label: " ", width: BAR_WIDTH + 20 },
  { label: "Points", width: 40, align: "right" },
];

/** The receipt: where each lost point went. */
export function Score({ input, context }: { input: ReportInput; context: ReportContext }) {
  const { value, receiptLines } = input.score;
  const shown = receiptLines.slice(0, LINES_SHOWN);
  const rest = receiptLines.slice(LINES_SHOWN);
  const largest = Math.max(...shown.map((line) => line.points), 0);
  const total = receiptLines.reduce((sum, line) => sum + line.points, 0);
  return (
    <SectionPage
      context={context}
      title="Where the points went"
      lead={
        value === null
          ? "The site could not be scored. What was found is listed without points."
          : `The score starts at 100 and loses points only on pages that can be indexed, so a larger crawl does not lower it.${input.audit.isPartial ? " Some checks did not run: the score is of the rest." : ""}`
      }
    >
      {shown.length > 0 ? (
        <View>
          <TableHead columns={COLUMNS} />
          <Each of={shown}>{(line) => <ReceiptRow line={line} largest={largest} context={context} />}</Each>
          {rest.length > 0 && (
            <TotalRow
              label={`${formatCount(rest.length)} smaller ${rest.length === 1 ? "loss" : "losses"}`}
              points={rest.reduce((sum, line) => sum + line.points, 0)}
            />
          )}
          <TotalRow label="All points lost" points={total} isTotal />
        </View>
      ) : (
        <PrintText style={{ color: COLOURS.ink2 }}>
          {value === null ? "No points were counted." : "No points were lost."}
        </PrintText>
      )}
    </SectionPage>
  );
}

function ReceiptRow({ line, largest, context }: { line: ReceiptLine; largest: number; context: ReportContext }) {
  const width = largest > 0 ? Math.max(1, (line.points / largest) * BAR_WIDTH) : 0;
  return (
    <TableRow
      columns={COLUMNS}
      cells={[
        <SeverityMark key="severity" severity={line.severity} />,
        <Prose key="title" size={8.5} width={freeWidth(COLUMNS, context.size)} color={COLOURS.ink}>
          {shortenEnd(line.title, 80)}
        </Prose>,
        <PrintText key="pages" mono>
          {line.pageCount === 0 ? "site" : formatCount(line.pageCount)}
        </PrintText>,
        <View key="bar" style={{ width: BAR_WIDTH + 12, paddingLeft: 12 }}>
          <View style={{ width, height: 3.6, backgroundColor: COLOURS.ink3 }} />
        </View>,
        <PrintText key="points" mono style={{ fontWeight: 600 }}>
          {`-${formatPoints(line.points)}`}
        </PrintText>,
      ]}
    />
  );
}

function TotalRow({ label, points, isTotal = false }: { label: string; points: number; isTotal?: boolean }) {
  return (
    <TableRow
      columns={COLUMNS}
      cells={[
        null,
        <PrintText
          key="label"
          style={{ fontSize: 8.5, fontWeight: isTotal ? 600 : 400, color: isTotal ? COLOURS.ink : COLOURS.ink3 }}
        >
          {label}
        </PrintText>,
        null,
        null,
        <PrintText key="points" mono style={{ fontWeight: 600 }}>
          {`-${formatPoints(points)}`}
        </PrintText>,
      ]}
    />
  );
}
