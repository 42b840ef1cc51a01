import { describe, expect, it } from "vitest";
import obsoleteElement from "@/server/rules/content/obsolete-element";
import noindexBlockedByRobots from "@/server/rules/crawlability/noindex-blocked-by-robots";
import contentImageAsBackground from "@/server/rules/images/content-image-as-background";
import hreflangMixedMethods from "@/server/rules/international/hreflang-mixed-methods";
import urlNonAscii from "@/server/rules/links/url-non-ascii";
import { findLibrary } from "@/server/rules/page/script-libraries";
import preconnectExcessive from "@/server/rules/performance/preconnect-excessive";
import preloadInvalid from "@/server/rules/performance/preload-invalid";
import vulnerableJsLibrary from "@/server/rules/security/vulnerable-js-library";
import titleTooNarrow from "@/server/rules/titles/title-too-narrow";
import titleTooShort from "@/server/rules/titles/title-too-short";
import { describePageRule, onOnePage } from "../../helpers/describe-page-rule";
import { documentWith, pageFrom } from "../../helpers/page-facts";

it("title-too-narrow costs nothing, because title-too-short counts the same titles", () => {
  expect([titleTooNarrow.weight, titleTooShort.weight > 0]).toEqual([0, true]);
});

describePageRule(titleTooNarrow, {
  fails: { "a short title": "<title>Tents</title>" },
  passes: { "a title of ordinary width": "<title>Light tents for two people</title>" },
  skips: { "no title": "<p>x" },
});

describePageRule(urlNonAscii, {
  fails: {
    "a letter in the path": documentWith('<a href="/café">Café</a>'),
    "a letter in the query": documentWith('<a href="/search?q=zürich">Zürich</a>'),
  },
  passes: {
    "an encoded letter": documentWith('<a href="/caf%C3%A9">Café</a>'),
    "a letter in the fragment": documentWith('<a href="/menu#café">Café</a>'),
    "a letter in another site's address": documentWith('<a href="/a">A</a><a href="https://other.example/café">B</a>'),
  },
  skips: { "no links": documentWith("<p>x") },
});

describePageRule(onOnePage(hreflangMixedMethods), {
  fails: {
    "a header that knows another version": pageFrom(
      documentWith("", '<link rel="alternate" hreflang="de" href="https://example.com/de">'),
      { headers: { link: '<https://example.com/fr>; rel="alternate"; hreflang="fr"' } },
    ),
  },
  passes: {
    "two equal sets": pageFrom(documentWith("", '<link rel="alternate" hreflang="DE" href="https://example.com/de">'), {
      headers: { link: '<https://example.com/de>; rel="alternate"; hreflang="de"' },
    }),
  },
  skips: { "tags only": documentWith("", '<link rel="alternate" hreflang="de" href="/de">') },
});

const forbidden = { robots: { isAllowedForUs: true, isAllowedForGooglebot: false, rule: "Disallow: /tents/" } };
const NOINDEX = documentWith("", '<meta name="robots" content="noindex">');

describePageRule(noindexBlockedByRobots, {
  fails: { "a noindex nobody may read": pageFrom(NOINDEX, forbidden) },
  passes: { "a noindex that may be read": NOINDEX },
  skips: { "a forbidden page without noindex": pageFrom(documentWith(""), forbidden) },
});

const hint = (attributes: string) => documentWith("", `<link rel="preload" href="/a" ${attributes}>`);

describePageRule(preloadInvalid, {
  fails: {
    "no kind": hint(""),
    "an unknown kind": hint('as="javascript"'),
    "a font without crossorigin": { page: pageFrom(hint('as="font"')), message: "1 preload hint" },
  },
  passes: {
    "a script": hint('as="script"'),
    "a font": hint('as="font" crossorigin'),
    "upper case": hint('as="STYLE"'),
  },
  skips: { "no hints": documentWith("") },
});

const connections = (amount: number) =>
  documentWith(
    "",
    Array.from({ length: amount }, (_, i) => `<link rel="preconnect" href="https://h${i}.example.net">`).join(""),
  );

describePageRule(preconnectExcessive, {
  fails: { "five hosts": connections(5) },
  passes: {
    "four hosts": connections(4),
    "one host twice, with and without credentials": documentWith(
      "",
      '<link rel="preconnect" href="https://f.example.net"><link rel="preconnect" href="https://f.example.net" crossorigin>',
    ),
  },
  skips: { none: documentWith("") },
});

const pictures = (amount: number, attributes = "", content = "") =>
  documentWith(
    `<main>${`<div style="background-image:url('/photo.jpg')" ${attributes}>${content}</div>`.repeat(amount)}</main>`,
  );

describePageRule(contentImageAsBackground, {
  fails: { "three empty boxes with photos": { page: pageFrom(pictures(3)), message: "3 pictures" } },
  passes: {
    "two of them": pictures(2),
    "photos behind text": pictures(3, "", "<p>Text"),
    "labelled photos": pictures(3, 'role="img" aria-label="A tent"'),
    drawings: documentWith('<main><i style="background:url(/a.svg)"></i></main>'.repeat(3)),
    "photos in the footer": documentWith(`<footer>${'<i style="background:url(/a.jpg)"></i>'.repeat(3)}</footer>`),
  },
});

describePageRule(obsoleteElement, {
  fails: {
    "a font element": { page: pageFrom(documentWith("<font>a</font><center>b</center>")), message: "font, center" },
  },
  passes: { "today's elements": documentWith("<p><s>a</s><code>b</code>") },
});

const script = (src: string) => documentWith("", `<script src="${src}"></script>`);

describePageRule(vulnerableJsLibrary, {
  fails: {
    "an old jQuery": { page: pageFrom(script("/js/jquery-1.12.4.min.js")), message: "1 library" },
    "an old Bootstrap from a network": script("https://cdn.example.net/npm/bootstrap@4.1.3/dist/js/bootstrap.min.js"),
    "AngularJS, which nobody mends": script("https://cdn.example.net/ajax/libs/angularjs/1.8.3/angular.min.js"),
  },
  passes: {
    "a mended jQuery": script("/js/jquery-3.7.1.slim.min.js"),
    "the mended version itself": script("https://cdn.example.net/ajax/libs/jquery/3.5.0/jquery.min.js"),
    "an old Bootstrap before the fault": script("/bootstrap-2.3.2.min.js"),
  },
  skips: {
    "a plugin": script("/js/jquery.cookie-1.4.1.min.js"),
    "a plugin in the library's folder": script("/jquery/1.2.3/jquery.cookie.js"),
    "no version": script("/js/jquery.min.js"),
    "own code": script("/assets/app-1.2.3.js"),
  },
});

describe("library addresses", () => {
  it.each([
    ["/jquery-3.4.1.js", "jquery 3.4.1"],
    ["/npm/dompurify@2.3.0/dist/purify.min.js", "dompurify 2.3.0"],
    ["/ajax/libs/lodash.js/4.17.20/lodash.min.js", "lodash 4.17.20"],
    ["/ajax/libs/jqueryui/1.12.1/jquery-ui.min.js", "jquery-ui 1.12.1"],
    ["/npm/@angular/core@1.2.3/x.js", null],
    ["/jquery-3.4.1-beta.js", null],
  ])("%s is %s", (path, expected) => {
    const library = findLibrary(`https://example.com${path}`);
    expect(library && `${library.name} ${library.version}`).toBe(expected);
  });
});
