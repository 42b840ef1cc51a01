/** Plain spellings of signs that the bundled fonts do not draw. */
const SPELLINGS: Record<string, string> = {
  "→": "->",
  "←": "<-",
  "↔": "<->",
  "⇒": "=>",
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "≈": "~",
  "✓": "yes",
  "✔": "yes",
  "✗": "no",
  "✘": "no",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "―": "-",
  "★": "*",
  "☆": "*",
  "●": "•",
  "▪": "•",
  "■": "•",
  "►": ">",
  "▶": ">",
};

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u, "CJK text"],
  [/[\u3000-\u303f\uff00-\uffef]/u, "CJK text"],
  [/\p{Script=Arabic}/u, "Arabic text"],
  [/\p{Script=Hebrew}/u, "Hebrew text"],
  [/\p{Script=Thai}/u, "Thai text"],
  [/\p{Script=Devanagari}/u, "Devanagari text"],
  [/\p{Script=Bengali}/u, "Bengali text"],
  [/\p{Script=Tamil}/u, "Tamil text"],
  [/\p{Script=Armenian}/u, "Armenian text"],
  [/\p{Script=Georgian}/u, "Georgian text"],
  [/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/u, "emoji"],
  [/\p{L}/u, "other script"],
];

const PLAIN_ASCII = /^(?:[!-~]+(?: [!-~]+)*)?$/;
const SPACES = /[\s\u2028\u2029\u0085]+/gu;
/** Controls, direction overrides, private use and halves of surrogate pairs: nothing a reader can see. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Variation_Selector}]|\u20e3/gu;
/** Joiners shape the letters of some scripts; elsewhere they are nothing a reader can see. */
const IDLE_JOINER = /(?<![\p{Script=Arabic}\p{Script=Devanagari}])[\u200c\u200d]/gu;

/** Code points that some font draws. */
export interface Coverage {
  has(codePoint: number): boolean;
}

function visibleText(text: string): string {
  return text.normalize("NFC").replace(SPACES, " ").replace(INVISIBLE, "").replace(IDLE_JOINER, "");
}

function isAstral(character: string): boolean {
  return (character.codePointAt(0) ?? 0) > 0xffff;
}

function placeholderFor(character: string): string {
  return SCRIPTS.find(([pattern]) => pattern.test(character))?.[1] ?? "symbol";
}

function spell(character: string, covered: Coverage): string | null {
  if (covered.has(character.codePointAt(0) ?? 0)) return character;
  const spelling = SPELLINGS[character];
  if (spelling !== undefined) return spelling;
  const bare = character.normalize("NFKD").replace(/\p{M}/gu, "");
  return bare !== "" && [...bare].every((part) => covered.has(part.codePointAt(0) ?? 0)) ? bare : null;
}

/**
 * Text with only characters that the fonts can draw, on one line. What cannot be drawn is spelled plainly or named in
 * brackets ("[CJK text]", "[emoji]"), so nothing is dropped in silence and no empty box is printed.
 */
export function printable(text: string, covered: Coverage): string {
  if (PLAIN_ASCII.test(text)) return text;
  const visible = visibleText(text);
  const parts: string[] = [];
  let label: string | null = null;
  for (const character of visible) {
    const spelled = spell(character, covered);
    if (spelled !== null) {
      // Spaces between foreign words belong to them; the label covers the words on both sides.
      if (label !== null && character !== " ") {
        if (parts.at(-1) !== " " && /[\p{L}\p{N}]/u.test(character)) parts.push(" ");
        label = null;
      }
      // The layout loses the second of two characters beyond the basic plane, nearly always emoji, in one word.
      if (isAstral(spelled) && isAstral(parts.at(-1) ?? "")) parts.push(" ");
      if (label === null || parts.at(-1) !== " ") parts.push(spelled);
      continue;
    }
    // A mark belongs to the character before it, which is already printed or named.
    if (/\p{M}/u.test(character)) continue;
    const next = placeholderFor(character);
    if (next === label) {
      if (parts.at(-1) === " ") parts.pop();
      continue;
    }
    if (parts.length > 0 && parts.at(-1) !== " ") parts.push(" ");
    parts.push(`[${next}]`);
    label = next;
  }
  return parts.join("").trim();
}

/** True when something in the text has no glyph and would be replaced by a label. */
export function needsPlaceholder(text: string, covered: Coverage): boolean {
  for (const character of visibleText(text)) {
    if (covered.has(character.codePointAt(0) ?? 0)) continue;
    if (spell(character, covered) === null && !/\p{M}/u.test(character)) return true;
  }
  return false;
}
