import { Text, View } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import { COVERED, fontStack, type TextWeight, textAdvance } from "../fonts";
import { printable } from "../printable-text";
import { directionOf } from "../text-direction";
import { COLOURS } from "../theme";
import { wrapLines } from "../wrap-lines";
import { Each } from "./each";
import { NEVER, TEXT_STYLE } from "./print-text";

interface ProseProps {
  children: string;
  /** Points. */
  width: number;
  size?: number;
  lineHeight?: number;
  color?: string;
  /** Printed in bold before the text. */
  label?: string;
  /** Of the whole block. */
  style?: Style;
}

/** Kerning is not measured and may widen a line by this many points. */
const SLACK = 1;

/** Reading text in ragged lines; draws nothing for a blank text. Each line is a text of its own, already broken. */
export function Prose({
  children,
  width,
  size = 9,
  lineHeight = 1.45,
  color = COLOURS.ink2,
  label = "",
  style = {},
}: ProseProps) {
  const text = printable(children, COVERED);
  if (text === "") return null;
  const measure = (weight: TextWeight) => (part: string) =>
    [...part].reduce((sum, character) => sum + textAdvance(character, weight), 0) * size;
  const lead = label === "" ? "" : `${label} `;
  const lines = wrapLines(text, width - SLACK, measure(400), measure(600)(lead));
  const fontFamily = fontStack("inter", text);
  const lineStyle = { ...TEXT_STYLE, fontSize: size, lineHeight, color, fontFamily, ...directionOf(text) };
  return (
    <View style={[{ width }, style]}>
      <Each of={lines}>
        {(line, index) => (
          <Text style={lineStyle} hyphenationPenalty={NEVER}>
            {index === 0 && lead !== "" && <Text style={{ fontWeight: 600, color: COLOURS.ink }}>{lead}</Text>}
            {line}
          </Text>
        )}
      </Each>
    </View>
  );
}
