import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { describe, expect, it } from "vitest";
import { type Redirect, redirectPatches } from "@/server/fixes/formats/redirects";
import { ORIGIN, urlOf } from "./fix-input";

function codesOf(redirects: Redirect[]) {
  return Object.fromEntries(redirectPatches(redirects, ORIGIN).map((patch) => [patch.platform, patch]));
}

const to = (from: string, target: string): Redirect => ({
  from: new URL(from, ORIGIN).href,
  to: new URL(target, ORIGIN).href,
});

// Every line below was tried on nginx 1.22 and Apache 2.4 with requests for the address.
const CASES: [name: string, redirect: Redirect, nginx: string, apache: string][] = [
  [
    "a plain page; its query is kept",
    to("/old.html", "/new.html"),
    String.raw`"~^/old\.html(?<kept_query>\?.*)?$" "/new.html$kept_query";`,
    String.raw`RewriteRule "^/?old\.html$" "/new.html" [R=301,L,NE]`,
  ],
  [
    "signs of regular expressions and back references",
    to("/a(b)*c+d$e|f^g[1]{2}", "/brackets(x)$1&y%20z"),
    String.raw`"~^/a\(b\)\*c\+d\$e\|f\^g\[1\](?i:%7B)2(?i:%7D)(?<kept_query>\?.*)?$" "/brackets(x)%241&y%20z$kept_query";`,
    String.raw`RewriteRule "^/?a\(b\)\*c\+d\$e\|f\^g\[1\]\{2\}$" "/brackets(x)\$1&y\%20z" [R=301,L,NE]`,
  ],
  [
    "letters of other scripts and typographic quotes",
    to("/café “x”", "/日本?x=1"),
    String.raw`"~^/caf(?i:%C3%A9)%20(?i:%E2%80%9C)x(?i:%E2%80%9D)(?:\?.*)?$" "/%E6%97%A5%E6%9C%AC?x=1";`,
    String.raw`RewriteRule "^/?café “x”$" "/\%E6\%97\%A5\%E6\%9C\%AC?x=1" [R=301,L,NE]`,
  ],
  [
    "quotes",
    to('/say"hi"', '/he"said"'),
    String.raw`"~^/say%22hi%22(?<kept_query>\?.*)?$" "/he%22said%22$kept_query";`,
    String.raw`RewriteRule "^/?say\x22hi\x22$" "/he\%22said\%22" [R=301,L,NE]`,
  ],
  [
    "percent signs that look like back references",
    to("/pct%25%7B1%7D", "/x%25y%2Fz%1"),
    String.raw`"~^/pct%25(?i:%7B)1(?i:%7D)(?<kept_query>\?.*)?$" "/x%25y%2Fz%1$kept_query";`,
    String.raw`RewriteRule "^/?pct%\{1\}$" "/x\%25y\%2Fz\%1" [R=301,L,NE]`,
  ],
  [
    "bytes that are no text",
    to("/bad%FF", "/good"),
    String.raw`"~^/bad(?i:%FF)(?<kept_query>\?.*)?$" "/good$kept_query";`,
    String.raw`RewriteRule "^/?bad\xFF$" "/good" [R=301,L,NE]`,
  ],
];

describe("redirectPatches", () => {
  it.each(CASES)("escapes %s", (_, redirect, nginx, apache) => {
    const codes = codesOf([redirect]);
    const normalise = (code = "") => code.replace(/\(\?i:([^)]*)\)/g, "$1");
    expect(normalise(codes.nginx?.code)).toContain(normalise(nginx));
    expect(codes.apache?.code).toContain(apache);
  });

  it.each(CASES)("matches %s in Next.js, and nothing near it", async (_, redirect) => {
    const source = routeOf(codesOf([redirect]).nextjs?.code).source;
    const matches = getPathMatch(source, { strict: true, removeUnnamedParams: true, sensitive: false });
    const { pathname } = new URL(redirect.from);
    expect(matches(pathname)).not.toBe(false);
    expect(matches(`${pathname}x`)).toBe(false);
    expect(matches(`/x${pathname}`)).toBe(false);
    expect(matches(pathname.replace(".", "x").replace("(b)", "b"))).toSatisfy((result) =>
      pathname.includes(".") || pathname.includes("(b)") ? result === false : result !== false,
    );
  });

  it("asks for the query where the address has one, most exact first", () => {
    const codes = codesOf([to("/q.php?id=1&x=a+b", "/one")]);
    expect(codes.nginx?.code).toContain(String.raw`"~^/q\.php\?id=1&x=a\+b$" "/one";`);
    expect(codes.apache?.code).toContain(
      String.raw`RewriteCond %{QUERY_STRING} "^id=1&x=a\+b$"` +
        "\n" +
        String.raw`RewriteRule "^/?q\.php$" "/one" [R=301,L,NE,QSD]`,
    );
    expect(routeOf(codes.nextjs?.code)).toMatchObject({
      source: "/q.php",
      has: [
        { type: "query", key: "id", value: "1" },
        { type: "query", key: "x", value: "a b" },
      ],
    });
  });

  it("leaves out what a platform cannot tell apart, and says so", () => {
    const codes = codesOf([to("/Case", "/case"), to("/q?empty=", "/q")]);
    expect(codes.nextjs?.code).not.toContain("/Case");
    expect(codes.nextjs?.note).toMatch(/^2 addresses are left out/);
    expect(codes.vercel?.code).toContain('"/Case"');
    expect(codes.vercel?.note).toMatch(/^1 address is left out/);
    expect(codes.nginx?.code).toContain('"/case$kept_query"');
  });

  it("switches off lines whose target only a person knows", () => {
    const codes = codesOf([{ from: urlOf("/gone"), to: null }]);
    for (const platform of ["nginx", "apache"]) expect(codes[platform]?.code).toMatch(/^ *# .*\[\[WRITE: /m);
    expect(codes.nextjs?.code).toMatch(/^ *\/\/ .*\[\[WRITE: /m);
    expect(codes.vercel?.note).toContain("before you deploy");
  });

  it("keeps other hosts whole", () => {
    const codes = codesOf([{ from: urlOf("/a"), to: "https://other.example:8443/p:x?q=$a#frag" }]);
    expect(codes.nginx?.code).toContain('"https://other.example:8443/p:x?q=%24a#frag"');
    expect(codes.apache?.code).toContain(String.raw`"https://other.example:8443/p:x?q=\$a#frag"`);
    expect(routeOf(codes.nextjs?.code).destination).toBe("https://other.example:8443/p%3Ax?q=$a#frag");
  });
});

function routeOf(code = ""): { source: string; destination: string } {
  const line = code.split("\n").find((one) => one.includes('"source"')) ?? "";
  return JSON.parse(line.trim().replace(/,$/, ""));
}
