import { describe, expect, it } from "vitest";
import type { PageFacts, SiteProbe } from "@/server/facts/types";
import soft404 from "@/server/rules/crawlability/soft-404";
import { isLikeText, isMissingSuspect } from "@/server/rules/join/missing-pages";
import { failedPaths, findingsOf, page, probe, siteFrom } from "../../helpers/site-facts";

const SORRY =
  "We looked everywhere for this one and it seems to have left the shop for good, so please use the search field or start again from our front door and have a look around.";
const sorry = (path: string, more = "") => page(path, `<main><h1>Gone fishing</h1><p>${SORRY}${more}</p></main>`);
const tent = (path: string) => page(path, `<main><h1>Tent ${path}</h1><p>Two people sleep well in ${path}.</p></main>`);
const phrase = (path: string) => page(path, "<main><h1>Page not found</h1></main>");
const answer = (like: PageFacts, overrides: Partial<SiteProbe> = {}) =>
  probe(new URL(like.url).pathname, {
    textHash: like.html?.text.hash ?? null,
    simhash: like.html?.text.simhash ?? null,
    ...overrides,
  });
const missingUrl = answer(sorry("/0123"), { status: 404 });

describe("soft-404", () => {
  it("knows the site's own error page by its text", () => {
    const site = siteFrom([tent("/"), sorry("/old-tent"), tent("/ridge")], { probes: { missingUrl } });
    expect(failedPaths(soft404, site)).toEqual(["/old-tent"]);
    expect(findingsOf(soft404, site)[0]?.message).toBe(
      "The page answers with success but shows what a made-up address shows.",
    );
  });

  it("takes texts of three differing bits of 64 for one", () => {
    const bit = { hash: null, simhash: "0000000000000007" };
    expect(isLikeText({ hash: null, simhash: "0000000000000000" }, bit)).toBe(true);
    expect(isLikeText({ hash: null, simhash: "8000000000000000" }, bit)).toBe(false);
    expect(isLikeText({ hash: null, simhash: null }, { hash: null, simhash: null })).toBe(false);
  });

  it("does not compare where every address shows the home page, or a made-up one leads elsewhere", () => {
    const home = siteFrom([sorry("/"), sorry("/a")], { probes: { missingUrl } });
    expect(failedPaths(soft404, home)).toEqual([]);
    const moved = { ...missingUrl, hops: ["https://example.com/0123"] };
    expect(failedPaths(soft404, siteFrom([tent("/"), sorry("/search")], { probes: { missingUrl: moved } }))).toEqual(
      [],
    );
  });

  it("believes a second request more than the first", () => {
    const pages = [phrase("/a"), phrase("/b"), phrase("/c")];
    const [a, b, c] = pages as [PageFacts, PageFacts, PageFacts];
    const looks = (...secondLooks: SiteProbe[]) => failedPaths(soft404, siteFrom(pages, { secondLooks }));
    expect(looks(answer(a), answer(b), answer(c))).toEqual(["/a", "/b", "/c"]);
    expect(looks(answer(a, { status: 404 }), answer(b, { textHash: "other" }), answer(c))).toEqual(["/c"]);
    expect(looks(answer(a), answer(b), answer(c, { status: 503 }))).toEqual(["/a", "/b", "?/c"]);
  });

  it("lets pages that were asked again stand for the rest while they agree", () => {
    const pages = [phrase("/a"), phrase("/b")];
    const [a] = pages as [PageFacts];
    expect(failedPaths(soft404, siteFrom(pages, { secondLooks: [answer(a)] }))).toEqual(["/a", "/b"]);
    expect(failedPaths(soft404, siteFrom(pages, { secondLooks: [answer(a, { status: 404 })] }))).toEqual(["?/b"]);
    expect(failedPaths(soft404, siteFrom(pages, { secondLooks: [] }))).toEqual(["?/a", "?/b"]);
  });

  it("asks again for suspicious pages only", () => {
    const suspects = [tent("/"), sorry("/gone"), phrase("/a")].filter((one) => isMissingSuspect(one, missingUrl));
    expect(suspects.map(({ url }) => new URL(url).pathname)).toEqual(["/gone", "/a"]);
    expect(isMissingSuspect(sorry("/gone"), null)).toBe(false);
  });
});
