import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";

export default defineSiteRule({
  id: "http1-only",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Server speaks HTTP/2",
  failureTitle: "Server speaks HTTP/1.1 only",
  why: "HTTP/2 loads many files over one connection, which is faster for nearly every page.",
  howToFix: "Switch on HTTP/2 in the web server or content delivery network. It needs HTTPS.",
  threshold: null,
  learnMore: "https://developer.chrome.com/docs/lighthouse/best-practices/uses-http2",
  check(site) {
    const tls = site.probes.tls;
    if (!tls?.alpn) return notApplicable("The protocols of the server were not read.");
    const hasHttp3 = site.homeUrl ? /\bh3\b/.test(site.pages.get(site.homeUrl)?.headers["alt-svc"] ?? "") : false;
    return /\bh2\b/.test(tls.alpn) || hasHttp3 ? passSite() : [failSite(`The server offers ${tls.alpn}.`)];
  },
});
