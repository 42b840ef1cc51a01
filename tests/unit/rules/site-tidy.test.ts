import { expect, it } from "vitest";
import searchBotsBlocked from "@/server/rules/ai/ai-search-bots-blocked";
import externalLinkRedirect from "@/server/rules/links/external-link-redirect";
import httpNotRedirected from "@/server/rules/redirects/http-not-redirected";
import redirectHttpsToHttp from "@/server/rules/redirects/redirect-https-to-http";
import { runSiteRules } from "@/server/rules/run-site-rules";
import robotsTxtBlocksAll from "@/server/rules/sitemaps/robots-txt-blocks-all";
import sitemapBlocked from "@/server/rules/sitemaps/sitemap-blocked";
import sitemapOver50mb from "@/server/rules/sitemaps/sitemap-over-50mb";
import sitemapUrlHttp from "@/server/rules/sitemaps/sitemap-url-http";
import sitemapUrlWrongHost from "@/server/rules/sitemaps/sitemap-url-wrong-host";
import type { SiteRule } from "@/server/rules/types";
import {
  external,
  group,
  link,
  ORIGIN,
  page,
  probe,
  redirect,
  robots,
  siteFrom,
  sitemap,
} from "../../helpers/site-facts";

const tidy = siteFrom(
  [page("/", link("https://other.example/") + link("/old")), redirect("/old", "/new"), page("/new")],
  {
    probes: {
      robots: robots({ groups: [group(["*"], "/private/")], sitemaps: [`${ORIGIN}/sitemap.xml`] }),
      sitemaps: [sitemap(["/", "/new"])],
      httpHome: probe("http://example.com/", { finalUrl: `${ORIGIN}/`, hops: ["http://example.com/"] }),
    },
    externals: [external("https://other.example/", "ok", 200)],
  },
);

/** Their failing cases stand beside their kin; here they have something to judge and find it good. */
const rules: SiteRule[] = [
  externalLinkRedirect,
  httpNotRedirected,
  redirectHttpsToHttp,
  robotsTxtBlocksAll,
  searchBotsBlocked,
  sitemapBlocked,
  sitemapOver50mb,
  sitemapUrlHttp,
  sitemapUrlWrongHost,
];

it.each(rules.map((rule) => [rule.id, rule] as const))("%s passes on a tidy site", (id, rule) => {
  const run = runSiteRules(tidy, [rule]);
  expect(run.findings).toEqual([]);
  expect(run.errors).toEqual([]);
  expect(run.applied).toEqual([id]);
});
