import { expect, it } from "vitest";
import { isBotChallenge } from "@/server/crawl/bot-challenge";
import { indexabilityOf } from "@/server/crawl/indexability";
import { crawlDelayOf, matchRobots, robotsVerdict } from "@/server/crawl/match-robots";
import { normaliseUrl } from "@/server/crawl/normalise-url";
import { parseSitemap } from "@/server/crawl/parse-sitemap";
import { explainPattern } from "@/server/crawl/patterns";
import { parseRobots } from "@/server/crawl/robots";
import { directivesOf } from "@/server/crawl/robots-directives";
import type { PageFacts } from "@/server/facts/types";
import { runPageRules } from "@/server/rules/run-page-rules";
import { CONTEXT, documentWith, htmlFrom, pageFrom } from "../../helpers/page-facts";
import { pick } from "./mutate";
import { RUNS, runCases, TIMEOUT_MS } from "./run-cases";
import {
  HEADER_PIECES,
  HEADER_VALUES,
  JSON_LD,
  JSON_PIECES,
  MARKUP,
  PAGES,
  ROBOTS,
  ROBOTS_PIECES,
  SITEMAPS,
  XML_PIECES,
} from "./samples";

const HEADERS = [
  "content-type",
  "x-robots-tag",
  "link",
  "content-security-policy",
  "strict-transport-security",
  "cache-control",
  "expires",
  "last-modified",
  "refresh",
  "etag",
  "content-encoding",
  "content-length",
  "vary",
  "server",
  "location",
  "permissions-policy",
  "referrer-policy",
  "x-content-type-options",
  "x-frame-options",
  "access-control-allow-origin",
  "retry-after",
  "date",
  "alt-svc",
];

/** Facts are plain JSON: what is stored is what was seen. */
function expectPlainJson(value: unknown): void {
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
}

function checkRules(page: PageFacts): void {
  const run = runPageRules(page, { ...CONTEXT, isHome: page.url.endsWith("/") });
  expect(run.errors).toEqual([]);
  for (const finding of run.findings) expect(finding.message).toMatch(/\S/);
  expect(JSON.parse(JSON.stringify(run.findings))).toEqual(run.findings);
}

it(`survives ${RUNS} mutated pages`, { timeout: TIMEOUT_MS }, () =>
  runCases({ salt: 1, seeds: PAGES, fragments: MARKUP }, (input) => {
    const page = pageFrom(input);
    expectPlainJson(page.html);
    checkRules({ ...page, indexability: indexabilityOf(page) });
  }),
);

it(`survives ${RUNS} mutated structured data`, { timeout: TIMEOUT_MS }, () =>
  runCases({ salt: 2, seeds: JSON_LD, fragments: JSON_PIECES }, (input) => {
    const page = pageFrom(documentWith("<h1>Ridge</h1>", `<script type="application/ld+json">${input}</script>`));
    expectPlainJson(page.html);
    checkRules(page);
  }),
);

it(`survives ${RUNS} mutated headers`, { timeout: TIMEOUT_MS }, () =>
  runCases({ salt: 3, seeds: HEADER_VALUES, fragments: HEADER_PIECES }, (input, random) => {
    const value = input.slice(0, 20_000);
    const headers = { [pick(random, HEADERS)]: value, [pick(random, HEADERS)]: value };
    const contentType = headers["content-type"] ?? "text/html";
    const html = htmlFrom(documentWith("<p>x</p>"), undefined, contentType);
    const status = pick(random, [200, 200, 301, 403, 404, 429, 503]);
    const redirectUrl = normaliseUrl(value, "https://example.com/a");
    const page = pageFrom(null, { headers, contentType, cookies: [value], status, redirectUrl });
    const full = { ...page, html: status === 200 ? html : null };
    checkRules({ ...full, indexability: indexabilityOf(full) });
    const { isNoindex } = directivesOf(html, headers);
    expect(typeof isNoindex).toBe("boolean");
    const body = Buffer.from(value);
    expect(typeof isBotChallenge({ headers, body, status })).toBe("boolean");
  }),
);

it(`survives ${RUNS} mutated robots.txt files`, { timeout: TIMEOUT_MS }, () =>
  runCases({ salt: 4, seeds: ROBOTS, fragments: ROBOTS_PIECES }, (input, random) => {
    const bytes = random() < 0.2 ? Buffer.from(input, "latin1") : Buffer.from(input);
    const robots = parseRobots(bytes, "https://example.com/robots.txt");
    expectPlainJson(robots);
    const paths = [
      "/",
      "/private/a",
      `/${"a".repeat(2_000)}`,
      `/${encodeURIComponent(Buffer.from(input.slice(0, 200)).toString())}`,
    ];
    for (const path of paths) {
      expect(matchRobots(robots, ["googlebot-image", "googlebot"], `https://example.com${path}`)).toHaveProperty(
        "rule",
      );
      expectPlainJson(robotsVerdict(robots, `https://example.com${path}`));
    }
    expect(crawlDelayOf(robots) ?? 0).toBeGreaterThanOrEqual(0);
    const line = input.slice(0, 200);
    expect(explainPattern(line) ?? "").toMatch(/\.$|^$/);
  }),
);

it(`survives ${RUNS} mutated sitemaps`, { timeout: TIMEOUT_MS }, () =>
  runCases({ salt: 5, seeds: SITEMAPS, fragments: XML_PIECES }, async (input, random) => {
    const bytes = random() < 0.1 ? Buffer.from(input, "utf16le") : Buffer.from(input);
    const parsed = await parseSitemap(bytes, "https://example.com/sitemap.xml", 1_000);
    expectPlainJson(parsed);
    expect(["urlset", "index", "text", "feed", "invalid"]).toContain(parsed.kind);
    for (const { url } of parsed.entries) expect(normaliseUrl(url)).toBe(url);
  }),
);
