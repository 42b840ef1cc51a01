import { View } from "@react-pdf/renderer";
import { Each } from "../elements/each";
import { Heading } from "../elements/heading";
import { PrintText } from "../elements/print-text";
import { Prose } from "../elements/prose";
import { SectionPage } from "../elements/section-page";
import { prepareMethod } from "../prepare-method";
import { COLOURS } from "../theme";
import type { ReportContext, ReportInput } from "../types";

/** About 65 characters of reading text, in points. */
const MEASURE = 430;

/** What the numbers rest on, and what the audit did not see. */
export function Method({ input, context }: { input: ReportInput; context: ReportContext }) {
  const { facts, limits, notes } = prepareMethod(input);
  return (
    <SectionPage context={context} title="Method and limits">
      <View style={{ gap: 4 }}>
        <Each of={facts}>
          {([label, text]) => (
            <View style={{ flexDirection: "row" }}>
              <PrintText style={{ width: 110, color: COLOURS.ink3 }}>{label}</PrintText>
              <PrintText style={{ flexShrink: 1, flexGrow: 1, flexBasis: 0 }}>{text}</PrintText>
            </View>
          )}
        </Each>
      </View>
      <Sentences heading="What this audit did not see" sentences={limits} />
      <Sentences heading="How to read the numbers" sentences={notes} />
    </SectionPage>
  );
}

function Sentences({ heading, sentences }: { heading: string; sentences: readonly string[] }) {
  return (
    <View style={{ width: MEASURE }}>
      <Heading>{heading}</Heading>
      <Each of={sentences}>
        {(sentence) => (
          <Prose width={MEASURE} lineHeight={1.5} style={{ marginBottom: 5 }}>
            {sentence}
          </Prose>
        )}
      </Each>
    </View>
  );
}
