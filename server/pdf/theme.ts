import type { Severity } from "@/server/rules/types";
import { isHexColour, readableOn, tint } from "./contrast";

/** The light tokens of the product; a report is always light. */
export const COLOURS = {
  white: "#ffffff",
  sunken: "#f6f4ef",
  track: "#eeebe4",
  ink: "#1b1a18",
  ink2: "#55514a",
  ink3: "#6f6a61",
  hairline: "#e3dfd6",
  hairlineStrong: "#c9c3b7",
  critical: "#b42318",
  warning: "#9a5b00",
  notice: "#2f5fa8",
  passed: "#25704a",
  /** Lighter amber for areas; too light for text. */
  warningFill: "#c98212",
  severe: "#7a1710",
  stone: "#8d867a",
} as const;

export const SEVERITY_COLOUR: Record<Severity, string> = {
  critical: COLOURS.critical,
  warning: COLOURS.warning,
  notice: COLOURS.notice,
};

export const SEVERITY_FILL: Record<Severity, string> = { ...SEVERITY_COLOUR, warning: COLOURS.warningFill };

export const SEVERITY_LABEL: Record<Severity, string> = {
  critical: "Critical",
  warning: "Warning",
  notice: "Notice",
};

const DEFAULT_ACCENT = "#0e6660";

/** Points. */
export const SPACE = { margin: 48, top: 54, bottom: 62 } as const;

const SHEET_WIDTH = { A4: 595.28, LETTER: 612 } as const;

/** Width between the margins, in points. */
export function contentWidth(size: keyof typeof SHEET_WIDTH): number {
  return SHEET_WIDTH[size] - 2 * SPACE.margin;
}

export interface Theme {
  /** As the team chose it: areas only. */
  accent: string;
  /** Readable on white. */
  accentText: string;
  accentSoft: string;
}

/** An accent that is not `#rrggbb` falls back to the product's own. */
export function createTheme(accent: string | null): Theme {
  const chosen = accent !== null && isHexColour(accent) ? accent.toLowerCase() : DEFAULT_ACCENT;
  return { accent: chosen, accentText: readableOn(chosen, COLOURS.white), accentSoft: tint(chosen, 0.1) };
}

/** Bands of a 0–100 score, as Lighthouse draws them: 90 and 50. */
export function scoreColour(score: number | null): { text: string; fill: string } {
  if (score === null) return { text: COLOURS.ink3, fill: COLOURS.hairlineStrong };
  if (score >= 90) return { text: COLOURS.passed, fill: COLOURS.passed };
  if (score >= 50) return { text: COLOURS.warning, fill: COLOURS.warningFill };
  return { text: COLOURS.critical, fill: COLOURS.critical };
}
