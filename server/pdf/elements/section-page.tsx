import { Page, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { COLOURS, SPACE } from "../theme";
import type { ReportContext } from "../types";
import { Each } from "./each";
import { PrintText } from "./print-text";
import { Prose } from "./prose";

interface SectionPageProps {
  context: ReportContext;
  title: string;
  /** One paragraph under the title. */
  lead?: string | null;
  children: ReactNode;
}

/** What the renderer tells a sheet; the total is missing while it still counts. */
export interface SheetProps {
  children: ReactNode;
  pageNumber?: number;
  totalPages?: number;
  subPageNumber?: number;
}

const SMALL = { fontSize: 7.5, lineHeight: 1.3, color: COLOURS.ink3 } as const;

export const SHEET_STYLE = {
  paddingTop: SPACE.top,
  paddingBottom: SPACE.bottom,
  paddingHorizontal: SPACE.margin,
} as const;

/** Target of the links that lead to a section. */
export function sectionAnchor(title: string): string {
  return `section-${title.toLowerCase().replaceAll(" ", "-")}`;
}

/**
 * One section of the report: its title and its content over as many sheets as it needs. `layout` switches to the
 * renderer's linear paginator; with it, running lines belong in the layout and content holds no `render` props.
 */
export function SectionPage({ context, title, lead = null, children }: SectionPageProps) {
  const anchor = sectionAnchor(title);
  const sheet = (sheetProps: SheetProps) => {
    if (sheetProps.subPageNumber === 1) context.starts.set(anchor, sheetProps.pageNumber ?? 1);
    return (
      <>
        {(sheetProps.subPageNumber ?? 1) > 1 && (
          <View style={{ position: "absolute", top: 28, left: SPACE.margin, right: SPACE.margin }}>
            <PrintText style={SMALL}>{`${title}, continued`}</PrintText>
          </View>
        )}
        <View style={{ flexGrow: 1 }}>{sheetProps.children}</View>
        <SheetFooter context={context} sheet={sheetProps} />
      </>
    );
  };
  return (
    <Page size={context.size} bookmark={title} layout={sheet} style={SHEET_STYLE}>
      <View id={anchor} minPresenceAhead={80} style={{ marginBottom: 14 }}>
        <PrintText style={{ fontSize: 19, fontWeight: 600, letterSpacing: -0.35, lineHeight: 1.2 }}>{title}</PrintText>
        <Prose size={10} width={450} lineHeight={1.5} style={{ marginTop: 6 }}>
          {lead ?? ""}
        </Prose>
      </View>
      {children}
    </Page>
  );
}

/** Brand, site and date on the left, the page number on the right; the same on every sheet. */
export function SheetFooter({ context, sheet }: { context: ReportContext; sheet: SheetProps }) {
  return (
    <View
      style={{
        position: "absolute",
        bottom: 26,
        left: SPACE.margin,
        right: SPACE.margin,
        paddingTop: 6,
        borderTopWidth: 0.6,
        borderTopColor: COLOURS.hairline,
        flexDirection: "row",
        justifyContent: "space-between",
        gap: 20,
      }}
    >
      {/* Each part is a text of its own: a name in a right-to-left script would pull the date into its line. */}
      <View style={{ flexDirection: "row", flexWrap: "wrap", flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
        <Each of={context.footer.filter((part) => part.trim() !== "")}>
          {(part, index) => (
            <View style={{ flexDirection: "row" }}>
              {index > 0 && <PrintText style={{ ...SMALL, width: 9, textAlign: "center" }}>·</PrintText>}
              <PrintText style={SMALL}>{part}</PrintText>
            </View>
          )}
        </Each>
      </View>
      <PrintText style={SMALL}>{`${sheet.pageNumber ?? 1} / ${sheet.totalPages ?? 99}`}</PrintText>
    </View>
  );
}
