import { describe, expect, it } from "vitest";
import exact from "@/server/rules/content/duplicate-content-exact";
import near from "@/server/rules/content/duplicate-content-near";
import headingDuplicate from "@/server/rules/content/h1-duplicate";
import descriptionDuplicate from "@/server/rules/titles/description-duplicate";
import favicon from "@/server/rules/titles/favicon-missing";
import titleDuplicate from "@/server/rules/titles/title-duplicate";
import { documentWith, pageFrom } from "../../helpers/page-facts";
import { failedPaths, findingsOf, noindex, ORIGIN, page, probe, siteFrom } from "../../helpers/site-facts";

const words = (start: number, amount: number) =>
  Array.from({ length: amount }, (_, index) => `word${start + index}`).join(" ");
const textPage = (path: string, text: string, head = "") => page(path, `<main><p>${text}</p></main>`, head);
const titled = (path: string, title: string, lang = "en") =>
  pageFrom(
    documentWith("<h1>Tents</h1>")
      .replace(/<title>.*<\/title>/, `<title>${title}</title>`)
      .replace('lang="en"', `lang="${lang}"`),
    { url: ORIGIN + path },
  );

describe("duplicates", () => {
  it("compare titles without regard to case and spaces, within one language", () => {
    const site = siteFrom([
      titled("/a", "Tents for two"),
      titled("/b", "TENTS  for two"),
      titled("/c", "Tents for two", "de"),
      titled("/d", "Stoves"),
    ]);
    expect(failedPaths(titleDuplicate, site)).toEqual(["/a", "/b"]);
    expect(findingsOf(titleDuplicate, site)[0]).toMatchObject({
      message: "The same title is used on 1 other page.",
      evidence: [
        { kind: "text", value: "Tents for two" },
        { kind: "url", value: `${ORIGIN}/b` },
      ],
    });
  });

  it("leave out pages that are not indexable and later pages of a list", () => {
    const site = siteFrom([titled("/list", "Tents"), titled("/list?page=2", "Tents"), noindex("/x")]);
    expect(failedPaths(titleDuplicate, site)).toEqual([]);
  });

  it("keep evidence short and the count right", () => {
    const site = siteFrom(Array.from({ length: 50 }, (_, index) => titled(`/${index}`, "Same")));
    const findings = findingsOf(titleDuplicate, site);
    expect(findings).toHaveLength(50);
    for (const finding of findings) {
      expect(finding.evidence).toHaveLength(20);
      expect(finding.message).toContain("49 other pages");
      expect(finding.evidence.some((item) => item.kind === "url" && item.value === finding.url)).toBe(false);
    }
  });

  it("compare descriptions and headings", () => {
    const description = '<meta name="description" content="Tents that last.">';
    const site = siteFrom([
      page("/a", "<h1>Tents</h1>", description),
      page("/b", "<h1>Stoves</h1>", description),
      page("/c", "<h1>Tents</h1>"),
    ]);
    expect(failedPaths(descriptionDuplicate, site)).toEqual(["/a", "/b"]);
    expect(failedPaths(headingDuplicate, site)).toEqual(["/a", "/c"]);
  });

  it("find equal texts, but not very short ones", () => {
    const site = siteFrom([
      textPage("/a", words(0, 40)),
      textPage("/b", words(0, 40)),
      textPage("/c", words(500, 40)),
      textPage("/d", "Coming soon"),
      textPage("/e", "Coming soon"),
    ]);
    expect(failedPaths(exact, site)).toEqual(["/a", "/b"]);
  });

  it("let language and region versions share a text", () => {
    const alternates =
      '<link rel="alternate" hreflang="en-us" href="/us"><link rel="alternate" hreflang="en-gb" href="/gb">';
    const site = siteFrom([textPage("/us", words(0, 60), alternates), textPage("/gb", words(0, 60), alternates)]);
    expect(failedPaths(exact, site)).toEqual([]);
    expect(failedPaths(near, site)).toEqual([]);
    const withCopy = siteFrom([...site.pages.values(), textPage("/copy", words(0, 60))]);
    expect(failedPaths(exact, withCopy)).toEqual(["/copy", "/gb", "/us"]);
  });

  it("find texts that differ in a few words, and leave exact copies to the other rule", () => {
    const site = siteFrom([
      textPage("/a", words(0, 300)),
      textPage("/b", `${words(0, 295)} other ending here and there`),
      textPage("/c", words(1000, 300)),
      textPage("/d", words(2000, 300)),
      textPage("/e", words(2000, 300)),
    ]);
    expect(failedPaths(near, site)).toEqual(["/a", "/b"]);
    expect(failedPaths(exact, site)).toEqual(["/d", "/e"]);
  });

  it("are all found in a large crawl", () => {
    const pages = Array.from({ length: 1500 }, (_, index) => textPage(`/${index}`, `${words(0, 200)} special${index}`));
    expect(findingsOf(near, siteFrom(pages))).toHaveLength(1500);
  });

  it("look for an icon on the home page, then at the usual address", () => {
    const head = '<link rel="icon" href="/icon.svg">';
    const icon = (path: string, status: number, contentType = "image/png") => ({
      probes: { favicon: probe(path, { status, contentType }) },
    });
    expect(failedPaths(favicon, siteFrom([page("/", "", head)]))).toEqual([]);
    expect(failedPaths(favicon, siteFrom([page("/", "", head)], icon("/icon.svg", 404)))).toEqual(["site"]);
    expect(failedPaths(favicon, siteFrom([page("/")], icon("/favicon.ico", 404)))).toEqual(["site"]);
    expect(failedPaths(favicon, siteFrom([page("/")], icon("/favicon.ico", 200)))).toEqual([]);
    expect(failedPaths(favicon, siteFrom([page("/")], icon("/favicon.ico", 200, "text/html")))).toEqual(["site"]);
    expect(failedPaths(favicon, siteFrom([page("/")]))).toEqual(["?site"]);
  });
});
