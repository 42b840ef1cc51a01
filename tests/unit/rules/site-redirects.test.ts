import { describe, expect, it } from "vitest";
import caseDuplicate from "@/server/rules/redirects/case-duplicate";
import homepageRedirectHops from "@/server/rules/redirects/homepage-redirect-hops";
import httpNotRedirected from "@/server/rules/redirects/http-not-redirected";
import rateLimited from "@/server/rules/redirects/rate-limited-during-crawl";
import redirectChain from "@/server/rules/redirects/redirect-chain";
import httpsToHttp from "@/server/rules/redirects/redirect-https-to-http";
import internalLink from "@/server/rules/redirects/redirect-internal-link";
import redirectLoop from "@/server/rules/redirects/redirect-loop";
import toError from "@/server/rules/redirects/redirect-to-error";
import resourceBroken from "@/server/rules/redirects/resource-broken";
import resourceRedirect from "@/server/rules/redirects/resource-redirect";
import slashDuplicate from "@/server/rules/redirects/trailing-slash-duplicate";
import bothLive from "@/server/rules/redirects/www-and-apex-both-live";
import {
  failedPaths,
  failure,
  findingsOf,
  link,
  page,
  probe,
  redirect,
  resource,
  siteFrom,
} from "../../helpers/site-facts";

const TEXT =
  "<main><p>The ridge tent stands in wind and rain and packs small enough for one bag on a long walk north.</p></main>";

describe("redirect rules", () => {
  it("name the pages that link to a redirect, with text, line and where it ends", () => {
    const site = siteFrom([page("/", link("/old", "Old tents")), redirect("/old", "/new"), page("/new")]);
    const [finding] = findingsOf(internalLink, site);
    expect(finding).toMatchObject({ url: "https://example.com/", severity: "warning", scope: "page" });
    expect(finding?.evidence).toContainEqual({
      kind: "link",
      source: "https://example.com/",
      target: "https://example.com/old",
      text: "Old tents",
      line: 10,
    });
    expect(finding?.evidence).toContainEqual({ kind: "url", label: "Ends on", value: "https://example.com/new" });
  });

  it("accept links to temporary redirects and out of the site", () => {
    const links = link("/account") + link("/partner");
    const site = siteFrom([
      page("/", links),
      redirect("/account", "/login", 302),
      redirect("/partner", "https://other.example/"),
    ]);
    expect(failedPaths(internalLink, site)).toEqual([]);
  });

  it("report a chain once, at its head, and call five hops critical", () => {
    const hops = ["/a", "/b", "/c", "/d", "/e"].map((path, index) =>
      redirect(path, ["/b", "/c", "/d", "/e", "/f"][index] ?? "/"),
    );
    const site = siteFrom([page("/"), ...hops, page("/f")]);
    expect(findingsOf(redirectChain, site)).toMatchObject([{ url: "https://example.com/a", severity: "critical" }]);
    const short = siteFrom([page("/"), redirect("/a", "/b"), redirect("/b", "/c"), page("/c")]);
    expect(findingsOf(redirectChain, short)).toMatchObject([{ severity: "warning" }]);
  });

  it("let a single hop pass", () => {
    expect(failedPaths(redirectChain, siteFrom([page("/"), redirect("/a", "/b"), page("/b")]))).toEqual([]);
  });

  it("see loops of one and of two", () => {
    const site = siteFrom([page("/"), redirect("/self", "/self"), redirect("/a", "/b"), redirect("/b", "/a")]);
    expect(failedPaths(redirectLoop, site)).toEqual(["/a", "/b", "/self"]);
    expect(failedPaths(redirectChain, site)).toEqual([]);
  });

  it("see redirects that end on an error, but not on a refusal or outside the crawl", () => {
    const site = siteFrom([
      page("/"),
      redirect("/gone", "/404"),
      failure("/404", 404),
      redirect("/login", "/secret"),
      failure("/secret", 403),
      redirect("/out", "https://other.example/"),
    ]);
    expect(failedPaths(toError, site)).toEqual(["/gone"]);
  });

  it("see a step down from HTTPS", () => {
    const site = siteFrom([
      page("/"),
      redirect("/a", "http://example.com/a"),
      redirect("/b", "/c"),
      redirect("/c", "http://other.example/"),
    ]);
    expect(failedPaths(httpsToHttp, site)).toEqual(["/a"]);
  });

  it.each([
    ["answers on http", { status: 200 }, ["site"]],
    ["leads to https", { status: 200, finalUrl: "https://example.com/" }, []],
    ["is a closed port", { status: null, finalUrl: null, error: { kind: "refused" as const, message: "refused" } }, []],
  ])("judge an http home that %s", (_, overrides, expected) => {
    const httpHome = probe("http://example.com/", overrides);
    expect(failedPaths(httpNotRedirected, siteFrom([page("/")], { probes: { httpHome } }))).toEqual(expected);
  });

  it("count the hops of home page variants", () => {
    const httpHome = probe("http://example.com/", { hops: ["https://example.com/", "https://www.example.com/"] });
    const site = siteFrom([page("/")], { probes: { httpHome } });
    expect(failedPaths(homepageRedirectHops, site)).toEqual(["site"]);
    const direct = siteFrom([page("/")], {
      probes: { httpHome: probe("http://example.com/", { hops: ["https://example.com/"] }) },
    });
    expect(failedPaths(homepageRedirectHops, direct)).toEqual([]);
  });

  it("compare www and apex by their text, unless a canonical joins them", () => {
    const home = page("/", TEXT);
    const other = (textHash: string | null) => ({ otherHost: probe("https://www.example.com/", { textHash }) });
    const hash = home.html?.text.hash ?? null;
    expect(failedPaths(bothLive, siteFrom([home], { probes: other(hash) }))).toEqual(["site"]);
    expect(failedPaths(bothLive, siteFrom([home], { probes: other("else") }))).toEqual(["?site"]);
    const joined = page("/", TEXT, '<link rel="canonical" href="https://example.com/">');
    expect(failedPaths(bothLive, siteFrom([joined], { probes: other(hash) }))).toEqual([]);
  });

  it("see one text under two spellings of an address", () => {
    const site = siteFrom([page("/"), page("/tents", TEXT), page("/tents/", TEXT), page("/TENTS", TEXT)]);
    expect(failedPaths(slashDuplicate, site)).toEqual(["/tents/"]);
    expect(failedPaths(caseDuplicate, site)).toEqual(["/TENTS"]);
    const canonical = '<link rel="canonical" href="https://example.com/tents">';
    const joined = siteFrom([page("/tents", TEXT, canonical), page("/tents/", TEXT, canonical)]);
    expect(failedPaths(slashDuplicate, joined)).toEqual([]);
  });

  it("name pages whose scripts and styles fail or move, and let refusals pass", () => {
    const head = '<script src="/a.js"></script><link rel="stylesheet" href="/b.css"><script src="/c.js"></script>';
    const site = siteFrom([page("/", "", head), page("/plain")], {
      resources: [
        resource("/a.js", "script", { status: 404 }),
        resource("/b.css", "stylesheet", { redirectUrl: "https://example.com/b2.css" }),
        resource("/c.js", "script", { status: 403 }),
      ],
    });
    expect(findingsOf(resourceBroken, site)).toMatchObject([
      { url: "https://example.com/", evidence: [{ label: "Status 404", value: "https://example.com/a.js" }] },
    ]);
    expect(failedPaths(resourceRedirect, site)).toEqual(["/"]);
  });

  it("tell of a server that limits us, without weight", () => {
    const site = siteFrom([failure("/a", 429), failure("/b", 429), failure("/c", 429)]);
    expect(failedPaths(rateLimited, site)).toEqual(["site"]);
    expect(failedPaths(rateLimited, siteFrom([failure("/a", 429), failure("/b", 503)]))).toEqual([]);
    expect(rateLimited.weight).toBe(0);
  });
});
