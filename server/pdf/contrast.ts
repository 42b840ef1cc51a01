const HEX_COLOUR = /^#[0-9a-f]{6}$/i;

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(rgb: readonly number[]): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** True for `#rrggbb`. */
export function isHexColour(value: string): boolean {
  return HEX_COLOUR.test(value);
}

/**
 * The colour itself when it is readable on `background`, else the same hue darkened until it is.
 * 4.5:1 is the WCAG 2.2 AA minimum for body text.
 */
export function readableOn(colour: string, background: string, minimum = 4.5): string {
  let rgb: number[] = channels(colour);
  while (contrastRatio(toHex(rgb), background) < minimum && rgb.some((channel) => channel >= 1)) {
    rgb = rgb.map((channel) => channel * 0.94);
  }
  return toHex(rgb);
}

/** Mixes `share` (0–1) of the colour into white. */
export function tint(colour: string, share: number): string {
  return toHex(channels(colour).map((channel) => 255 - (255 - channel) * share));
}
