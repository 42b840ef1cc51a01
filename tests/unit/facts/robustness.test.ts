import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentWith, htmlFrom } from "../../helpers/page-facts";

const SEED = documentWith(
  `<main><h1 id="t">Ridge</h1><a href="/a?b=c#d">x</a><img src="i.jpg" srcset="a 1x" alt="i"><svg><title>s</title></svg>
  <table><tr><td>1</td></tr></table><form><input type=password></form><div itemscope itemtype="https://schema.org/Thing"><b itemprop="name">n</b></div>
  <script type="application/ld+json">{"@graph":[{"@type":"A"}]}</script><template shadowrootmode=open><p>s</p></template></main>`,
  '<base href="/x/"><link rel=canonical href="/c"><noscript><img></noscript>',
);

const FRAGMENTS = [
  "<",
  ">",
  "</",
  "<!--",
  "-->",
  "<![CDATA[",
  "\0",
  '"',
  "'",
  "=",
  "&#x110000;",
  "&amp",
  "<svg>",
  "<math>",
  "<table>",
  "<template>",
  "<body>",
  "<head>",
  "<frameset>",
  "<plaintext>",
  "<select>",
  "\ud800",
  "😀",
  "constructor",
  "__proto__",
];

describe("parseHtmlPage", () => {
  it("never throws on mutated pages and gives plain JSON", () => {
    const edit = fc.record({ at: fc.nat(SEED.length), remove: fc.nat(40), insert: fc.constantFrom(...FRAGMENTS) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let source = SEED;
        for (const { at, remove, insert } of edits) source = source.slice(0, at) + insert + source.slice(at + remove);
        const html = htmlFrom(source);
        expect(JSON.parse(JSON.stringify(html))).toEqual(html);
      }),
      { numRuns: 300 },
    );
  });

  it("never throws on arbitrary bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (body) => {
        expect(htmlFrom(body).elementCount).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["nothing", ""],
    [
      "element names that are object members",
      "<constructor><__proto__><h1 role=constructor>x</h1><div role=__proto__>y</div>",
    ],
    ["deep nesting", "<div>".repeat(100_000)],
    [
      "formatting elements that multiply",
      `${Array.from({ length: 3_000 }, (_, i) => `<b id=${i}>`).join("")}${"<p>".repeat(10_000)}`,
    ],
    ["a wall of unspaced text", "我".repeat(50_000)],
    ["deep JSON-LD", `<script type="application/ld+json">${'{"@graph":['.repeat(2_000)}</script>`],
  ])("survives %s", (_, source) => {
    expect(htmlFrom(source).elementCount).toBeLessThanOrEqual(200_000);
  });
});
