import { Text } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import type { ReactElement } from "react";
import { COVERED, fontStack } from "../fonts";
import { printable } from "../printable-text";
import { directionOf } from "../text-direction";
import { COLOURS } from "../theme";

type Child = string | number | null | false | ReactElement;

interface PrintTextProps {
  children: Child | Child[];
  /** Numbers that are compared, URLs and codes. */
  mono?: boolean;
  style?: Style;
}

/** As the line breaker counts: a break that costs this much is never taken, so no hyphen is ever added. */
export const NEVER = 10_000;

export const TEXT_STYLE: Style = {
  fontSize: 9,
  lineHeight: 1.45,
  color: COLOURS.ink,
  // Contextual forms would turn "->" and "!=" in a code sample into signs that are not there.
  fontFeatureSettings: { calt: 0 },
};
const MONO_STYLE: Style = { ...TEXT_STYLE, fontSize: 8 };

/** All text goes through here or `Prose`: picks the font, and replaces what no bundled font can draw. */
export function PrintText({ children, mono = false, style = {} }: PrintTextProps) {
  const parts = (Array.isArray(children) ? children : [children]).map((part) =>
    typeof part === "string" ? clean(part) : part,
  );
  const text = parts.map((part) => (typeof part === "string" ? part : "")).join("");
  const fontFamily = fontStack(mono ? "jetbrains-mono" : "inter", text);
  return (
    <Text
      style={[mono ? MONO_STYLE : TEXT_STYLE, { fontFamily, ...directionOf(text) }, style]}
      hyphenationPenalty={NEVER}
    >
      {parts}
    </Text>
  );
}

/** Edge spaces are kept: a part may be the middle of a sentence. */
function clean(part: string): string {
  const [, lead = "", body = "", tail = ""] = /^( ?)([\s\S]*?)( ?)$/.exec(part) ?? [];
  return `${lead}${printable(body, COVERED)}${tail}`;
}
