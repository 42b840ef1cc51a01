const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Style of a text by its first letter, as the Unicode bidirectional algorithm decides for a paragraph (rule P2). It
 * stays on the left of its box like everything else in the report.
 */
export function directionOf(text: string): { direction?: "rtl"; textAlign?: "left" } {
  const [letter = ""] = FIRST_LETTER.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(letter) ? { direction: "rtl", textAlign: "left" } : {};
}
