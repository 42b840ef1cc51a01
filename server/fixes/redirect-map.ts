import type { Evidence } from "../rules/types";
import { type Redirect, redirectPatches } from "./formats/redirects";
import { finalUrlOf } from "./page-blocks";
import type { Fix, FixFinding, FixInput } from "./types";

const SAME_TEXT = ["trailing-slash-duplicate", "case-duplicate"];
const DEAD = [
  "page-links-to-broken",
  "status-4xx",
  "sitemap-url-error",
  "canonical-to-error",
  "hreflang-to-error",
  "redirect-to-error",
];
const RULES = ["redirect-temporary", "redirect-chain", ...SAME_TEXT, ...DEAD];
/** More rules than this slow every request down; larger moves belong into the application. */
const MAX_REDIRECTS = 500;

export const redirectMap: Fix = {
  id: "redirect-map",
  ruleIds: RULES,
  write(input) {
    const { origin } = new URL(input.startUrl);
    const redirects = new Map<string, Redirect>();
    const offered = input.findings
      .filter(({ ruleId }) => RULES.includes(ruleId))
      .flatMap((one) => toRedirects(one, input));
    for (const redirect of offered) {
      const isOwn = URL.canParse(redirect.from) && new URL(redirect.from).origin === origin;
      const isUseful = redirect.to === null || (isHttp(redirect.to) && redirect.to !== redirect.from);
      const known = redirects.get(redirect.from);
      if (isOwn && isUseful && (known === undefined || known.to === null)) redirects.set(redirect.from, redirect);
    }
    if (redirects.size === 0) return null;
    const ordered = [...redirects.values()].sort(compareRedirects);
    const shown = ordered.slice(0, MAX_REDIRECTS);
    const unknownCount = shown.filter(({ to }) => to === null).length;
    return {
      id: "redirect-map",
      title: "Redirects",
      intro:
        unknownCount === 0
          ? "Each address leads to its page in one permanent step."
          : `Where a page was replaced, fill in its successor and switch the line on. Where nothing replaced it, leave the address as it is and remove the links to it. ${unknownCount} ${unknownCount === 1 ? "address is" : "addresses are"} marked.`,
      patches: redirectPatches(shown, origin),
      acceptance: "Each address answers 301 with a Location that answers 200. Check the findings again.",
      shownCount: shown.length,
      totalCount: ordered.length,
    };
  },
};

function toRedirects(finding: FixFinding, input: FixInput): Redirect[] {
  const { ruleId, url, evidence } = finding;
  if (ruleId === "redirect-chain") {
    const steps = urlsOf(evidence, /^(Start|Hop \d+)$/);
    const to = steps.at(-1);
    return to === undefined ? [] : steps.slice(0, -1).map((from) => ({ from, to }));
  }
  if (ruleId === "redirect-temporary") return pair(url, urlsOf(evidence, /^Target$/)[0]);
  if (SAME_TEXT.includes(ruleId)) return pair(url, urlsOf(evidence, /^Same text$/)[0]);
  return deadUrls(finding, input).map((from) => ({ from, to: null }));
}

/** Addresses of the finding that were seen to fail; evidence names working ones as well. */
function deadUrls({ ruleId, url, evidence }: FixFinding, input: FixInput): string[] {
  const named = evidence.flatMap((one) => (one.kind === "link" ? [one.target] : one.kind === "url" ? [one.value] : []));
  const urls = ruleId === "status-4xx" || ruleId === "sitemap-url-error" ? [url ?? "", ...named] : named;
  return urls.filter((candidate) => {
    const status = input.pages.get(candidate)?.status ?? null;
    return status !== null && status >= 400 && status < 500 && finalUrlOf(input, candidate) === null;
  });
}

function pair(from: string | null, to: string | undefined): Redirect[] {
  return from === null || to === undefined ? [] : [{ from, to }];
}

function urlsOf(evidence: readonly Evidence[], label: RegExp): string[] {
  return evidence.flatMap((one) => (one.kind === "url" && label.test(one.label ?? "") ? [one.value] : []));
}

function isHttp(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** Addresses with a query first: a rule without one matches them too. */
function compareRedirects(a: Redirect, b: Redirect): number {
  const hasQuery = (redirect: Redirect) => Number(redirect.from.includes("?"));
  return hasQuery(b) - hasQuery(a) || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
}
