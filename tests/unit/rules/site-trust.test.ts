import { describe, expect, it } from "vitest";
import trustPageMissing from "@/server/rules/content/trust-page-missing";
import gifAnimatedHeavy from "@/server/rules/images/gif-animated-heavy";
import httpHttpsDuplicate from "@/server/rules/redirects/http-https-duplicate";
import injectedSpamSuspected from "@/server/rules/security/injected-spam-suspected";
import { pageFrom } from "../../helpers/page-facts";
import { failedPaths, findingsOf, link, page, probe, resource, siteFrom, sitemap } from "../../helpers/site-facts";

describe("trust-page-missing", () => {
  const pages = Array.from({ length: 10 }, (_, i) => page(`/tents/${i}`));

  it("names what is missing", () => {
    const [finding] = findingsOf(trustPageMissing, siteFrom([...pages, page("/", link("/about-us", "About us"))]));
    expect(finding).toMatchObject({
      message: "No page tells visitors about how to reach its owner, or about what happens to their data.",
    });
  });

  it("knows other languages, other sites and mail addresses", () => {
    const german = page("/", link("/impressum", "Impressum") + link("/x", "Datenschutz"));
    expect(failedPaths(trustPageMissing, siteFrom([...pages, german]))).toEqual([]);
    const plain = page(
      "/",
      `${link("https://policies.example.net/", "Privacy policy")}${link("mailto:a@example.com", "Write")}${link("/team", "Team")}`,
    );
    expect(failedPaths(trustPageMissing, siteFrom([...pages, plain]))).toEqual([]);
  });

  it("is silent about small and half-crawled sites", () => {
    expect(failedPaths(trustPageMissing, siteFrom(pages.slice(1)))).toEqual([]);
    expect(failedPaths(trustPageMissing, siteFrom(pages, { isCrawlComplete: false }))).toEqual([]);
  });
});

describe("injected-spam-suspected", () => {
  const spam = (path: string, title = "Buy cheap Viagra online without prescription") =>
    pageFrom(`<title>${title}</title><h1>Best pills</h1>`, { url: `https://example.com${path}` });
  const pages = [page("/", link("/tents/1")), ...Array.from({ length: 12 }, (_, i) => page(`/tents/${i}`))];

  it("names a page of spam that the site does not list", () => {
    const site = siteFrom([...pages, spam("/wp-content/x1")]);
    expect(findingsOf(injectedSpamSuspected, site)).toMatchObject([
      { url: "https://example.com/wp-content/x1", severity: "critical" },
    ]);
  });

  it("leaves listed pages, single words and shops that deal in it alone", () => {
    const listed = { probes: { sitemaps: [sitemap(["/news/viagra"])] } };
    expect(failedPaths(injectedSpamSuspected, siteFrom([...pages, spam("/news/viagra")], listed))).toEqual([]);
    expect(failedPaths(injectedSpamSuspected, siteFrom([...pages, spam("/a", "Cialis turns twenty")]))).toEqual([]);
    expect(failedPaths(injectedSpamSuspected, siteFrom([...pages, spam("/b", "Cheap tents, discount")]))).toEqual([]);
    const shop = [spam("/"), ...pages.slice(1), spam("/tabs")];
    expect(failedPaths(injectedSpamSuspected, siteFrom(shop))).toEqual([]);
    const many = [...pages, spam("/a"), spam("/b"), spam("/c")];
    expect(failedPaths(injectedSpamSuspected, siteFrom(many))).toEqual([]);
  });

  it("leaves pages of the home page's menu alone", () => {
    const home = page("/", `<nav>${link("/pills", "Pills")}</nav>`);
    expect(failedPaths(injectedSpamSuspected, siteFrom([home, ...pages.slice(1), spam("/pills")]))).toEqual([]);
  });
});

describe("http-https-duplicate", () => {
  const home = page("/", "<main><p>Tents for every wind</main>");
  const hash = home.html?.text.hash ?? null;
  const probed = (overrides: Parameters<typeof probe>[1]) => ({
    probes: { httpHome: probe("http://example.com/", { textHash: hash, ...overrides }) },
  });

  it("finds the home page and crawled pages under both schemes", () => {
    expect(failedPaths(httpHttpsDuplicate, siteFrom([home], probed({})))).toEqual(["/"]);
    const secure = page("/a", "<main><p>One text</main>");
    const open = { ...secure, url: "http://example.com/a" };
    expect(failedPaths(httpHttpsDuplicate, siteFrom([home, secure, open]))).toEqual(["/a"]);
  });

  it("passes redirects and other texts", () => {
    expect(failedPaths(httpHttpsDuplicate, siteFrom([home], probed({ finalUrl: "https://example.com/" })))).toEqual([]);
    expect(failedPaths(httpHttpsDuplicate, siteFrom([home], probed({ textHash: "other" })))).toEqual([]);
    expect(failedPaths(httpHttpsDuplicate, siteFrom([home], probed({ status: 404 })))).toEqual([]);
  });
});

describe("gif-animated-heavy", () => {
  const withGif = (bytes: number, contentType = "image/gif") =>
    siteFrom([page("/", '<img src="/a.gif" alt="A tent in the wind">')], {
      resources: [resource("/a.gif", "image", { contentType, bytes })],
    });

  it("names large GIF files and no others", () => {
    expect(failedPaths(gifAnimatedHeavy, withGif(101 * 1024))).toEqual(["/"]);
    expect(failedPaths(gifAnimatedHeavy, withGif(99 * 1024))).toEqual([]);
    expect(failedPaths(gifAnimatedHeavy, withGif(500 * 1024, "image/webp"))).toEqual([]);
  });
});
