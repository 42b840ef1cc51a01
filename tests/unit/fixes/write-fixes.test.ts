import { describe, expect, it } from "vitest";
import { countPlaceholders } from "@/server/fixes/placeholder";
import { FIXES, writeFixes } from "@/server/fixes/write-fixes";
import { findRule } from "@/server/rules/registry";
import { answer, codeOf, found, input, ORIGIN, page, urlOf } from "./fix-input";

const only = (...args: Parameters<typeof input>) => {
  const packs = writeFixes(input(...args));
  expect(packs).toHaveLength(1);
  return packs[0];
};

it("knows only rules that exist, each in one fix of a kind", () => {
  const unknown = FIXES.flatMap((fix) => fix.ruleIds).filter((id) => findRule(id) === undefined);
  expect(unknown).toEqual([]);
});

it("offers nothing without facts or for rules it does not know", () => {
  expect(writeFixes(input([found("title-missing", "/not-read")]))).toEqual([]);
  expect(writeFixes(input([found("thin-content", "/")]))).toEqual([]);
});

describe("tags of the head", () => {
  it("leaves titles and descriptions to a person, with what is there now", () => {
    const packs = writeFixes(
      input(
        [found("title-too-long", "/a"), found("description-missing", "/a")],
        [page("/a", "<title>Tents -- & <b> more</title><h1>All tents</h1>")],
      ),
    );
    expect(packs.map((pack) => pack.id)).toEqual(["title-tag", "description-tag"]);
    expect(codeOf(packs[0])).toContain("<!-- now: Tents - - & <b› more -->");
    expect(codeOf(packs[0])).toMatch(/<title>\[\[WRITE: [^\]]+\]\]<\/title>/);
    expect(countPlaceholders(codeOf(packs[1]))).toBe(1);
  });

  it("writes the page's own address as canonical, and the end of a redirect", () => {
    const own = only([found("canonical-missing", "/a?b=1&c=2")], [page("/a?b=1&c=2", "<title>A</title>")]);
    expect(codeOf(own)).toContain(`<link rel="canonical" href="${ORIGIN}/a?b=1&amp;c=2">`);
    expect(codeOf(own, "nextjs")).toContain(`new URL("${ORIGIN}")`);
    const moved = only(
      [found("canonical-to-redirect", "/a")],
      [page("/a", `<link rel="canonical" href="/old">`), answer("/old", 301, "/new"), answer("/new", 200)],
    );
    expect(codeOf(moved)).toContain(`<link rel="canonical" href="${ORIGIN}/new">`);
    const unknown = only(
      [found("canonical-conflicting", "/a")],
      [page("/a", `<link rel="canonical" href="/b"><link rel="canonical" href="/c">`)],
    );
    expect(codeOf(unknown)).toContain('href="[[WRITE: ');
  });

  it("adds the return link to the language version that lacks it", () => {
    const pack = only(
      [found("hreflang-no-return-link", "/en")],
      [
        page("/en", `<html lang="en"><link rel="alternate" hreflang="nb" href="/nb">`),
        page("/nb", `<html lang="nb"><title>Telt</title>`),
      ],
    );
    expect(codeOf(pack)).toBe(`<!-- ${ORIGIN}/nb -->\n<link rel="alternate" hreflang="en" href="${ORIGIN}/en">`);
  });

  it("fills link previews from the page and leaves the picture open", () => {
    const pack = only([found("og-missing", "/a")], [page("/a", `<title>"Tents"</title>`)]);
    expect(codeOf(pack)).toContain('<meta property="og:title" content="&quot;Tents&quot;">');
    expect(codeOf(pack)).toContain(`<meta property="og:url" content="${ORIGIN}/a">`);
    expect(codeOf(pack)).toMatch(/og:image" content="\[\[WRITE/);
  });

  it("takes the language from the text and never invents one", () => {
    const english =
      "The tent is light and it is for the two of you, and that was what they have said about this. ".repeat(8);
    expect(codeOf(only([found("lang-missing", "/a")], [page("/a", `<p>${english}</p>`)]))).toContain(
      '<html lang="en">',
    );
    expect(codeOf(only([found("lang-missing", "/b")], [page("/b", "<p>42</p>")]))).toContain('<html lang="[[WRITE: ');
  });
});

describe("redirects", () => {
  it("takes targets from what was seen", () => {
    const pack = only([
      found("redirect-temporary", "/a", [{ kind: "url", label: "Target", value: urlOf("/b") }]),
      found("redirect-chain", "/c", [
        { kind: "url", label: "Start", value: urlOf("/c") },
        { kind: "url", label: "Hop 1", value: urlOf("/d") },
        { kind: "url", label: "Hop 2", value: urlOf("/e") },
      ]),
      found("trailing-slash-duplicate", "/f/", [{ kind: "url", label: "Same text", value: urlOf("/f") }]),
    ]);
    const rows = JSON.parse(codeOf(pack, "vercel")).redirects as { source: string; destination: string }[];
    expect(rows.map((row) => [row.source, row.destination])).toEqual([
      ["/a", "/b"],
      ["/c", "/e"],
      ["/d", "/e"],
      ["/f/", "/f"],
    ]);
  });

  it("does not guess where a dead address went, and leaves out addresses that work or are elsewhere", () => {
    const link = (target: string) => ({ kind: "link" as const, source: urlOf("/"), target, text: "x", line: 1 });
    const pack = only(
      [
        found("page-links-to-broken", "/", [
          link(urlOf("/gone")),
          link(urlOf("/works")),
          link("https://other.example/x"),
        ]),
      ],
      [answer("/gone", 404), answer("/works", 200)],
    );
    expect(JSON.parse(codeOf(pack, "vercel")).redirects).toEqual([
      { source: "/gone", destination: expect.stringContaining("[[WRITE: "), statusCode: 301 },
    ]);
  });

  it("names each link with its old and new address", () => {
    const link = { kind: "link" as const, source: urlOf("/"), target: urlOf("/old"), text: "x", line: 7 };
    const pack = only([
      found("redirect-internal-link", "/", [link, { kind: "url", label: "Ends on", value: urlOf("/new") }]),
    ]);
    expect(codeOf(pack)).toContain(`@@ line 7 @@\n- href="${ORIGIN}/old"\n+ href="${ORIGIN}/new"`);
  });

  it("leads other names of the site to its own", () => {
    const pack = only([
      found("http-not-redirected", null),
      found("www-and-apex-both-live", null, [{ kind: "url", value: "https://www.halden.example/" }]),
    ]);
    expect(codeOf(pack, "nginx")).toContain("server_name halden.example www.halden.example;");
    expect(codeOf(pack, "apache")).toContain(
      String.raw`RewriteCond %{HTTP_HOST} "^www\.halden\.example(?::\d+)?$" [NC]`,
    );
    expect(codeOf(pack, "nextjs")).toContain(String.raw`"value": "www\\.halden\\.example"`);
  });
});

describe("the rest", () => {
  it("writes a robots.txt with the sitemaps that exist, and says which lines to change", () => {
    const whole = only([found("robots-txt-missing", null)], [], { sitemapUrls: [urlOf("/sitemap.xml")] });
    expect(codeOf(whole, "robots")).toBe(`User-agent: *\nDisallow:\n\nSitemap: ${ORIGIN}/sitemap.xml`);
    const open = only([found("page-blocked-by-robots", "/a*b")]);
    expect(codeOf(open, "robots")).toBe("+ Allow: /a%2Ab$");
  });

  it("describes the organisation and the way to a page by what pages say", () => {
    const packs = only(
      [found("sd-organization-missing", "/"), found("sd-breadcrumb-missing", "/shop/tents/one")],
      [
        page("/", `<meta property="og:site_name" content="Halden </script>"><title>Home</title>`),
        page("/shop/", "<h1>Shop</h1>"),
        page("/shop/tents/one", "<h1>One</h1>"),
      ],
    );
    const scripts = [...codeOf(packs).matchAll(/<script type="application\/ld\+json">\n([\s\S]*?)\n<\/script>/g)];
    const [organization, trail] = scripts.map(([, json]) => JSON.parse(json ?? ""));
    expect(organization).toMatchObject({ "@type": "Organization", name: "Halden </script>", url: `${ORIGIN}/` });
    expect(organization.logo).toContain("[[WRITE: ");
    expect(trail.itemListElement.map((item: { name: string; item: string }) => [item.name, item.item])).toEqual([
      ["Home", `${ORIGIN}/`],
      ["Shop", `${ORIGIN}/shop/`],
      ["One", `${ORIGIN}/shop/tents/one`],
    ]);
  });

  it("sets headers for each platform, with a policy that only reports", () => {
    const pack = only([found("nosniff-missing", "/"), found("csp-missing", "/"), found("hsts-missing", "/")], [], {
      resources: [
        { url: "https://cdn.example/a.js", kind: "script" },
        { url: urlOf("/b.js"), kind: "script" },
      ],
    });
    expect(codeOf(pack, "nginx")).toContain('add_header X-Content-Type-Options "nosniff" always;');
    expect(codeOf(pack, "apache")).toContain('Header always set Strict-Transport-Security "max-age=31536000"');
    expect(codeOf(pack, "vercel")).toContain("script-src 'self' https://cdn.example;");
    expect(codeOf(pack, "nextjs")).toContain("Content-Security-Policy-Report-Only");
    expect(JSON.parse(codeOf(pack, "vercel")).headers[0].source).toBe("/(.*)");
  });

  it("adds to image tags only what they lack", () => {
    const pack = only(
      [found("img-alt-missing", "/"), found("img-no-dimensions", "/")],
      [page("/", `<img src='a"b.png'>\n<img src="c.png" alt="C" width="3" height="4">`)],
    );
    expect(codeOf(pack)).toContain(
      '<img src="a&quot;b.png" alt="[[WRITE: what the picture shows]]" width="[[WRITE: pixels]]"',
    );
    expect(codeOf(pack)).not.toContain("c.png");
  });
});
