import { describe, expect, it } from "vitest";
import { matchRobots } from "@/server/crawl/match-robots";
import { parseRobots } from "@/server/crawl/robots";

/** Cases written from Google's robots.txt documentation and the documented behaviour of its open-source parser. */
const FILE = "https://example.com/robots.txt";

function isAllowed(body: string | Uint8Array, agent: string, path: string): boolean {
  return matchRobots(parseRobots(body, FILE), [agent], `https://example.com${path}`).allowed;
}

/** "Examples of path matches": rule, paths it matches, paths it does not. */
const MATCHES: [pattern: string, yes: string[], no: string[]][] = [
  ["/", ["/", "/a", "/a/b?c"], []],
  ["/*", ["/", "/a"], []],
  ["/$", ["/"], ["/a", "/?a", "/index.html"]],
  [
    "/fish",
    ["/fish", "/fish.html", "/fish/salmon.html", "/fishheads", "/fishheads/yummy.html", "/fish.php?id=anything"],
    ["/Fish.asp", "/catfish", "/?id=fish", "/desert/fish"],
  ],
  [
    "/fish*",
    ["/fish", "/fish.html", "/fish/salmon.html", "/fishheads", "/fishheads/yummy.html", "/fish.php?id=anything"],
    ["/Fish.asp", "/catfish", "/?id=fish", "/desert/fish"],
  ],
  [
    "/fish/",
    ["/fish/", "/fish/?id=anything", "/fish/salmon.htm"],
    ["/fish", "/fish.html", "/animals/fish/", "/Fish/Salmon.asp"],
  ],
  [
    "/*.php",
    [
      "/index.php",
      "/filename.php",
      "/folder/filename.php",
      "/folder/filename.php?parameters",
      "/folder/any.php.file.html",
      "/filename.php/",
    ],
    ["/", "/windows.PHP"],
  ],
  [
    "/*.php$",
    ["/filename.php", "/folder/filename.php"],
    ["/filename.php?parameters", "/filename.php/", "/filename.php5", "/windows.PHP"],
  ],
  ["/fish*.php", ["/fish.php", "/fishheads/catfish.php?parameters"], ["/Fish.PHP", "/catfish.php"]],
  ["*/private", ["/private", "/a/private/b"], ["/privat"]],
  ["/*?*print=", ["/a?x=1&print=2"], ["/a", "/print=2"]],
  ["/**//**$", ["/a//b"], ["/a/b"]],
  ["/a$$", ["/a$"], ["/a", "/a$$"]],
  ["fish", [], ["/fish"]],
  ["$", [], ["/"]],
  ["https://example.com/x", [], ["/x"]],
];

describe("Google's path matches", () => {
  it.each(
    MATCHES.flatMap(([pattern, yes, no]) => [
      ...yes.map((path) => ({ pattern, path, matches: true })),
      ...no.map((path) => ({ pattern, path, matches: false })),
    ]),
  )("$pattern matches $path: $matches", ({ pattern, path, matches }) => {
    expect(isAllowed(`User-agent: *\nDisallow: ${pattern}`, "foobot", path)).toBe(!matches);
  });
});

/** "Order of precedence for rules", and ties between patterns of one length. */
describe("Google's order of rules", () => {
  it.each([
    ["Allow: /p\nDisallow: /", "/page", true],
    ["Allow: /folder\nDisallow: /folder", "/folder/page", true],
    ["Allow: /page\nDisallow: /*.htm", "/page.htm", false],
    ["Allow: /page\nDisallow: /*.ph", "/page.php5", true],
    ["Allow: /$\nDisallow: /", "/", true],
    ["Allow: /$\nDisallow: /", "/page.htm", false],
    ["Disallow: /x/page.html\nAllow: /x/", "/x/page.html", false],
    ["Allow: /x/page.html\nDisallow: /x/", "/x/page.html", true],
    ["Allow: /x/page.html\nDisallow: /x/", "/x/", false],
    ["Disallow: /foo/bar/quz\nAllow: /foo/*/qux", "/foo/bar/quz", false],
    ["Disallow: /foo/bar/quz\nAllow: /foo/*/qux", "/foo//quz", true],
    ["Disallow: /foo/bar$\nAllow: /foo/bar/qux", "/foo/bar", false],
    ["Disallow: /foo/bar$\nAllow: /foo/bar/qux", "/foo/bar/", true],
    ["Disallow: /foo/quz#qux\nAllow: /", "/foo/quz", false],
    ["Disallow: /it's-\nAllow: /it*s-a", "/it's-a", true],
    ["Allow: /ä\nDisallow: /*ab", "/äab", true],
    ["Allow: /allowed-slash/index.html\nDisallow: /", "/allowed-slash/", true],
    ["Allow: /allowed-slash/index.html\nDisallow: /", "/allowed-slash/index.htm", false],
    ["Allow: /allowed-slash/index.html\nDisallow: /", "/allowed-slash/index.html", true],
    ["Allow: /allowed-slash/index.html\nDisallow: /", "/anyother-url", false],
    ["Allow: /index.htm\nDisallow: /", "/", true],
    ["Disallow: /a/index.html", "/a/", true],
  ])("%j leaves %s allowed: %s", (rules, path, allowed) => {
    expect(isAllowed(`User-agent: *\n${rules}`, "foobot", path)).toBe(allowed);
  });
});

const GROUPS = `allow: /foo/bar/

user-agent: FooBot
disallow: /
allow: /x/
user-agent: BarBot
disallow: /
allow: /y/


allow: /w/
user-agent: BazBot

user-agent: FooBot
allow: /z/
disallow: /
`;

describe("Google's groups", () => {
  it.each([
    ["foobot", "/x/b", true],
    ["foobot", "/z/d", true],
    ["foobot", "/y/c", false],
    ["foobot", "/foo/bar/", false],
    ["barbot", "/y/c", true],
    ["barbot", "/w/a", true],
    ["barbot", "/z/d", false],
    ["barbot", "/foo/bar/", false],
    ["bazbot", "/z/d", true],
    ["bazbot", "/foo/bar/", false],
  ])("%s on %s: %s", (agent, path, allowed) => {
    expect(isAllowed(GROUPS, agent, path)).toBe(allowed);
  });

  it.each([
    ["User-Agent: *\nDisallow: /\nUser-Agent: Foo Bar\nAllow: /x/\nDisallow: /", "foo", "/x/y", true],
    ["User-Agent: *\nAllow: /\nUser-Agent: FooBot/1.2\nDisallow: /", "foobot", "/x", false],
    ["User-Agent: * everybody\nDisallow: /", "foobot", "/x", false],
    ["User-Agent: *bot\nDisallow: /", "foobot", "/x", true],
    ["User-Agent: foobot*\nDisallow: /", "foobot", "/x", false],
    ["User-Agent: foo\nDisallow: /", "foobot", "/x", true],
    ["User-Agent: fO0\nDisallow: /\nUser-agent: *\nDisallow:", "foo", "/x", true],
    // A nameless group takes its rules away from the group before.
    ["User-Agent: foobot\nDisallow: /a\nUser-agent:\nDisallow: /x", "foobot", "/x", true],
    ["User-Agent: foobot\nInvalid-Unknown-Line: unknown\nUser-agent: *\nDisallow: /", "barbot", "/x", false],
  ])("%j lets %s read %s: %s", (body, agent, path, allowed) => {
    expect(isAllowed(body, agent, path)).toBe(allowed);
  });

  it("takes the most specific token that has a group, in any order of groups", () => {
    const text =
      "user-agent: googlebot-news\ndisallow: /news\n\nuser-agent: *\ndisallow: /\n\nuser-agent: googlebot\ndisallow: /g";
    const can = (agents: string[], path: string) =>
      matchRobots(parseRobots(text, FILE), agents, `https://example.com${path}`).allowed;
    expect(can(["googlebot-news", "googlebot"], "/news")).toBe(false);
    expect(can(["googlebot-news", "googlebot"], "/g")).toBe(true);
    expect(can(["googlebot-image", "googlebot"], "/g")).toBe(false);
    expect(can(["googlebot"], "/news")).toBe(true);
    expect(can(["otherbot", "bot"], "/news")).toBe(false);
  });
});

/** Lines that are not quite right: what Google reads all the same, and what it does not. */
describe("Google's reading of lines", () => {
  it.each([
    ["user-agent: FooBot\ndisallow: /", false],
    ["USER-AGENT: FooBot\nDISALLOW: /", false],
    ["foo: FooBot\nbar: /", true],
    ["user-agent FooBot\ndisallow /", false],
    ["user-agent\t FooBot\ndisallow\t\t/", false],
    ["user-agent FooBot and more\ndisallow /", true],
    ["useragent: FooBot\ndissallow: /", false],
    ["user agent: FooBot\ndissalow: /", false],
    ["user-agent: FooBot\ndisalow: /", false],
    ["user-agent: FooBot\ndiasllow: /", false],
    ["user-agent: FooBot\ndisallaw: /", false],
    ["user-agents: FooBot\ndisallowed: /", false],
    ["user-agent: FooBot\ndisallow: /\nallowed: /x", true],
    ["user-agent: FooBot\nalow: /x\ndisallow: /", false],
    ["user_agent: FooBot\ndisallow: /", true],
    ["user-agent: FooBot\n: /", true],
    ["user-agent: FooBot\ndisallow: :/", true],
    ["user-agent:FooBot\ndisallow:/", false],
    ["\tuser-agent :  FooBot \f\n  disallow  : / ", false],
    ["user-agent: FooBot\n\u00a0disallow: /", true],
    ["user-agent: FooBot\ndisallow: \u00a0/", true],
    ["user-agent: FooBot\r\ndisallow: /\r\n", false],
    ["user-agent: FooBot\rdisallow: /", false],
    ["user-agent: FooBot\n\r\n\n\rdisallow: /", false],
    ["user-agent: FooBot\u2028disallow: /", true],
    ["# \u2028\nuser-agent: FooBot\ndisallow: / # \u2028 all", false],
    ["user-agent: FooBot\ndisallow: /\0", false],
    ["constructor: FooBot\n__proto__: /", true],
    ["<!doctype html><title>404</title>", true],
  ])("%j leaves /x allowed: %s", (body, allowed) => {
    expect(isAllowed(body, "foobot", "/x")).toBe(allowed);
  });

  it("cuts a line after 16 KiB and never inside a character", () => {
    const long = "/x/".padEnd(16_650, "a");
    expect(isAllowed(`User-agent: *\nDisallow: ${long}${"b".repeat(99)}`, "foobot", `${long}zzz`)).toBe(true);
    expect(isAllowed(`User-agent: *\nDisallow: ${long}${"b".repeat(99)}`, "foobot", `${long}bbbbb`)).toBe(false);
    expect(isAllowed(`User-agent: *\nDisallow: /${"😀".repeat(9_000)}`, "foobot", "/x")).toBe(true);
    expect(isAllowed(`User-agent: *\nDisallow:  /${"😀".repeat(9_000)}`, "foobot", "/x")).toBe(true);
  });
});

describe("Google's reading of bytes", () => {
  const rules = Buffer.from("User-agent: foobot\nDisallow: /x");
  it.each([
    ["a byte order mark", [0xef, 0xbb, 0xbf], false],
    ["two thirds of one", [0xef, 0xbb], false],
    ["one third of one", [0xef], false],
    ["a broken one", [0xef, 0x11, 0xbf], true],
    ["one after a blank", [0x20, 0xef, 0xbb, 0xbf], true],
  ])("with %s leaves /x allowed: %s", (_name, mark, allowed) => {
    expect(isAllowed(Buffer.concat([Buffer.from(mark), rules]), "foobot", "/x")).toBe(allowed);
  });

  it("takes bytes of another encoding as they are", () => {
    const latin1 = Buffer.from("# für alle\nUser-agent: foobot\nDisallow: /über", "latin1");
    expect(isAllowed(latin1, "foobot", "/%FCber")).toBe(false);
    expect(isAllowed(latin1, "foobot", "/%C3%BCber")).toBe(true);
  });
});
