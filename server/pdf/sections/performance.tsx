import { Circle, Path, Rect, Svg, View } from "@react-pdf/renderer";
import { ScoreBar } from "../charts/score-bar";
import { Each } from "../elements/each";
import { Heading } from "../elements/heading";
import { PrintText } from "../elements/print-text";
import { SectionPage } from "../elements/section-page";
import { formatNoun } from "../format";
import { prepareVitals } from "../prepare-vitals";
import { COLOURS } from "../theme";
import type { ReportContext, ReportInput } from "../types";
import { VitalsTable } from "./vitals-table";

/** All metrics on their scales, and the Lighthouse averages; never a zero for what was not measured. */
export function Performance({ input, context }: { input: ReportInput; context: ReportContext }) {
  const { core, other } = prepareVitals(input.vitals);
  const { sampleSize, devices } = input.audit;
  const lead =
    sampleSize > 0
      ? `Lab numbers are medians of ${formatNoun(sampleSize, "page")} chosen by template${devices.length > 0 ? `, on ${devices.join(" and ")}` : ""}. Field numbers are the 75th percentile of real visits over 28 days and decide the verdict where they exist.`
      : "No page was measured in the laboratory. Field numbers are the 75th percentile of real visits over 28 days.";
  const hasScores = (device: "mobile" | "desktop") => input.averages.some((average) => average[device] !== null);
  return (
    <SectionPage context={context} title="Performance" lead={lead}>
      {core.length > 0 && (
        <View wrap={false}>
          <Heading top={4}>Core Web Vitals</Heading>
          <VitalsTable rows={core} />
        </View>
      )}
      {other.length > 0 && (
        <View wrap={false}>
          <Heading>Other metrics</Heading>
          <VitalsTable rows={other} />
        </View>
      )}
      <Legend />
      {(["mobile", "desktop"] as const).filter(hasScores).map((device) => (
        <View key={device} wrap={false}>
          <Heading remark="average of the sample">{`Lighthouse scores, ${device}`}</Heading>
          <Each of={input.averages}>
            {(average) => <ScoreBar label={average.label} score={average[device]} missing="no data" />}
          </Each>
        </View>
      ))}
    </SectionPage>
  );
}

function Legend() {
  return (
    <View style={{ flexDirection: "row", gap: 16, marginTop: 9 }}>
      <Key label="field">
        <Path d="M 1.5 2 h 7 l -3.5 7 Z" fill={COLOURS.ink} />
      </Key>
      <Key label="lab, mobile">
        <Circle cx={5} cy={5} r={3.4} fill={COLOURS.white} stroke={COLOURS.ink} strokeWidth={1.3} />
      </Key>
      <Key label="lab, desktop">
        <Rect x={2} y={2} width={6} height={6} fill={COLOURS.white} stroke={COLOURS.ink} strokeWidth={1.3} />
      </Key>
      <PrintText style={{ fontSize: 7.5, color: COLOURS.ink3 }}>Ticks mark the limits of good and poor.</PrintText>
    </View>
  );
}

function Key({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <View style={{ flexDirection: "row", alignItems: "center", gap: 4 }}>
      <Svg viewBox="0 0 10 10" style={{ width: 7.5, height: 7.5 }}>
        {children}
      </Svg>
      <PrintText style={{ fontSize: 7.5, color: COLOURS.ink3 }}>{label}</PrintText>
    </View>
  );
}
