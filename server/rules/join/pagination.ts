export interface PageNumber {
  number: number;
  /** The same list without its page number. */
  firstUrl: string;
}

const PARAMETERS = ["page", "p", "paged", "pg"];

/** Reads ?page=3 and /page/3; null when the URL carries no page number. */
export function pageNumber(url: string): PageNumber | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  for (const name of PARAMETERS) {
    const value = parsed.searchParams.get(name);
    if (value !== null && /^\d{1,5}$/.test(value)) {
      parsed.searchParams.delete(name);
      return { number: Number(value), firstUrl: parsed.href };
    }
  }
  const inPath = /^(.*\/)page\/(\d{1,5})\/?$/.exec(parsed.pathname);
  if (!inPath) return null;
  parsed.pathname = inPath[1] ?? "/";
  return { number: Number(inPath[2]), firstUrl: parsed.href };
}
