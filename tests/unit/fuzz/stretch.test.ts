import { describe, it } from "vitest";
import { matchRobots } from "@/server/crawl/match-robots";
import { normaliseUrl } from "@/server/crawl/normalise-url";
import { parseSitemap } from "@/server/crawl/parse-sitemap";
import { parseRobots } from "@/server/crawl/robots";
import { runPageRules } from "@/server/rules/run-page-rules";
import { CONTEXT, documentWith, pageFrom } from "../../helpers/page-facts";
import { IS_LONG, limited } from "./run-cases";
import { HEADER_PIECES, JSON_PIECES, MARKUP, ROBOTS_PIECES, XML_PIECES } from "./samples";

/** One fragment very often: what takes the square of the length shows here. */
const LENGTH = IS_LONG ? 100_000 : 50_000;
const FEW = ["<", " ", "a", "<b>", "<a href=x>", "</p>", "\n", ",", "-", "/", '"', "我", "a.", "{", "<li>"];
const timeout = 120_000;

/** Where a wall of one fragment can stand in a page. */
const PLACES: Record<string, (wall: string) => string> = {
  text: (wall) => documentWith(`<main><h1>T</h1><p>${wall}</p></main>`),
  title: (wall) => documentWith("<p>x</p>", `<title>${wall}</title>`),
  attributes: (wall) => {
    const value = wall.replaceAll('"', "&quot;");
    return documentWith(
      `<a href="${value}">x</a><img src="${value}" alt="${value}"><p class="${value}" style="${value}">`,
    );
  },
  metas: (wall) => {
    const value = wall.replaceAll('"', "&quot;");
    const names = ["description", "robots", "viewport", "keywords"].map(
      (name) => `<meta name="${name}" content="${value}">`,
    );
    return documentWith(
      "<p>x</p>",
      `${names.join("")}<meta property="og:title" content="${value}"><link rel="canonical" href="${value}">`,
    );
  },
  script: (wall) =>
    documentWith(`<script>${wall}</script><style>${wall}</style><noscript>${wall}</noscript><!--${wall}-->`),
  data: (wall) =>
    documentWith(`<script type="application/ld+json">{"@type":"Product","name":${JSON.stringify(wall)}}</script>`),
};

const fragments = IS_LONG ? [...new Set([...FEW, ...MARKUP, ...JSON_PIECES])] : FEW;
const wallOf = (fragment: string, length = LENGTH) => fragment.repeat(Math.ceil(length / fragment.length));

describe("walls of one fragment", () => {
  it.each(Object.entries(PLACES))("in the %s of a page take no long time", { timeout }, async (place, build) => {
    for (const fragment of fragments) {
      const source = build(wallOf(fragment));
      await limited(`${place} of ${JSON.stringify(fragment)}`, source, () => {
        const { errors } = runPageRules(pageFrom(source), CONTEXT);
        if (errors[0]) throw new Error(`${errors[0].ruleId}: ${errors[0].message}`);
      });
    }
  });

  it("in headers take no long time", { timeout }, async () => {
    const names = [
      "content-type",
      "link",
      "x-robots-tag",
      "content-security-policy",
      "strict-transport-security",
      "cache-control",
      "refresh",
    ];
    for (const fragment of [...FEW, ...(IS_LONG ? HEADER_PIECES : [])]) {
      // Node refuses more than 16 KiB of headers.
      const value = wallOf(fragment, 16_000);
      await limited(`headers of ${JSON.stringify(fragment)}`, value, () => {
        const headers = Object.fromEntries(names.map((name) => [name, value]));
        const page = pageFrom(documentWith("<p>x</p>"), { headers, contentType: value, cookies: [value] });
        const { errors } = runPageRules(page, CONTEXT);
        if (errors[0]) throw new Error(`${errors[0].ruleId}: ${errors[0].message}`);
        normaliseUrl(value, "https://example.com/");
        normaliseUrl(`https://example.com/?${value}`);
      });
    }
  });

  it("in robots.txt take no long time", { timeout }, async () => {
    for (const fragment of [
      ...FEW,
      ...(IS_LONG ? ROBOTS_PIECES : []),
      "*a",
      "a*",
      "User-agent: *\nDisallow: /*a*b$\n",
    ]) {
      const text = `User-agent: *\nDisallow: /${wallOf(fragment, 500_000)}`;
      await limited(`robots.txt of ${JSON.stringify(fragment)}`, text, () => {
        const robots = parseRobots(text, "https://example.com/robots.txt");
        for (const path of ["/", `/${"a".repeat(4_000)}`, `/${"ab".repeat(2_000)}`]) {
          matchRobots(robots, ["googlebot"], `https://example.com${path}`);
        }
      });
    }
  });

  it("in sitemaps take no long time", { timeout }, async () => {
    for (const fragment of [...FEW, ...(IS_LONG ? XML_PIECES : ["<url>", "</", "<!ENTITY a '&a;'>", "]]>"])]) {
      const wall = wallOf(fragment, 500_000);
      const xml = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.com/</loc>${wall}`;
      for (const text of [wall, xml, `https://example.com/\n${wall}`]) {
        await limited(`sitemap of ${JSON.stringify(fragment)}`, text, () =>
          parseSitemap(Buffer.from(text), "https://example.com/sitemap.xml", 50_000),
        );
      }
    }
  });
});
