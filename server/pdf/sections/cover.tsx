import { Image, Page, View } from "@react-pdf/renderer";
import { ScorePlumbLine } from "../charts/score-plumb-line";
import { Each } from "../elements/each";
import { PrintText } from "../elements/print-text";
import { SHEET_STYLE, SheetFooter, type SheetProps } from "../elements/section-page";
import { formatDate, formatNoun } from "../format";
import { prepareLogo } from "../prepare-logo";
import { describeChange } from "../prepare-summary";
import { shortenEnd, shortenMiddle } from "../shorten";
import { COLOURS, SPACE, scoreColour } from "../theme";
import type { ReportContext, ReportInput } from "../types";

const SCALE_HEIGHT = 220;

export function Cover({ input, context }: { input: ReportInput; context: ReportContext }) {
  const { brand, audit, score } = input;
  const logo = prepareLogo(brand.logo);
  const change = describeChange(score);
  const domain = shortenMiddle(audit.domain, 60);
  const facts: [string, string][] = [
    ["Audited", coverFacts(audit)],
    ["Prepared for", audit.preparedFor ?? ""],
    ["Prepared by", [brand.teamName, brand.contact].filter(Boolean).join(", ")],
  ];
  const sheet = (sheetProps: SheetProps) => (
    <>
      <View
        style={{ position: "absolute", left: 0, top: 0, bottom: 0, width: 7.5, backgroundColor: context.theme.accent }}
      />
      <View style={{ flexGrow: 1 }}>{sheetProps.children}</View>
      <View style={{ position: "absolute", left: SPACE.margin, right: SPACE.margin, bottom: 76, gap: 4 }}>
        <Each of={facts.filter(([, text]) => text.trim() !== "")}>
          {([label, text]) => (
            <View style={{ flexDirection: "row" }}>
              <PrintText style={{ width: 72, color: COLOURS.ink3 }}>{label}</PrintText>
              <PrintText style={{ flexShrink: 1, direction: "ltr" }}>{shortenEnd(text, 120)}</PrintText>
            </View>
          )}
        </Each>
      </View>
      <SheetFooter context={context} sheet={sheetProps} />
    </>
  );
  return (
    <Page size={context.size} bookmark="Cover" layout={sheet} style={{ ...SHEET_STYLE, paddingTop: SPACE.margin }}>
      <View style={{ height: 40, flexDirection: "row", justifyContent: "space-between", alignItems: "center" }}>
        {logo !== null ? (
          <Image src={logo} style={{ maxHeight: 38, maxWidth: 190, objectFit: "contain", objectPositionX: 0 }} />
        ) : (
          <PrintText style={{ fontSize: 11.5, fontWeight: 600, maxWidth: 300 }}>{brand.teamName}</PrintText>
        )}
        <PrintText style={{ fontSize: 8.5, color: COLOURS.ink3 }}>{formatDate(audit.completedAt)}</PrintText>
      </View>

      <View style={{ marginTop: context.size === "A4" ? 150 : 122 }}>
        <PrintText style={{ fontSize: 10, color: COLOURS.ink3, marginBottom: 6 }}>Search quality audit</PrintText>
        <PrintText
          style={{
            fontSize: domain.length > 40 ? 18 : domain.length > 26 ? 23 : 30,
            fontWeight: 600,
            letterSpacing: -0.6,
            lineHeight: 1.15,
          }}
        >
          {domain}
        </PrintText>
      </View>

      <View style={{ flexDirection: "row", marginTop: 46, gap: 30 }}>
        <ScorePlumbLine value={score.value} previous={score.previous?.value ?? null} height={SCALE_HEIGHT} />
        <View style={{ justifyContent: "center", height: SCALE_HEIGHT, flexShrink: 1 }}>
          <PrintText style={{ fontSize: score.value === null ? 34 : 76, fontWeight: 600, lineHeight: 1.05 }}>
            {score.value === null ? "–" : String(Math.round(score.value))}
          </PrintText>
          <PrintText style={{ fontSize: 13, fontWeight: 600, color: scoreColour(score.value).text, lineHeight: 1.4 }}>
            {score.value === null ? "Not scored" : (score.band ?? "")}
          </PrintText>
          {change !== null && <PrintText style={{ color: COLOURS.ink3, marginTop: 2 }}>{change}</PrintText>}
          {audit.isPartial && (
            <PrintText style={{ color: COLOURS.ink3, marginTop: 2 }}>Partial: some checks did not run</PrintText>
          )}
        </View>
      </View>
    </Page>
  );
}

function coverFacts({ completedAt, pagesCrawled, devices, sampleSize }: ReportInput["audit"]): string {
  const measured = sampleSize > 0 && devices.length > 0 ? `, ${devices.join(" and ")}` : "";
  return `${formatDate(completedAt)}, ${formatNoun(pagesCrawled, "page")}${measured}`;
}
