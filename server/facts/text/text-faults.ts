const CONTEXT_CHARS = 30;

/**
 * Shapes that only unfinished pages show. TODO needs a colon or brackets: alone it is an ordinary Spanish word. Filler
 * text right after a quotation mark is being talked about.
 */
const PLACEHOLDER =
  /(?<!["'“‘„«])[Ll]orem ipsum dolor|\{\{\s*[\w.$|() '"-]{1,60}\s*\}\}|\[object Object\]|\b(?:TODO|FIXME|TBD):|\[(?:TODO|TBD|INSERT|YOUR [A-Z ]+|PLACEHOLDER)[^\]]{0,40}\]|%%[A-Z_]{3,30}%%/g;

/**
 * UTF-8 read as windows-1252: a lead byte shown as Ã, Â or â followed by what a continuation byte looks like there.
 * Ordinary words never join these characters ("São Paulo" and "âge" do not match).
 */
const DOUBLE_ENCODED =
  /\ufffd|â€[™œ\u009dž“”¦˜\u00a0-\u00bf]|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf](?=[\s\w]|$)|ðŸ[\u0080-\u00ff˜™‘’]/g;

/** Notices under advice on health, money and law, in the languages where we know their usual words. */
const DISCLAIMER =
  /\bdisclaimer\b|\b(?:not|no|never)\b[^.\n]{0,60}\b(?:medical|legal|tax|financial|investment|professional)[^.\n]{0,40}\badvice\b|\bconsult (?:a|an|your)\b[^.\n]{0,40}\b(?:doctor|physician|lawyer|attorney|advis[eo]r|professional|pharmacist)\b|haftungsausschluss|keine (?:rechts|anlage|steuer|medizinische )\s*-?beratung|ersetz(?:t|en) (?:keine|nicht)|avertissement|ne remplace pas|descargo de responsabilidad|no sustituye|non sostituisce/gi;

export function findDisclaimer(text: string): string | null {
  return fragments(text, DISCLAIMER, 1)[0] ?? null;
}

/** A text that names the sign U+FFFD, or sets broken characters alone between quotation marks, means to show them. */
const ABOUT_REPLACEMENT = /u\+?fffd|replacement character/i;
const QUOTED = /["'“‘„«「『][^\s\w]{1,4}["'”’“»」』]/;
const QUOTED_REACH = 4;

export function findPlaceholders(text: string): string[] {
  return fragments(text, PLACEHOLDER, 10);
}

export function findEncodingFaults(text: string): string[] {
  return fragments(text, DOUBLE_ENCODED, 5, (from, to) => {
    if (ABOUT_REPLACEMENT.test(text.slice(Math.max(0, from - CONTEXT_CHARS), to + CONTEXT_CHARS))) return true;
    return QUOTED.test(text.slice(Math.max(0, from - QUOTED_REACH), to + QUOTED_REACH));
  });
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

function fragments(
  text: string,
  pattern: RegExp,
  limit: number,
  isMeant: (from: number, to: number) => boolean = () => false,
): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(pattern)) {
    if (isMeant(match.index, match.index + match[0].length)) continue;
    const from = Math.max(0, match.index - CONTEXT_CHARS);
    const to = match.index + match[0].length + CONTEXT_CHARS;
    found.push(text.slice(from, to).replace(/\s+/g, " ").trim());
    if (found.length === limit) break;
  }
  return found;
}
