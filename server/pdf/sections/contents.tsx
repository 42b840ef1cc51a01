import { Link, Page, View } from "@react-pdf/renderer";
import { Each } from "../elements/each";
import { Heading } from "../elements/heading";
import { PrintText } from "../elements/print-text";
import { Prose } from "../elements/prose";
import { SHEET_STYLE, SheetFooter, type SheetProps, sectionAnchor } from "../elements/section-page";
import { SeverityMark } from "../elements/severity-mark";
import { COLOURS, contentWidth, SPACE } from "../theme";
import type { ReportContext } from "../types";

interface ContentsProps {
  context: ReportContext;
  entries: readonly { title: string; note: string }[];
}

const NOTES = [
  ["critical", "keeps pages out of search or breaks them for visitors."],
  ["warning", "costs rankings or clicks on the pages concerned."],
  ["notice", "is worth a look when the page is changed anyway."],
] as const;

/**
 * Table of contents. Its page numbers stand in the layout of the sheet, not in its content: the renderer draws layouts
 * a second time when it knows how long every section is, and only then are they printed.
 */
export function Contents({ context, entries }: ContentsProps) {
  const sheet = (sheetProps: SheetProps) => (
    <>
      <View style={{ flexGrow: 1 }}>{sheetProps.children}</View>
      <View style={{ position: "absolute", top: SPACE.top, left: SPACE.margin, right: SPACE.margin }}>
        <PrintText style={{ fontSize: 19, fontWeight: 600, letterSpacing: -0.35, lineHeight: 1.2, marginBottom: 12 }}>
          Contents
        </PrintText>
        <Each of={entries}>
          {(entry) => (
            <Row
              {...entry}
              accent={context.theme.accentText}
              page={sheetProps.totalPages === undefined ? 99 : (context.starts.get(sectionAnchor(entry.title)) ?? null)}
            />
          )}
        </Each>
        <HowToRead context={context} />
      </View>
      <SheetFooter context={context} sheet={sheetProps} />
    </>
  );
  return (
    <Page size={context.size} bookmark="Contents" layout={sheet} style={SHEET_STYLE}>
      <View style={{ height: 1 }} />
    </Page>
  );
}

function Row({ title, note, page, accent }: { title: string; note: string; page: number | null; accent: string }) {
  return (
    <Link src={`#${sectionAnchor(title)}`} style={{ textDecoration: "none" }}>
      <View
        style={{
          flexDirection: "row",
          alignItems: "center",
          height: 26,
          borderBottomWidth: 0.6,
          borderBottomColor: COLOURS.hairline,
        }}
      >
        <PrintText style={{ width: 150, fontSize: 10.5, fontWeight: 600 }}>{title}</PrintText>
        <PrintText style={{ flexGrow: 1, flexShrink: 1, color: COLOURS.ink3 }}>{note}</PrintText>
        <PrintText mono style={{ width: 30, fontSize: 9.5, textAlign: "right", color: accent }}>
          {page === null ? "" : String(page)}
        </PrintText>
      </View>
    </Link>
  );
}

function HowToRead({ context }: { context: ReportContext }) {
  const width = contentWidth(context.size);
  return (
    <View>
      <Heading top={30}>How to read this report</Heading>
      <Each of={NOTES}>
        {([severity, note]) => (
          <View style={{ flexDirection: "row", marginBottom: 4 }}>
            <View style={{ width: 66 }}>
              <SeverityMark severity={severity} />
            </View>
            <Prose width={width - 66}>{note}</Prose>
          </View>
        )}
      </Each>
      <Prose width={Math.min(width, 430)} lineHeight={1.5} style={{ marginTop: 6 }}>
        A number with a plus is what a fix adds to the score. On a plumb line the ticks are the limits of good and poor;
        field numbers come from visitors, lab numbers from a simulated visit. A number that is missing was not measured:
        it is not zero.
      </Prose>
    </View>
  );
}
