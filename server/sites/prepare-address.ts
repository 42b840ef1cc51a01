import { normaliseStart } from "../crawl/normalise-start";

/** The address an audit would start at, or null while the text is not an address yet. Pure; runs in the browser too. */
export function prepareAddress(typed: string): string | null {
  if (typed.trim() === "") return null;
  const start = normaliseStart(typed);
  return start.ok ? start.url : null;
}
