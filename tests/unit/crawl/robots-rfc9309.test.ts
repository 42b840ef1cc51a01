import { describe, expect, it } from "vitest";
import { matchRobots } from "@/server/crawl/match-robots";
import { emptyRobots, MAX_ROBOTS_BYTES, parseRobots } from "@/server/crawl/robots";

/** Cases written from RFC 9309, section by section. */
const FILE = "https://example.com/robots.txt";

function isAllowed(body: string | Uint8Array, agent: string, path: string): boolean {
  return matchRobots(parseRobots(body, FILE), [agent], `https://example.com${path}`).allowed;
}

/** Rules of one group, path, allowed. */
type PathCase = [rules: string, path: string, allowed: boolean];

/** §5.1, the simple example. */
const SIMPLE = `User-Agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: foobot
Disallow:/
Allow:/example/page.html
Allow:/example/allowed.gif

User-Agent: barbot
User-Agent: bazbot
Disallow: /example/page.html

User-Agent: quxbot

EOF`;

describe("RFC 9309 §5.1", () => {
  it.each([
    ["foobot", "/", false],
    ["foobot", "/example/page.html", true],
    ["foobot", "/example/allowed.gif", true],
    ["foobot", "/example/other.gif", false],
    ["foobot", "/publications/", false],
    ["barbot", "/example/page.html", false],
    ["barbot", "/example/", true],
    ["barbot", "/picture.gif", true],
    ["bazbot", "/example/page.html", false],
    ["bazbot", "/example/page", true],
    ["quxbot", "/example/page.html", true],
    ["quxbot", "/picture.gif", true],
    ["otherbot", "/picture.gif", false],
    ["otherbot", "/picture.gif?v=2", true],
    ["otherbot", "/example/", false],
    ["otherbot", "/example", true],
    ["otherbot", "/publications/paper.gif", true],
    ["otherbot", "/publications/", true],
  ])("%s on %s: %s", (agent, path, allowed) => {
    expect(isAllowed(SIMPLE, agent, path)).toBe(allowed);
  });
});

describe("RFC 9309 §5.2, the longest match", () => {
  const text = "User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n";
  it.each([
    ["/example/page/disallowed.gif", false],
    ["/example/page/disallowed.gif?size=2", false],
    ["/example/page/", true],
    ["/example/page/disallowed.png", true],
  ])("%s: %s", (path, allowed) => {
    expect(isAllowed(text, "foobot", path)).toBe(allowed);
  });
});

/** §2.2.1: two groups of one crawler are one, and groups of others do not count. */
describe("RFC 9309 §2.2.1", () => {
  const text = "user-agent: ExampleBot\ndisallow: /foo\ndisallow: /bar\n\nuser-agent: ExampleBot\ndisallow: /baz\n";
  it.each([
    ["examplebot", "/foo", false],
    ["examplebot", "/bar", false],
    ["ExampleBot", "/baz", false],
    ["EXAMPLEBOT", "/qux", true],
    ["example", "/foo", true],
    ["examplebot-news", "/foo", true],
  ])("%s on %s: %s", (agent, path, allowed) => {
    expect(isAllowed(text, agent, path)).toBe(allowed);
  });

  it.each([
    ["no group at all", "# nothing", true],
    ["no group that fits", "User-agent: otherbot\nDisallow: /", true],
    ["a group for all", "User-agent: *\nDisallow: /", false],
    ["an own group without rules at the end", "User-agent: *\nDisallow: /\n\nUser-agent: foobot\n", true],
    ["two groups for all", "User-agent: *\nDisallow: /y\nUser-agent: *\nDisallow: /x", false],
    ["the group for all before its own", "User-agent: *\nDisallow: /x\nUser-agent: foobot\nDisallow: /y", true],
    ["the group for all after its own", "User-agent: foobot\nDisallow: /y\nUser-agent: *\nDisallow: /x", true],
    ["a comment between names", "User-agent: a # first\n# more\nUser-agent: foobot\nDisallow: /x", false],
  ])("obeys %s", (_name, body, allowed) => {
    expect(isAllowed(body, "foobot", "/x")).toBe(allowed);
  });
});

/** §2.2.2: octets, case, ties, the implicit allowance of robots.txt; and the table of encoded paths. */
const PATHS: PathCase[] = [
  ["Disallow: /foo/bar?baz=quz", "/foo/bar?baz=quz", false],
  ["Disallow: /foo/bar?baz=https://foo.bar", "/foo/bar?baz=https://foo.bar", false],
  ["Disallow: /foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", false],
  ["Disallow: /foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https://foo.bar", true],
  ["Disallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false],
  ["Disallow: /foo/bar/ツ", "/foo/bar/ツ", false],
  ["Disallow: /foo/bar/%E3%83%84", "/foo/bar/%E3%83%84", false],
  ["Disallow: /foo/bar/%e3%83%84", "/foo/bar/ツ", false],
  ["Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false],
  ["Disallow: /foo/bar/baz", "/foo/bar/%62%61%7a", false],
  ["Disallow: /Foo", "/foo", true],
  ["Disallow: /foo", "/FOO", true],
  ["Disallow: /foo\nAllow: /foo", "/foo", true],
  ["Allow: /foo\nDisallow: /foo/", "/foo/x", false],
  ["Disallow: /foo/\nAllow: /foo/bar", "/foo/bar/baz", true],
  ["Disallow: /", "/robots.txt", true],
  ["Disallow: /robots.txt", "/robots.txt", true],
  ["Disallow: /", "/robots.txt.bak", false],
  ["Disallow:", "/", true],
  ["Allow:\nDisallow: /", "/", false],
  // §2.2.3, special characters.
  ["Disallow: /this/path/exactly$", "/this/path/exactly", false],
  ["Disallow: /this/path/exactly$", "/this/path/exactly/not", true],
  ["Disallow: /this/*/exactly", "/this/path/exactly", false],
  ["Disallow: /this/*/exactly", "/this/a/b/exactly/and/more", false],
  ["Disallow: /this/*/exactly", "/this/exactly", true],
  ["Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-*.html", false],
  ["Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-b.html", true],
  ["Disallow: /path/foo-%24", "/path/foo-$", false],
  ["Disallow: /path/foo-%24", "/path/foo-", true],
  ["Disallow: /path/foo-%24", "/path/foo-%24bar", false],
  ["Disallow: /x # all of it", "/x", false],
  ["Disallow: /x#part", "/x", false],
  ["#Disallow: /x", "/x", true],
];

describe("RFC 9309 §2.2.2 and §2.2.3", () => {
  it.each(PATHS)("%j leaves %s allowed: %s", (rules, path, allowed) => {
    expect(isAllowed(`User-agent: foobot\n${rules}`, "foobot", path)).toBe(allowed);
  });
});

/** §2.2.4: other records must not interfere with groups. */
describe("RFC 9309 §2.2.4", () => {
  it.each([
    ["User-Agent: *\nDisallow: /foo\n\nSitemap: https://example.com/sitemap.xml\nDisallow: /x", false],
    ["User-Agent: foobot\nSitemap: https://example.com/sitemap.xml\nUser-Agent: other\nDisallow: /x", false],
    ["User-Agent: foobot\nUnknown: 1\nUser-Agent: other\nDisallow: /x", false],
    ["Sitemap: https://example.com/sitemap.xml\nUser-Agent: foobot\nDisallow: /x", false],
    ["User-Agent: foobot\nSitemap: https://example.com/x", true],
  ])("%j leaves /x allowed: %s", (body, allowed) => {
    expect(isAllowed(body, "foobot", "/x")).toBe(allowed);
  });
});

/** §2.3.1: what the answer to the request for the file means. */
describe("RFC 9309 §2.3.1", () => {
  it.each([
    [301, true],
    [308, true],
    [400, true],
    [401, true],
    [403, true],
    [404, true],
    [410, true],
    [451, true],
    [500, false],
    [502, false],
    [503, false],
    [504, false],
    [599, false],
    [null, false],
  ])("with status %s allows: %s", (status, allowed) => {
    expect(matchRobots(emptyRobots(FILE, status), ["foobot"], "https://example.com/x").allowed).toBe(allowed);
  });
});

/** §2.5: at least 500 kibibytes are read. */
describe("RFC 9309 §2.5", () => {
  const upTo = (bytes: number) => {
    const start = "User-agent: foobot\n";
    const end = "Disallow: /x\n";
    return `${start}#${"x".repeat(bytes - start.length - end.length - 2)}\n${end}`;
  };

  it("reads a rule that ends at the limit", () => {
    expect(Buffer.byteLength(upTo(MAX_ROBOTS_BYTES))).toBe(512_000);
    expect(isAllowed(upTo(MAX_ROBOTS_BYTES), "foobot", "/x")).toBe(false);
  });

  it("does not read what lies beyond", () => {
    expect(isAllowed(`${upTo(MAX_ROBOTS_BYTES)}Disallow: /y`, "foobot", "/y")).toBe(true);
    expect(isAllowed(upTo(MAX_ROBOTS_BYTES + 2), "foobot", "/x")).toBe(true);
  });

  it("does not take UTF-8 that the limit cuts for another encoding", () => {
    const text = `User-agent: foobot\nDisallow: /ü\n#${"ü".repeat(MAX_ROBOTS_BYTES)}`;
    expect(isAllowed(text, "foobot", "/%C3%BC")).toBe(false);
    expect(isAllowed(` ${text}`, "foobot", "/%C3%BC")).toBe(false);
  });
});
