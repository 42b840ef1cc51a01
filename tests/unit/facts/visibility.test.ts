import { describe, expect, it } from "vitest";
import { documentWith, htmlFrom } from "../../helpers/page-facts";

const PASSAGE = "A passage of text that is long enough to be looked at by anyone who cares.";

describe("hidden text", () => {
  it("keeps how, how long, links and handles, once for nested elements", () => {
    const html = htmlFrom(
      documentWith(
        `<div hidden lang="en"><p style="display:none">${PASSAGE}</p>${PASSAGE} <a href="https://a.example.net/">a</a><a href="/own">b</a></div>
<section class="tab" style="display: none">${PASSAGE}</section>`,
      ),
    );
    expect(html.hiddenTexts).toMatchObject([
      { technique: "not-rendered", externalLinkCount: 1, hasHook: false, line: 10 },
      { technique: "not-rendered", externalLinkCount: 0, hasHook: true, length: PASSAGE.length, line: 11 },
    ]);
  });

  it("does not take inherited or missing colours for equal ones", () => {
    const html = htmlFrom(
      documentWith(
        `<p style="color:inherit;background:inherit">${PASSAGE}</p><p style="color:red">${PASSAGE}</p><p style="color:var(--a);background:var(--a)">${PASSAGE}</p>`,
      ),
    );
    expect(html.hiddenTexts).toEqual([]);
  });
});

describe("dates, obsolete elements and disclaimers", () => {
  it("are kept with their place", () => {
    const html = htmlFrom(
      documentWith(
        '<main><time datetime=" 2026-01-02 ">Friday</time><time>soon</time></main><time datetime="2025" hidden>x</time><tt>a</tt>\n<tt>b</tt><p itemscope>This is not legal advice.</p>',
      ),
    );
    expect(html.times).toEqual([{ datetime: "2026-01-02", place: "main", line: 10 }]);
    expect(html.obsoleteElements).toEqual([{ name: "tt", count: 2, firstLine: 10 }]);
    expect(html.text.disclaimer).toContain("not legal advice");
  });
});

describe("hostile input", () => {
  it("is read in time that grows with its length", () => {
    const data =
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Recipe","name":"x","aggregateRating":{"ratingValue":"9.87"}}</script>';
    const bodies = [
      `${data}<p>${"word ".repeat(200)}</p>${"<script ".repeat(100_000)}`,
      `<p style="${"background:".repeat(100_000)}url(">x</p>`,
      `<p style="${"color:".repeat(100_000)}">${PASSAGE}</p>`,
      `${'<div style="position:absolute;left:-9999px">'.repeat(3_000)}${PASSAGE}`,
      `<p>${"not ".repeat(100_000)}</p>`,
    ];
    // Readers that go back over the text need minutes for these and run into the limit of the test.
    for (const body of bodies) expect(htmlFrom(documentWith(body)).titles).toHaveLength(1);
  }, 60_000);
});
