import { breakLongWord } from "./break-words";

/**
 * Breaks text into the fullest lines that fit, the way ragged text is set by hand. The renderer's own breaker squeezes
 * word spaces to get one more word into a line. Widths are in the unit of `measure`; `indent` shortens the first line.
 */
export function wrapLines(text: string, width: number, measure: (text: string) => number, indent = 0): string[] {
  const space = measure(" ");
  const lines: string[] = [];
  let line = "";
  let used = indent;
  for (const word of text.split(" ").filter(Boolean)) {
    for (const [index, piece] of breakLongWord(word).filter(Boolean).entries()) {
      const lead = index === 0 && line !== "" ? " " : "";
      const needed = measure(piece) + (lead === "" ? 0 : space);
      if (used + needed > width && (line !== "" || used > 0)) {
        lines.push(line);
        line = piece;
        used = measure(piece);
      } else {
        line += lead + piece;
        used += needed;
      }
    }
  }
  return line === "" ? lines : [...lines, line];
}
