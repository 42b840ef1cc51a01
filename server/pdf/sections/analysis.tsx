import { View } from "@react-pdf/renderer";
import { Each } from "../elements/each";
import { Heading } from "../elements/heading";
import { PrintText } from "../elements/print-text";
import { Prose } from "../elements/prose";
import { SectionPage } from "../elements/section-page";
import { firstTexts, shortenEnd } from "../shorten";
import { COLOURS } from "../theme";
import type { ReportAnalysis, ReportContext } from "../types";

/** About 65 characters of reading text, in points. */
const MEASURE = 420;
const NUMBER_WIDTH = 20;
const SECTIONS = 10;
const BLOCKS = 10;
const BLOCK_LENGTH = 1200;

/** Reading text; it always says who wrote it. */
export function Analysis({ analysis, context }: { analysis: ReportAnalysis; context: ReportContext }) {
  return (
    <SectionPage context={context} title="Analysis" lead={analysis.sections.length === 0 ? analysis.summary : null}>
      <Each of={analysis.sections.slice(0, SECTIONS)}>
        {(section) => (
          <View style={{ maxWidth: MEASURE }}>
            <Heading top={10}>{shortenEnd(section.heading, 90)}</Heading>
            <Each of={firstTexts(section.paragraphs, BLOCKS)}>
              {(paragraph) => (
                <Prose size={9.5} width={MEASURE} color={COLOURS.ink} lineHeight={1.55} style={{ marginBottom: 6 }}>
                  {shortenEnd(paragraph, BLOCK_LENGTH)}
                </Prose>
              )}
            </Each>
            <Each of={firstTexts(section.points, BLOCKS)}>
              {(point, index) => (
                <View wrap={false} style={{ flexDirection: "row", marginBottom: 4 }}>
                  <PrintText
                    mono
                    style={{ width: NUMBER_WIDTH, fontSize: 8.5, lineHeight: 1.65, color: context.theme.accentText }}
                  >
                    {String(index + 1)}
                  </PrintText>
                  <Prose size={9.5} width={MEASURE - NUMBER_WIDTH} color={COLOURS.ink} lineHeight={1.5}>
                    {shortenEnd(point, BLOCK_LENGTH)}
                  </Prose>
                </View>
              )}
            </Each>
          </View>
        )}
      </Each>
      <Prose size={8} width={MEASURE} color={COLOURS.ink3} style={{ marginTop: 14 }}>
        {sourceNote(analysis)}
      </Prose>
    </SectionPage>
  );
}

function sourceNote({ source, model, laterMeasurementCount = 0 }: ReportAnalysis): string {
  const written =
    source === "model"
      ? `Written by a language model${model === null ? "" : ` (${model})`} from the findings of this audit. Every number in it was checked against them.`
      : "Computed from the findings of this audit, without a language model.";
  if (laterMeasurementCount === 0) return written;
  const later = laterMeasurementCount === 1 ? "1 measurement" : `${laterMeasurementCount} measurements`;
  return `${written} It was written before ${later} arrived, so what it says about speed and score may be old.`;
}
