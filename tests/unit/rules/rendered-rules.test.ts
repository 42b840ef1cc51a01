import { describe, expect, it } from "vitest";
import type { RenderedFacts, RenderedImage, RenderedLayer } from "@/server/facts/types";
import imgAspectMismatch from "@/server/rules/images/img-aspect-mismatch";
import jsCanonicalChanged from "@/server/rules/javascript/js-canonical-changed";
import jsDescriptionChanged from "@/server/rules/javascript/js-description-changed";
import jsFailedRequests from "@/server/rules/javascript/js-failed-requests";
import jsH1Changed from "@/server/rules/javascript/js-h1-changed";
import jsNoindexChanged from "@/server/rules/javascript/js-noindex-changed";
import jsOnlyContent from "@/server/rules/javascript/js-only-content";
import jsOnlyLinks from "@/server/rules/javascript/js-only-links";
import jsRawVsRenderedJsonld from "@/server/rules/javascript/js-raw-vs-rendered-jsonld";
import jsTitleChanged from "@/server/rules/javascript/js-title-changed";
import fontTooSmall from "@/server/rules/mobile/font-too-small";
import horizontalScroll from "@/server/rules/mobile/horizontal-scroll";
import intrusiveInterstitial from "@/server/rules/mobile/intrusive-interstitial";
import jsRedirect from "@/server/rules/redirects/js-redirect";
import { RENDERED_RULES } from "@/server/rules/registry";
import { runRenderedRules } from "@/server/rules/run-rendered-rules";
import type { RenderedPage, RenderedRule, Severity } from "@/server/rules/types";
import { documentWith, PAGE_URL, pageFrom } from "../../helpers/page-facts";
import { LAYOUT, rendered, scripted, seenAs } from "../../helpers/rendered-facts";

interface Case {
  seen: RenderedPage;
  severity?: Severity;
  message?: string;
}
type Cases = Record<string, RenderedPage | Case>;
const tested: string[] = [];

function describeRenderedRule(rule: RenderedRule, groups: { failed: Cases; passed: Cases; notApplicable?: Cases }) {
  tested.push(rule.id);
  describe(rule.id, () => {
    for (const [status, cases] of Object.entries(groups)) {
      for (const [name, one] of Object.entries(cases as Cases)) {
        it(`${status}: ${name}`, () => {
          const { seen, severity, message } = "seen" in one ? one : ({ seen: one } as Case);
          const outcome = rule.check(seen);
          expect(outcome.status).toBe(status);
          if (outcome.status !== "failed") return;
          expect(outcome.message).toMatch(/\.$/);
          expect(outcome.severity ?? rule.severity).toBe(severity ?? rule.severity);
          if (message) expect(outcome.message).toContain(message);
        });
      }
    }
  });
}

const titled = (title: string) => `<!doctype html><html lang="en"><head>${title}</head><body><h1>A</h1></body></html>`;
const head = (tags: string) => documentWith("<h1>Tents</h1>", tags);
const body = (html: string) => documentWith(html);
const words = (count: number) => `<main><p>${"tent ".repeat(count)}</p></main>`;
const links = (count: number) =>
  Array.from({ length: count }, (_, n) => `<a href="/tents/${n}">Tent ${n}</a>`).join("");
const gone: Partial<RenderedFacts> = { finalUrl: "https://example.com/other", laterDocumentCount: 1 };

describeRenderedRule(jsTitleChanged, {
  failed: {
    "another title": { seen: scripted(titled("<title>A</title>"), titled("<title>B</title>")), message: "change" },
    "a title from scripts only": { seen: scripted(titled(""), titled("<title>B</title>")), message: "only after" },
    "a title removed": { seen: scripted(titled("<title>A</title>"), titled("")), message: "remove" },
  },
  passed: {
    "the same title in other spaces": scripted(titled("<title>A  b</title>"), titled("<title> A b </title>")),
    "no title at all": scripted(titled(""), titled("")),
  },
  notApplicable: {
    "a page that scripts leave": scripted(titled("<title>A</title>"), titled("<title>B</title>"), gone),
    "a browser sent elsewhere": scripted(titled("<title>A</title>"), titled("<title>B</title>"), {
      documentUrl: "https://example.com/login",
      finalUrl: "https://example.com/login",
    }),
    "a page that did not load": seenAs({ error: { code: "timeout", message: "It took too long." }, html: null }),
  },
});

describeRenderedRule(jsDescriptionChanged, {
  failed: {
    "a description from scripts only": scripted(head(""), head('<meta name="description" content="Tents">')),
    "another description": scripted(
      head('<meta name="description" content="Shoes">'),
      head('<meta name="description" content="Tents">'),
    ),
  },
  passed: {
    "the same": scripted(
      head('<meta name=description content="Tents">'),
      head('<meta name="description" content="Tents">'),
    ),
  },
});

describeRenderedRule(jsH1Changed, {
  failed: { "another heading": scripted(body("<h1>Loading</h1>"), body("<h1>Tents</h1>")) },
  passed: { "the same heading": scripted(body("<h1>Tents</h1>"), body("<h1> Tents</h1><h2>More</h2>")) },
});

const canonical = (path: string) => `<link rel="canonical" href="${path}">`;
describeRenderedRule(jsCanonicalChanged, {
  failed: {
    "another canonical": scripted(head(canonical("/a")), head(canonical("/b"))),
    "a second one": scripted(head(canonical("/a")), head(canonical("/a") + canonical("/b"))),
    "one removed": scripted(head(canonical("/a")), head("")),
    "one from scripts only": { seen: scripted(head(""), head(canonical("/a"))), severity: "warning" },
  },
  passed: {
    "the same address, spelled in full": scripted(head(canonical("/a")), head(canonical("https://example.com/a"))),
  },
});

describeRenderedRule(jsNoindexChanged, {
  failed: {
    "noindex added": { seen: scripted(head(""), head('<meta name="robots" content="noindex">')), message: "add" },
    "noindex removed": {
      seen: scripted(head('<meta name="googlebot" content="none">'), head('<meta name="robots" content="index">')),
      message: "remove",
    },
  },
  passed: {
    "noindex in both": scripted(
      head('<meta name="robots" content="NOINDEX, follow">'),
      head('<meta name="robots" content="noindex">'),
    ),
    "other directives": scripted(head(""), head('<meta name="robots" content="max-snippet:50">')),
  },
});

describeRenderedRule(jsOnlyContent, {
  failed: {
    "an application's text": { seen: scripted(body("<div id=root></div>"), body(words(300))), message: "0 words" },
  },
  passed: {
    "60 % in the HTML": scripted(body(words(180)), body(words(300))),
    "fewer than 200 words": scripted(body(""), body(words(199))),
    "fewer than 100 missing": scripted(body(words(110)), body(words(205))),
  },
});

describeRenderedRule(jsOnlyLinks, {
  failed: { "a menu from scripts": { seen: scripted(body(links(7)), body(links(10))), message: "3 of 10" } },
  passed: {
    "a fifth exactly": scripted(body(links(16)), body(links(20))),
    "two links of three": scripted(body(links(1)), body(links(3))),
    "outside links": scripted(
      body(""),
      body('<a href="https://a.example/">a</a><a href="https://b.example/">b</a><a href="https://c.example/">c</a>'),
    ),
  },
});

const product =
  '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"x"}</script>';
describeRenderedRule(jsRawVsRenderedJsonld, {
  failed: { "a product from scripts": { seen: scripted(body(""), body(product)), message: "1 type" } },
  passed: { "a product in both": scripted(body(product), body(product)), "none at all": scripted(body(""), body("")) },
});

const request = (status: number | null) => ({
  failedRequests: [{ method: "GET", url: "https://example.com/api", status, reason: null }],
});
describeRenderedRule(jsFailedRequests, {
  failed: { "a server error": seenAs(request(500)), "a missing address": seenAs(request(404)) },
  passed: {
    "no request": seenAs({}),
    "a refusal to visitors": seenAs(request(401)),
    "no answer, which may be our network": seenAs(request(null)),
  },
});

describeRenderedRule(jsRedirect, {
  failed: {
    "another document": seenAs(gone),
    "another path by the history": seenAs({ finalUrl: "https://example.com/shoes" }),
  },
  passed: {
    "a page that stays": seenAs({}),
    "a query added by scripts": seenAs({ finalUrl: `${PAGE_URL}?utm=1` }),
    "a page that loads itself again": seenAs({ laterDocumentCount: 1 }),
  },
  notApplicable: {
    "a server that sends browsers elsewhere": seenAs({
      documentUrl: "https://example.com/m",
      finalUrl: "https://example.com/m",
    }),
    "a meta refresh": {
      page: pageFrom(head('<meta http-equiv="refresh" content="3; url=/other">')),
      rendered: rendered(gone),
    },
  },
});

const withLayout = (layout: Partial<typeof LAYOUT>) => seenAs({ layout: { ...LAYOUT, ...layout } });
describeRenderedRule(fontTooSmall, {
  failed: { "half of the text": { seen: withLayout({ smallTextLength: 1_000 }), message: "50 %" } },
  passed: { "40 % exactly": withLayout({ smallTextLength: 800 }) },
  notApplicable: {
    "a page without a viewport for phones": withLayout({ layoutWidth: 980, smallTextLength: 2_000 }),
    "hardly any text": withLayout({ textLength: 80, smallTextLength: 80 }),
  },
});

describeRenderedRule(horizontalScroll, {
  failed: { "a wide table": { seen: withLayout({ documentWidth: 640 }), message: "640 px" } },
  passed: { "a page that fits": seenAs({}), rounding: withLayout({ documentWidth: 361 }) },
  notApplicable: { "a page without a viewport for phones": withLayout({ layoutWidth: 980, documentWidth: 980 }) },
});

const layer = (change: Partial<RenderedLayer> = {}) =>
  seenAs({
    layers: [
      {
        element: "div#news",
        share: 0.8,
        names: "news overlay",
        text: "Subscribe now",
        textShare: 0.05,
        hasMainContent: false,
        ...change,
      },
    ],
  });
describeRenderedRule(intrusiveInterstitial, {
  failed: { "a newsletter over the page": { seen: layer(), message: "80 %" } },
  passed: {
    "half of the screen": layer({ share: 0.5 }),
    "a consent layer by its words": layer({ text: "We use cookies" }),
    "a consent layer by its name": layer({ names: "onetrust-banner-sdk" }),
    "proof of age": layer({ text: "Are you 18 years or older? Verify your age." }),
    "a frame that holds the page": layer({ hasMainContent: true }),
    "a frame with most of the text": layer({ textShare: 0.9 }),
  },
});

const image = (change: Partial<RenderedImage> = {}) =>
  seenAs({
    distortedImages: [
      {
        url: "https://example.com/a.jpg",
        element: "img",
        naturalWidth: 400,
        naturalHeight: 300,
        shownWidth: 300,
        shownHeight: 300,
        attributeWidth: null,
        attributeHeight: null,
        ...change,
      },
    ],
  });
describeRenderedRule(imgAspectMismatch, {
  failed: {
    "a square of a 4:3 file": image(),
    "attributes that say otherwise": image({ shownHeight: 225, attributeWidth: 400, attributeHeight: 400 }),
  },
  passed: {
    "5 % off": image({ shownHeight: 236 }),
    "two pixels of a small icon": image({ naturalWidth: 20, naturalHeight: 20, shownWidth: 20, shownHeight: 18 }),
  },
});

describe("rules about rendering", () => {
  it("have cases here, every one", () => {
    expect(RENDERED_RULES.map((rule) => rule.id).sort()).toEqual([...tested].sort());
  });

  it("say nothing about a page that could not be rendered", () => {
    const failed = seenAs({
      error: { code: "timeout", message: "It took too long." },
      status: null,
      documentUrl: null,
      finalUrl: null,
      source: null,
      html: null,
      layout: null,
      timing: null,
    });
    expect(runRenderedRules([failed])).toEqual({ findings: [], errors: [], applied: [] });
  });

  it("find nothing on a page that scripts leave alone, and were all applied", () => {
    const run = runRenderedRules([seenAs({})]);
    expect(run.findings).toEqual([]);
    expect(run.applied.sort()).toEqual(RENDERED_RULES.map((rule) => rule.id).sort());
  });
});
