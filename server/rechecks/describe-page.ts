import type { PageFacts } from "@/server/facts/types";

/** Answers that say "not for you" or "not now": nothing can be concluded from a fault that is no longer seen. */
const REFUSALS = new Set([401, 403, 405, 407, 408, 429, 451, 999]);

export type Trouble = { kind: string; sentence: string };

/** Why a page could not be judged this time; null when its answer means something. */
export function troubleOf(page: PageFacts): Trouble | null {
  const { status, fetch } = page;
  if (status === null && fetch.error === null && !page.robots.isAllowedForUs)
    return { kind: "robots", sentence: "robots.txt keeps us from asking for this page." };
  if (page.isBotChallenge) return { kind: "bot-wall", sentence: "A bot wall answered instead of the page." };
  if (status === null) {
    const cause = fetch.error ? ` ${fetch.error.message}` : "";
    return { kind: "no-answer", sentence: `The page did not answer.${cause}` };
  }
  if (status >= 500 || REFUSALS.has(status))
    return { kind: `status-${status}`, sentence: `The page answered ${status}, so its content could not be checked.` };
  return null;
}

/** What became of a page on which a fault is no longer seen; null when it is an ordinary indexable page. */
export function changeOf(page: PageFacts): string | null {
  const { status, redirectUrl, indexability } = page;
  if (status === 404 || status === 410) return `The page now answers ${status}, so the rule no longer applies.`;
  if (redirectUrl !== null) return `The page now redirects to ${redirectUrl}, so the rule no longer applies.`;
  if (status !== null && status >= 400) return `The page now answers ${status}, so the rule no longer applies.`;
  if (indexability.reason === "noindex") return "The page is now noindex, so the rule no longer applies.";
  if (indexability.reason === "canonicalised") return "The page now names another page as its canonical.";
  if (indexability.reason === "blocked-by-robots") return "robots.txt now keeps search engines from this page.";
  if (page.html === null) return "The page is no longer HTML, so the rule no longer applies.";
  return null;
}
