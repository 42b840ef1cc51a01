import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";

export default defineSiteRule({
  id: "http-not-redirected",
  category: "redirects",
  severity: "critical",
  weight: 8,
  effort: "one-change",
  title: "HTTP leads to HTTPS",
  failureTitle: "HTTP address is not redirected to HTTPS",
  why: "Visitors who type or follow an http link stay on an unsafe connection, and search engines see the site twice.",
  howToFix: "Redirect every http address to the same https address with a 301, then add HSTS.",
  threshold: null,
  learnMore: "https://web.dev/articles/enable-https",
  check(site) {
    if (!(site.homeUrl ?? site.startUrl).startsWith("https:")) return notApplicable("The site itself is not on HTTPS.");
    const probe = site.probes.httpHome;
    if (!probe) return notApplicable("The http address was not requested.");
    // A closed port 80 is safe: nobody stays on http.
    if (probe.status === null) return passSite();
    const end = probe.finalUrl ?? probe.url;
    if (end.startsWith("https:") || probe.status < 200 || probe.status >= 300) return passSite();
    return [
      failSite(`${probe.url} answers ${probe.status} without leading to HTTPS.`, [
        { kind: "url", label: "Ends on", value: end },
      ]),
    ];
  },
});
