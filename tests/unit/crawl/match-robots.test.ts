import { describe, expect, it } from "vitest";
import { crawlDelayOf, matchRobots } from "@/server/crawl/match-robots";
import { emptyRobots, parseRobots } from "@/server/crawl/robots";

const URL = "https://example.com/robots.txt";
const isAllowed = (text: string, path: string, agent = "plumbline") =>
  matchRobots(parseRobots(text, URL), [agent], `https://example.com${path}`).allowed;

/** Rules for "*", path, allowed. */
const PATHS: [rules: string, path: string, allowed: boolean][] = [
  ["", "/", true],
  ["Disallow:", "/x", true],
  ["Disallow: /", "/", false],
  ["Disallow: /", "/x", false],
  ["Disallow: /", "/robots.txt", true],
  ["Disallow: /fish", "/fish", false],
  ["Disallow: /fish", "/fish.html", false],
  ["Disallow: /fish", "/fish/salmon.html", false],
  ["Disallow: /fish", "/fishheads", false],
  ["Disallow: /fish", "/fish.php?id=anything", false],
  ["Disallow: /fish", "/Fish.asp", true],
  ["Disallow: /fish", "/catfish", true],
  ["Disallow: /fish*", "/fishheads/yummy.html", false],
  ["Disallow: /fish/", "/fish", true],
  ["Disallow: /fish/", "/fish/?salmon", false],
  ["Disallow: /*.php", "/index.php", false],
  ["Disallow: /*.php", "/folder/any.php.file.html", false],
  ["Disallow: /*.php", "/windows.PHP", true],
  ["Disallow: /*.php$", "/filename.php", false],
  ["Disallow: /*.php$", "/filename.php?parameters", true],
  ["Disallow: /*.php$", "/filename.php5", true],
  ["Disallow: /fish*.php", "/fishheads/catfish.php?x", false],
  ["Disallow: *.php", "/a.php", false],
  ["Disallow: fish", "/fish", true],
  ["Allow: /p\nDisallow: /", "/page", true],
  ["Allow: /folder\nDisallow: /folder", "/folder/page", true],
  ["Disallow: /folder\nAllow: /folder", "/folder/page", true],
  ["Allow: /page\nDisallow: /*.htm", "/page.htm", false],
  ["Allow: /page\nDisallow: /*.ph", "/page.php5", true],
  ["Allow: /$\nDisallow: /", "/", true],
  ["Allow: /$\nDisallow: /", "/page.htm", false],
  ["Disallow: /a$b", "/a$b", false],
  ["Disallow: /*?", "/a?b", false],
  ["Disallow: /*?", "/a", true],
  ["Disallow: /ä", "/%C3%A4", false],
  ["Disallow: /%c3%a4", "/%C3%A4", false],
  ["Disallow: /%62%61%7A", "/baz", false],
  ["Disallow: /a%2Fb", "/a/b", true],
  ["Disallow: /a%2Ab", "/a*b", false],
  ["Disallow: /a%2Ab", "/axb", true],
  ["Disallow: /x # not for robots", "/x", false],
  ["Disallow: /", "/?", false],
  ["Allow: /index.html\nDisallow: /", "/", true],
  ["Allow: /a/index.htm\nDisallow: /a", "/a/", true],
  ["Allow: /a/index.htm\nDisallow: /a", "/a/b", false],
  ["Disallow: /********************************************x", `/${"a".repeat(2_000)}`, true],
];

describe("matchRobots paths", () => {
  it.each(PATHS)("%j leaves %s allowed: %s", (rules, path, allowed) => {
    expect(isAllowed(`User-agent: *\n${rules}`, path)).toBe(allowed);
  });
});

describe("matchRobots groups", () => {
  it.each([
    [
      "takes its own group instead of the general one",
      "User-agent: *\nDisallow: /\n\nUser-agent: plumbline\nAllow: /",
      true,
    ],
    [
      "is not touched by the group of another robot",
      "User-agent: badbot\nDisallow: /\n\nUser-agent: *\nDisallow:",
      true,
    ],
    [
      "merges groups of the same name",
      "User-agent: plumbline\nDisallow: /a\n\nUser-agent: *\nAllow: /\n\nUser-agent: plumbline\nDisallow: /x",
      false,
    ],
    ["shares rules between names in a row", "User-agent: other\nUser-agent: plumbline\nDisallow: /x", false],
    [
      "shares rules across a sitemap line",
      "User-agent: other\nSitemap: https://example.com/s.xml\nUser-agent: plumbline\nDisallow: /x",
      false,
    ],
    [
      "shares rules across a crawl delay, as Google does",
      "User-agent: plumbline\nCrawl-delay: 1\nUser-agent: other\nDisallow: /x",
      false,
    ],
    ["starts a new group after rules", "User-agent: plumbline\nDisallow: /y\nUser-agent: other\nDisallow: /x", true],
    ["reads names without regard to case and version", "User-agent: PlumbLine/2.0 (test)\nDisallow: /x", false],
    ["does not take a longer name for its own", "User-agent: plumbline-news\nDisallow: /x", true],
    ["does not take a shorter name for its own", "User-agent: plumb\nDisallow: /x", true],
    ["reads CRLF, CR and a byte order mark", "\ufeffUser-agent: *\r\nDisallow: /y\rDisallow: /x", false],
    ["ignores rules before any group", "Disallow: /x\nUser-agent: other\nDisallow: /", true],
    ["mends usual misspellings", "User agent: *\nDissallow: /x", false],
    ["accepts a missing colon", "User-agent *\nDisallow /x", false],
    ["accepts blanks around everything", "  user-agent :  *  \n\tDISALLOW\t:\t/x  ", false],
    ["keeps a group together over blank lines", "User-agent: *\n\n\nDisallow: /x", false],
    ["gives an empty own group everything", "User-agent: plumbline\n\nUser-agent: *\nDisallow: /x", false],
    ["lets an empty rule end the names", "User-agent: plumbline\nDisallow:\nUser-agent: *\nDisallow: /x", true],
  ])("%s", (_name, text, allowed) => {
    expect(isAllowed(text, "/x")).toBe(allowed);
  });

  it("falls back from a special token to the family name", () => {
    const robots = parseRobots("User-agent: googlebot\nDisallow: /x\n\nUser-agent: *\nDisallow:", URL);
    expect(matchRobots(robots, ["googlebot-image", "googlebot"], "https://example.com/x").allowed).toBe(false);
    expect(matchRobots(robots, ["bingbot"], "https://example.com/x").allowed).toBe(true);
  });

  it("names the line that decided", () => {
    const robots = parseRobots("User-agent: *\nAllow: /a\nDisallow: /a/b", URL);
    expect(matchRobots(robots, ["plumbline"], "https://example.com/a/b/c").rule).toBe("Disallow: /a/b");
    expect(matchRobots(robots, ["plumbline"], "https://example.com/a/c").rule).toBe("Allow: /a");
    expect(matchRobots(robots, ["plumbline"], "https://example.com/").rule).toBeNull();
  });
});

describe("matchRobots without a file", () => {
  it.each([
    [404, true],
    [403, true],
    [410, true],
    [301, true],
    [429, false],
    [500, false],
    [503, false],
    [null, false],
  ])("with status %s allows: %s", (status, allowed) => {
    expect(matchRobots(emptyRobots(URL, status), ["plumbline"], "https://example.com/x").allowed).toBe(allowed);
  });
});

describe("crawlDelayOf", () => {
  it("reads the delay of the group that applies", () => {
    const robots = parseRobots(
      "User-agent: bingbot\nCrawl-delay: 9\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /x",
      URL,
    );
    expect(crawlDelayOf(robots)).toBe(2.5);
    expect(crawlDelayOf(robots, ["bingbot"])).toBe(9);
    expect(crawlDelayOf(null)).toBeNull();
  });
});
