import { sectionPath } from "../crawl/sections";

export interface LeftOut {
  waitingCount: number;
  /** null when the crawl ended for its time, not for the page limit. */
  maxPages: number | null;
  /** Sections that used up their half of the limit, with the addresses that wait in them. */
  heldBack: readonly { section: string; count: number }[];
}

const NAMED_SECTIONS = 3;

/** Why known addresses were not requested, for the customer; undefined when all were. */
export function describeLeftOut({ waitingCount, maxPages, heldBack }: LeftOut): string | undefined {
  if (waitingCount === 0) return undefined;
  const left = `${waitingCount.toLocaleString("en")} known ${waitingCount === 1 ? "address was" : "addresses were"} left out`;
  if (maxPages === null) return `The time for crawling was used up; ${left}.`;
  const limit = `The page limit of ${maxPages.toLocaleString("en")} was reached; ${left}`;
  if (heldBack.length === 0) return `${limit}.`;
  const count = heldBack.reduce((sum, held) => sum + held.count, 0);
  const names = heldBack.slice(0, NAMED_SECTIONS).map((held) => nameOf(held.section));
  const where = new Intl.ListFormat("en").format(names);
  return `${limit}, ${count.toLocaleString("en")} of them in ${where}, which may use half of the limit while other sections wait.`;
}

function nameOf(section: string): string {
  const path = sectionPath(section);
  return path === "/" ? "the top level" : path;
}
