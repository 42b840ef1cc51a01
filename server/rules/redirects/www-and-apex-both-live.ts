import { defineSiteRule } from "@/server/rules/define";
import { canonicalUrl } from "@/server/rules/join/canonical";
import { failSite, notApplicable, passSite, unverifiedSite } from "@/server/rules/join/outcomes";

const SAME_TEXT_BITS = 3;

export default defineSiteRule({
  id: "www-and-apex-both-live",
  category: "redirects",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "One host serves the site",
  failureTitle: "Site answers with and without www",
  why: "The same pages under two hosts compete with each other and share their links.",
  howToFix: "Choose one host and redirect the other to it with a 301.",
  threshold: "Both hosts answer 2xx with the same text and the home page has no canonical that joins them.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check(site) {
    const probe = site.probes.otherHost;
    const home = site.homeUrl ? site.pages.get(site.homeUrl) : undefined;
    if (!probe || !home) return notApplicable("The other host was not requested.");
    if (probe.status === null || probe.status < 200 || probe.status >= 300) return passSite();
    if (new URL(probe.finalUrl ?? probe.url).host !== new URL(probe.url).host) return passSite();
    if (canonicalUrl(home) !== null || probe.isNoindex) return passSite();
    const isSameText = probe.textHash !== null && probe.textHash === home.html?.text.hash;
    if (!isSameText && !isNear(probe.simhash, home.html?.text.simhash ?? null)) {
      return unverifiedSite(`${probe.url} answers too, but with another text.`);
    }
    return [
      failSite(`${probe.url} answers ${probe.status} with the same page instead of redirecting.`, [
        { kind: "url", value: probe.url },
      ]),
    ];
  },
});

function isNear(a: string | null, b: string | null): boolean {
  if (!a || !b) return false;
  let difference = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let bits = 0;
  while (difference > 0n) {
    bits += Number(difference & 1n);
    difference >>= 1n;
  }
  return bits <= SAME_TEXT_BITS;
}
