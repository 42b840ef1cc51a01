import type { HtmlFacts, PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { failPage, notApplicable, settle } from "@/server/rules/join/outcomes";
import { isLiveHtml } from "@/server/rules/join/page-state";
import { firstHeading, metaContent, pageTitle } from "@/server/rules/page/head-tags";
import type { SiteFacts } from "@/server/rules/types";

/** Themes of planted pages. Two different terms in the head of a page are needed: one alone may be a news item. */
const TERMS: readonly RegExp[] = [
  /\b(?:viagra|cialis|sildenafil|tadalafil|levitra|kamagra)\b/i,
  /\b(?:tramadol|xanax|ambien|phentermine|modafinil)\b/i,
  /\b(?:without|no) (?:a )?prescription\b|\b(?:online|canadian) pharmac/i,
  /\bcheap\b|\bbuy .{0,30}\bonline\b|\bdiscount\b/i,
  /\bpayday loans?\b|\binstant cash\b/i,
  /\bonline casino\b|\bcasino bonus\b|\bfree spins\b|\bbetting tips\b/i,
  /\bslot(?:s)? (?:gacor|online|maxwin)\b|\bjudi (?:bola|online)\b|\btogel\b|\bsitus slot\b|\bmaxwin\b/i,
  /\breplica (?:watch|bag|handbag|rolex)|\blouis vuitton\b.{0,40}\b(?:outlet|cheap|replica)\b/i,
  /\b(?:essay|dissertation) writing service\b/i,
  /\bporn\b|\bescorts?\b.{0,20}\b(?:service|girls)\b/i,
  /オンラインカジノ|スーパーコピー|激安/,
  /카지노|토토사이트|비아그라/,
];
/** "cheap" and "discount" are ordinary words: they only count beside another term. */
const ORDINARY = 3;
const MIN_TERMS = 2;
/** A site with more of them deals in the matter. */
const MAX_SHARE = 0.1;
const MIN_PAGES = 5;

function spamTerms(html: HtmlFacts): string[] {
  const text = `${pageTitle(html)}\n${metaContent(html, "description")}\n${firstHeading(html)}`;
  const found = TERMS.flatMap((term, index) => {
    const hit = term.exec(text)?.[0];
    return hit ? [{ hit, index }] : [];
  });
  return found.some(({ index }) => index !== ORDINARY) ? found.map(({ hit }) => hit) : [];
}

/** In a sitemap or a menu, a page was meant to be there. */
function isIntended(site: SiteFacts, page: PageFacts): boolean {
  if (site.sitemapUrls.has(page.url)) return true;
  const home = site.homeUrl === null ? undefined : site.pages.get(site.homeUrl);
  return (home?.html?.anchors ?? []).some(
    ({ url, place, isHidden }) => url === page.url && place !== "body" && !isHidden,
  );
}

export default defineSiteRule({
  id: "injected-spam-suspected",
  category: "security",
  severity: "critical",
  weight: 8,
  effort: "project",
  title: "Pages are about the site's own matters",
  failureTitle: "Page looks like planted spam",
  why: "Intruders hide pages about drugs, gambling or fakes on other people's sites. Search engines warn of such sites or drop them.",
  howToFix:
    "Open the page and its source. If you did not make it, restore a clean copy, change all passwords and update the software.",
  threshold:
    "Two terms of common spam in title, description and heading of a page that is in no sitemap and no menu of the home page, on a site where less than 10 % of the pages hold them and the home page none.",
  learnMore: "https://developers.google.com/search/docs/essentials/spam-policies#hacked-content",
  check(site) {
    const pages = [...site.pages.values()].filter(isLiveHtml);
    const home = pages.find((page) => page.url === site.homeUrl);
    if (pages.length < MIN_PAGES || !home) return notApplicable("Too few pages to know what the site is about.");
    const suspects = pages.flatMap((page) => {
      const terms = spamTerms(page.html);
      return terms.length >= MIN_TERMS ? [{ page, terms }] : [];
    });
    const isOwnMatter = spamTerms(home.html).length > 0 || suspects.length > pages.length * MAX_SHARE;
    const failures = (isOwnMatter ? [] : suspects)
      .filter(({ page }) => !isIntended(site, page))
      .map(({ page, terms }) =>
        failPage(page.url, "Title and heading read like planted spam, and the site does not list the page.", [
          { kind: "text", label: "Title", value: pageTitle(page.html) },
          { kind: "text", label: "Terms", value: terms.join(", ") },
        ]),
      );
    return settle(failures, pages.length, "No live pages were found.");
  },
});
