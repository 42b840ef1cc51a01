import type { Severity } from "@/server/rules/types";
import type { NumberUnit } from "./fact-number";

export interface TextNumber {
  /** As written, for the reason of a refusal. */
  raw: string;
  /** In milliseconds when the unit is "ms". */
  value: number;
  /** Half of the last written digit, in the unit of `value`. */
  tolerance: number;
  /** null: the text does not say what is counted. */
  unit: NumberUnit | null;
  severity?: Severity;
}

/** Names that contain digits and count nothing. */
const NAMES_WITH_DIGITS =
  /\b(?:h[1-6]|http\/[0-3](?:\.\d)?|html5|css3|es\d{1,4}|utf-?8|tls\s?1\.[0-3]|p75|iso[- ]?\d+(?:-\d+)?|sha-?\d+|base64|web3|mp4|woff2|http2|ipv[46]|i18n|a11y|[2-5]xx)\b/gi;

const NUMBER = /(?<![\p{L}\d])[+\-−]?(\d{1,3}(?:[,\u2009\u202f ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)/gu;

const WORD_VALUES: Record<string, number> = {
  zero: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const WORD_NUMBER = new RegExp(`\\b(?:${Object.keys(WORD_VALUES).join("|")})\\b`, "gi");
/** "one" is mostly a pronoun; it is a number where a counted thing follows. */
const COUNTED_ONE =
  /\bone(?=\s+(?:[a-z-]+\s+)?(?:pages?|urls?|issues?|findings?|problems?|warnings?|notices?|points?|errors?)\b)/gi;

/** Every amount in the text, digits and words, with what it counts. Amounts are read as English writes them. */
export function readNumbers(text: string): TextNumber[] {
  const plain = text.normalize("NFKC").replace(NAMES_WITH_DIGITS, (name) => " ".repeat(name.length));
  const found: TextNumber[] = [];
  for (const match of plain.matchAll(NUMBER)) {
    const written = match[1] ?? "";
    const before = plain.slice(0, match.index);
    const after = plain.slice(match.index + match[0].length);
    if (isScaleOfScore(written, before)) continue;
    found.push(describeAmount(match[0], ...amountOf(written), before, after));
  }
  for (const match of [...plain.matchAll(WORD_NUMBER), ...plain.matchAll(COUNTED_ONE)]) {
    const value = WORD_VALUES[match[0].toLowerCase()] ?? 1;
    const after = plain.slice(match.index + match[0].length);
    found.push(describeAmount(match[0], value, 0, plain.slice(0, match.index), after));
  }
  return found;
}

const VAGUE =
  /[$€£¥]\s?\d|\b(?:half|halves|halve|third of|thirds|quarters?|dozens?|hundreds?|thousands?|millions?|billions?|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|twice|thrice|(?:two|three|four|five|ten|many)fold|\d+(?:\.\d+)?\s?(?:x|k|m|bn|times|million|thousand))\b|(?!\d)\p{Nd}/giu;

/** Amounts that no counted fact can back: fractions, multiples and round crowds in words, money, other scripts' digits. */
export function findVagueAmounts(text: string): string[] {
  return text.normalize("NFKC").match(VAGUE) ?? [];
}

/** The 100 of "72 out of 100" and "72/100". */
function isScaleOfScore(written: string, before: string): boolean {
  return written === "100" && /\d\s*(?:\/|out of|of)\s*$/.test(before);
}

function amountOf(written: string): [value: number, tolerance: number] {
  const isGrouped = /^\d{1,3}(?:[,\u2009\u202f ]\d{3})+(?:\.\d+)?$/.test(written);
  const digits = isGrouped ? written.replace(/[,\u2009\u202f ]/g, "") : written.replace(",", ".");
  const decimals = digits.split(".")[1]?.length ?? 0;
  return [Number(digits), 0.5 * 10 ** -decimals];
}

function describeAmount(raw: string, value: number, tolerance: number, before: string, after: string): TextNumber {
  const number = { raw, value, tolerance };
  if (/^\s*-?(?:ms|milliseconds?)\b/i.test(after)) return { ...number, unit: "ms" };
  if (/^\s*-?(?:s|secs?|seconds?)\b/i.test(after)) {
    return { raw, value: value * 1000, tolerance: tolerance * 1000, unit: "ms" };
  }
  if (/^\s*(?:%|percent\b|per cent\b)/i.test(after)) return { ...number, unit: "percent" };
  if (/^\s*(?:\/|out of)\s*100\b/.test(after)) return { ...number, unit: "score" };
  const counted = after.match(
    /^[\s-]+((?:(?!(?:on|in|of|for|from|with|per|across|and|or|to|at|by)\b)[a-z-]+\s+){0,2}?)(points?|pages?|urls?|issues?|findings?|problems?|errors?|faults?|warnings?|notices?|criticals?)\b/i,
  );
  if (counted) return { ...number, ...countedThing(counted[1] ?? "", counted[2] ?? "") };
  if (/^\s+(?:are\s+|is\s+)?critical\b/i.test(after)) return { ...number, unit: "issues", severity: "critical" };
  if (/\bscores?(?:\s+(?:of|is|at|to|from|by|would be|about|around|only))*\s*:?\s*$/i.test(before)) {
    return { ...number, unit: "score" };
  }
  return { ...number, unit: null };
}

function countedThing(between: string, noun: string): { unit: NumberUnit; severity?: Severity } {
  if (/^point/i.test(noun)) return { unit: "points" };
  if (/^(?:page|url)/i.test(noun)) return { unit: "pages" };
  const said = `${between} ${noun}`.toLowerCase();
  const severity = (["critical", "warning", "notice"] as const).find((name) => said.includes(name));
  return severity ? { unit: "issues", severity } : { unit: "issues" };
}
