const MAX_SEGMENTS = 25;
/** What a sitemap may list (sitemaps.org); links beyond it are made by links that add to themselves. */
const MAX_LENGTH = 2_048;
/** "/a/a/a/a/": relative links on a page that answers everywhere. */
const MIN_SINGLE_REPEATS = 4;
/** "/a/b/a/b/a/b/": the same, when two pages lead to each other. */
const MIN_GROUP_REPEATS = 3;
const MAX_GROUP = 4;
/** "?page=1&page=1&page=1": a link that adds its parameter again and again. */
const MIN_PARAMETER_REPEATS = 3;

/** Whether an address looks like one of infinitely many that a site makes up on the way. */
export function isEndlessPath(url: string): boolean {
  if (url.length > MAX_LENGTH) return true;
  if (isShort(url)) return false;
  const { pathname, search } = new URL(url);
  const segments = pathname.split("/");
  if (segments.length > MAX_SEGMENTS || hasRepeatedParameter(search)) return true;
  const names = segments.filter(Boolean);
  for (let size = 1; size <= MAX_GROUP; size++) {
    if (hasRepeats(names, size, size === 1 ? MIN_SINGLE_REPEATS : MIN_GROUP_REPEATS)) return true;
  }
  return false;
}

/** Too few names to repeat any, told without reading the address: nearly all are like this. */
function isShort(url: string): boolean {
  if (url.includes("?") || url.includes("\\")) return false;
  // Two before the host, and one before each name.
  let slashCount = 0;
  for (let at = url.indexOf("/"); at >= 0; at = url.indexOf("/", at + 1)) slashCount++;
  return slashCount < 2 + MIN_SINGLE_REPEATS;
}

/** True when a run of `size` names comes `times` times in a row: each name equals the one `size` places before it. */
function hasRepeats(names: readonly string[], size: number, times: number): boolean {
  let equalCount = 0;
  for (let index = size; index < names.length; index++) {
    equalCount = names[index] === names[index - size] ? equalCount + 1 : 0;
    if (equalCount >= size * (times - 1)) return true;
  }
  return false;
}

function hasRepeatedParameter(search: string): boolean {
  if (search.length < 2) return false;
  const counts = new Map<string, number>();
  for (const pair of search.slice(1).split("&")) {
    const count = (counts.get(pair) ?? 0) + 1;
    if (count >= MIN_PARAMETER_REPEATS) return true;
    counts.set(pair, count);
  }
  return false;
}
