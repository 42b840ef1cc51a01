/**
 * Matching with "*" in time linear to the text a literal part, so that no pattern a stranger writes can hang a crawl.
 * `isEndAnchored` says that the pattern must reach the end of the text.
 */
export type Wildcard = (text: string) => boolean;

export function compileWildcard(pattern: string, isEndAnchored: boolean): Wildcard {
  const parts = pattern.split("*");
  const first = parts[0] ?? "";
  const last = parts.length > 1 ? (parts.at(-1) ?? "") : null;
  const middle = parts.slice(1, -1).filter(Boolean);

  if (last === null) return isEndAnchored ? (text) => text === first : (text) => text.startsWith(first);
  return (text) => {
    if (!text.startsWith(first)) return false;
    let position = first.length;
    for (const part of middle) {
      const found = text.indexOf(part, position);
      if (found === -1) return false;
      position = found + part.length;
    }
    if (!isEndAnchored) return text.indexOf(last, position) !== -1;
    return text.length - last.length >= position && text.endsWith(last);
  };
}
