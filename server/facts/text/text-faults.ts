const CONTEXT_CHARS = 30;

/**
 * Shapes that only unfinished pages show. TODO needs a colon or brackets: alone it is an ordinary Spanish word.
 */
const PLACEHOLDER =
  /[Ll]orem ipsum dolor|\{\{\s*[\w.$|() '"-]{1,60}\s*\}\}|\[object Object\]|\b(?:TODO|FIXME|TBD):|\[(?:TODO|TBD|INSERT|YOUR [A-Z ]+|PLACEHOLDER)[^\]]{0,40}\]|%%[A-Z_]{3,30}%%/g;

/**
 * UTF-8 read as windows-1252: a lead byte shown as Ã, Â or â followed by what a continuation byte looks like there.
 * Ordinary words never join these characters ("São Paulo" and "âge" do not match).
 */
const DOUBLE_ENCODED =
  /\ufffd|â€[™œ\u009dž“”¦˜\u00a0-\u00bf]|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf](?=[\s\w]|$)|ðŸ[\u0080-\u00ff˜™‘’]/g;

export function findPlaceholders(text: string): string[] {
  return fragments(text, PLACEHOLDER, 10);
}

export function findEncodingFaults(text: string): string[] {
  return fragments(text, DOUBLE_ENCODED, 5);
}

/** The latest year of "© 2019–2024", "Copyright 2024" and the like. */
export function findCopyrightYear(text: string): number | null {
  let latest: number | null = null;
  for (const notice of text.matchAll(
    /(?:©|\(c\)|\bcopyright\b)[^\d\n]{0,40}((?:19|20)\d\d(?:\s*[-–—,/]\s*(?:19|20)\d\d)*)/gi,
  )) {
    for (const year of (notice[1] ?? "").match(/\d{4}/g) ?? []) latest = Math.max(latest ?? 0, Number(year));
  }
  return latest;
}

function fragments(text: string, pattern: RegExp, limit: number): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(pattern)) {
    const from = Math.max(0, match.index - CONTEXT_CHARS);
    const to = match.index + match[0].length + CONTEXT_CHARS;
    found.push(text.slice(from, to).replace(/\s+/g, " ").trim());
    if (found.length === limit) break;
  }
  return found;
}
