/**
 * For cmdk's `filter`: 1 when a word of the label starts with the text, less when it only occurs, 0 hides the item.
 * The id is not searched; every word that was typed must be found.
 */
export function rankCommand(_id: string, search: string, keywords: string[] = []): number {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const text = keywords.join(" ").toLowerCase();
  if (!wanted.every((word) => text.includes(word))) return 0;
  const starts = text.split(/[^\p{L}\p{N}]+/u);
  return wanted.every((word) => starts.some((start) => start.startsWith(word))) ? 1 : 0.5;
}
