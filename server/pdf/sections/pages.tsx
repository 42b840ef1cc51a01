import { Link, View } from "@react-pdf/renderer";
import { Each } from "../elements/each";
import { PrintText } from "../elements/print-text";
import { SectionPage } from "../elements/section-page";
import { type Column, TableHead, TableRow } from "../elements/table";
import { UrlLink } from "../elements/url-link";
import { formatCount } from "../format";
import { PAGE_ROWS } from "../limits";
import { shortenEnd } from "../shorten";
import { COLOURS, scoreColour } from "../theme";
import type { ReportContext, ReportInput, ReportPage } from "../types";

const COLUMNS: Column[] = [
  { label: "Page" },
  { label: "Status", width: 46, align: "right" },
  { label: "Indexable", width: 54, align: "right" },
  { label: "Findings", width: 48, align: "right" },
  { label: "Performance", width: 62, align: "right" },
];

export function Pages({ input, context }: { input: ReportInput; context: ReportContext }) {
  const shown = input.pages.slice(0, PAGE_ROWS);
  const total = Math.max(input.pageTotal, input.pages.length);
  return (
    <SectionPage
      context={context}
      title="Pages"
      lead={
        shown.length < total
          ? `The top ${formatCount(shown.length)} of ${formatCount(total)}, worst first. All of them are in the page table of the exports.`
          : `All ${formatCount(total)}, worst first.`
      }
    >
      {shown.length < total && context.pagesCsvUrl !== null && (
        <Link src={context.pagesCsvUrl} style={{ textDecoration: "none", marginTop: -6, marginBottom: 10 }}>
          <PrintText style={{ fontSize: 8.5, color: context.theme.accentText }}>
            {`All ${formatCount(total)} as CSV`}
          </PrintText>
        </Link>
      )}
      <View>
        <TableHead columns={COLUMNS} />
        <Each of={shown}>{(page) => <PageRow page={page} context={context} />}</Each>
      </View>
    </SectionPage>
  );
}

function PageRow({ page, context }: { page: ReportPage; context: ReportContext }) {
  const isFault = page.status === null || page.status >= 400;
  return (
    <TableRow
      columns={COLUMNS}
      height={27}
      cells={[
        <View key="page">
          <UrlLink
            url={page.url}
            domain={context.domain}
            maxLength={62}
            style={{ color: COLOURS.ink, lineHeight: 1.3 }}
          />
          <PrintText style={{ fontSize: 7.5, color: COLOURS.ink3, lineHeight: 1.3 }}>
            {page.title === null || page.title.trim() === "" ? "No title" : shortenEnd(page.title, 62)}
          </PrintText>
        </View>,
        <PrintText key="status" mono style={isFault ? { color: COLOURS.critical, fontWeight: 600 } : {}}>
          {page.status === null ? "none" : String(page.status)}
        </PrintText>,
        <PrintText key="indexable" style={{ fontSize: 8, color: page.isIndexable ? COLOURS.ink : COLOURS.ink3 }}>
          {page.isIndexable ? "yes" : "no"}
        </PrintText>,
        <PrintText key="findings" mono>
          {formatCount(page.findingCount)}
        </PrintText>,
        page.performance === null ? (
          <PrintText key="performance" style={{ fontSize: 7.5, color: COLOURS.ink3 }}>
            not measured
          </PrintText>
        ) : (
          <PrintText key="performance" mono style={{ color: scoreColour(page.performance).text }}>
            {String(Math.round(page.performance))}
          </PrintText>
        ),
      ]}
    />
  );
}
