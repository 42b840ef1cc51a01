import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite, unverifiedSite } from "@/server/rules/join/outcomes";
import { isLiveHtml } from "@/server/rules/join/page-state";

export default defineSiteRule({
  id: "favicon-missing",
  category: "titles",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Site has an icon",
  failureTitle: "Site has no icon",
  why: "The icon stands beside each search result, in tabs and bookmarks. Without it the site shows a grey globe.",
  howToFix: 'Add a square icon of at least 48 × 48 pixels and name it with <link rel="icon"> on the home page.',
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/appearance/favicon-in-search",
  check(site) {
    const home = site.homeUrl ? site.pages.get(site.homeUrl) : undefined;
    if (!home || !isLiveHtml(home)) return notApplicable("The home page was not read.");
    const probe = site.probes.favicon;
    const named = home.html.links.find((link) => link.rel.includes("icon") && link.href.trim() !== "");
    if (named) {
      const isBroken = probe !== null && probe.url === named.url && (probe.status === 404 || probe.status === 410);
      return isBroken
        ? [failSite(`The icon that the home page names answers ${probe.status}.`, [{ kind: "url", value: probe.url }])]
        : passSite();
    }
    if (!probe || probe.status === null) {
      return unverifiedSite("The home page names no icon, and /favicon.ico could not be requested.");
    }
    if (probe.status >= 200 && probe.status < 300 && !probe.contentType?.startsWith("text/html")) return passSite();
    return [
      failSite(`The home page names no icon, and /favicon.ico answers ${probe.status}.`, [
        { kind: "url", value: probe.url },
      ]),
    ];
  },
});
