import { describe, expect, it } from "vitest";
import pageTooLong from "@/server/rules/ai/page-too-long-for-llm";
import semanticHtmlLow from "@/server/rules/ai/semantic-html-low";
import tokenWeightHigh from "@/server/rules/ai/token-weight-high";
import duplicateId from "@/server/rules/content/duplicate-id";
import h1Duplicate from "@/server/rules/content/h1-duplicate";
import h1TooLong from "@/server/rules/content/h1-too-long";
import h2Missing from "@/server/rules/content/h2-missing";
import htmlMalformed from "@/server/rules/content/html-malformed";
import keywordStuffing from "@/server/rules/content/keyword-stuffing";
import mojibake from "@/server/rules/content/mojibake";
import placeholderText from "@/server/rules/content/placeholder-text";
import staleCopyright from "@/server/rules/content/stale-copyright";
import imgLazyMissing from "@/server/rules/images/img-lazy-missing";
import anchorTextGeneric from "@/server/rules/links/anchor-text-generic";
import externalBroken from "@/server/rules/links/external-link-broken";
import externalUnverified from "@/server/rules/links/external-link-unverified";
import fragmentMissing from "@/server/rules/links/fragment-target-missing";
import skipLink from "@/server/rules/mobile/a11y-skip-link";
import domTooDeep from "@/server/rules/performance/dom-too-deep";
import { runPageRules } from "@/server/rules/run-page-rules";
import titleDuplicate from "@/server/rules/titles/title-duplicate";
import titlePlaceholder from "@/server/rules/titles/title-placeholder";
import { describePageRule } from "../../helpers/describe-page-rule";
import { CONTEXT, checkRule, documentWith, htmlFrom, PAGE_URL, pageFrom } from "../../helpers/page-facts";
import { external, failedPaths, findingsOf, link, page, siteFrom } from "../../helpers/site-facts";

// Each case was wrong on a real documentation site: DocBook, Sphinx and index pages say these things honestly.

const WORDS = "The ridge tent stands on any ground. ";
const entries = (amount: number, text = "module") =>
  Array.from({ length: amount }, (_, index) => `<li><a href="/m${index}">${text} entry${index}</a></li>`).join("");
const withTitle = (title: string, body: string) =>
  documentWith(body).replace(/<title>.*<\/title>/, `<title>${title}</title>`);

describePageRule(duplicateId, {
  fails: { "an id written twice": documentWith("<a id=x></a><b id=x></b>") },
  passes: {
    "an anchor the parser repeats": documentWith("<h2><a id=x />Two</h2><p>a</p><p>b</p><div><p>c</p></div>"),
    "bold text the parser repeats": documentWith("<p><b id=x>a<p>b"),
  },
});

describePageRule(htmlMalformed, {
  fails: {
    "anchors closed like XML": {
      page: pageFrom(documentWith("<h2><a id=a />1</h2><h2><a id=b />2</h2><h2><a id=c />3</h2><h2><a id=d />4</h2>")),
      message: "structural errors",
    },
  },
  passes: {
    "a drawing and void elements": documentWith("<svg><path/><path/><path/><path/><g/></svg><br/><hr/><img/>"),
  },
});

it("html-malformed names the fault in words", () => {
  const outcome = checkRule(htmlMalformed, pageFrom(documentWith("</i></i></i></i>")));
  expect(outcome).toMatchObject({
    evidence: [{ kind: "snippet", value: "End tag without a start tag (4×, first here)" }],
  });
});

describePageRule(staleCopyright, {
  fails: { "an old footer": documentWith("<footer>© 2019 Halden</footer>") },
  passes: {
    "an old file shown beside a new footer": documentWith("<pre># © 2019 Ada</pre><footer>© 2026 Halden</footer>"),
  },
  skips: { "a notice inside a code sample": documentWith("<pre># Copyright (C) 2019 Ada</pre>") },
});

describePageRule(h1TooLong, {
  fails: { "71 letters and a mark": documentWith(`<h1>${"a".repeat(71)}<a href=#a>¶</a></h1>`) },
  passes: {
    "70 letters and a permalink mark": documentWith(`<h1>${"a".repeat(70)}<a href=#a title="Link here">¶</a></h1>`),
  },
});

it("headings are read without a copy button, unless the button is the heading", () => {
  const { headings } = htmlFrom(
    documentWith(
      "<h1><span>Macro <b>m</b> <button title=x>Copy path</button></span></h1><h3><button>Care</button></h3>",
    ),
  );
  expect(headings.map((heading) => heading.text)).toEqual(["Macro m", "Care"]);
});

it("headings are read without their permalink mark", () => {
  const texts = htmlFrom(
    documentWith("<h1>Objects<a href=#o>¶</a></h1><h2>C#</h2><h2>Care <a href=#c>#</a></h2>"),
  ).headings;
  expect(texts.map((heading) => heading.text)).toEqual(["Objects", "C#", "Care"]);
});

describePageRule(mojibake, {
  fails: {
    "a broken name": documentWith("<p>Z\ufffdrich in winter</p>"),
    "a broken name in quotation marks": documentWith("<p>\u201cZ\u00c3\u00bcrich\u201d</p>"),
  },
  passes: {
    "a code sample that shows the fault": documentWith("<pre>// Prints: this is a t\u00c3\u00a9st</pre>"),
    "broken characters in quotation marks": documentWith(
      "<p>ersetzt durch \u300c\u00c3\u00a9\u300d und \u201c\ufffd\u201d</p>",
    ),
    "text about the sign": documentWith("<p>On decoding, use \ufffd (U+FFFD, the official REPLACEMENT CHARACTER).</p>"),
  },
});

describePageRule(placeholderText, {
  fails: { "filler text": documentWith("<p>Lorem ipsum dolor sit amet, consectetur</p>") },
  passes: {
    "filler text that is quoted": documentWith("<p>use the common text (“Lorem ipsum dolor sit amet…”) when</p>"),
  },
});

describePageRule(pageTooLong, {
  fails: {
    "links to sections of another page": documentWith(
      `<a href="/b#1">1</a><a href="/b#2">2</a><a href="/b#3">3</a>${WORDS.repeat(1200)}`,
    ),
  },
  passes: {
    "a contents list with the page's own address": documentWith(
      `<a href="ridge#1">1</a><a href="ridge#2">2</a><a href="/tents/ridge#3">3</a>${WORDS.repeat(1200)}`,
    ),
  },
});

describePageRule(keywordStuffing, {
  fails: { "a word in running text": documentWith(`<p>${"best tent shop near ".repeat(40)}</p>`) },
  passes: {},
  skips: {
    "an index of names": documentWith(`<ul>${entries(120)}</ul>`),
    "a table of tokens": documentWith(`<dl>${"<dt>token type</dt><dd>Value of a token</dd>".repeat(40)}</dl>`),
  },
});

describePageRule(h2Missing, {
  fails: { "running text": documentWith(`<p>${WORDS.repeat(60)}</p>`) },
  passes: {},
  skips: {
    "a list of links": documentWith(`<ul>${entries(200)}</ul>`),
    "a code listing": documentWith(`<pre>${WORDS.repeat(60)}</pre>`),
  },
});

describePageRule(anchorTextGeneric, {
  fails: {
    "an English phrase": documentWith("<a href=/a>Read more »</a>"),
    "a French phrase on a French page": documentWith("<a href=/a>Plus</a>").replace('lang="en"', 'lang="fr-CH"'),
    "a German phrase without a language": documentWith("<a href=/a>hier</a>").replace(' lang="en"', ""),
  },
  passes: {
    "a French word on an English page": documentWith("<a href=/a>PLUS</a>"),
    "a keyword linked to its entry": documentWith(
      '<a href="/stmts#continue">continue</a><a href="/m#op.MORE">MORE</a>',
    ),
  },
  skips: { "an index of keywords": documentWith(`<ul>${entries(120)}<li><a href=/c>CONTINUE</a></ul>`) },
});

describePageRule(skipLink, {
  fails: {
    "a menu before the heading": documentWith(`${entries(11)}\n<h1>Tents</h1><p>${WORDS}</p>`),
    "a nav element": documentWith("<nav><a href=/a>a</a></nav><h1>Tents</h1>"),
  },
  passes: { "a skip link": documentWith(`<a href=#c>Skip</a>${entries(11)}\n<h1 id=c>Tents</h1>`) },
  skips: { "links in the text only": documentWith(`<a href=/up>Up</a>\n<h1>Tents</h1>\n<p>${entries(30)}</p>`) },
});

describePageRule(semanticHtmlLow, {
  fails: { "no element": { page: pageFrom(documentWith(WORDS.repeat(20))), message: "no header, nav, main" } },
  passes: { "two elements": documentWith(`<main>${WORDS.repeat(20)}</main><footer>x</footer>`) },
});

describePageRule(tokenWeightHigh, {
  fails: {
    "a page that was cut": {
      page: pageFrom(documentWith(""), { fetch: { bodyBytes: 2_097_152, isTruncated: true } }),
      message: "at least 524,288",
    },
  },
  passes: { "an ordinary page": documentWith("") },
});

it("dom-too-deep shows only the figure that is too high", () => {
  const outcome = checkRule(domTooDeep, pageFrom(documentWith(`<ul>${"<li>x</li>".repeat(201)}</ul>`)));
  expect(outcome).toMatchObject({ status: "failed", evidence: [{ label: "Children", value: 201 }] });
  expect(outcome.status === "failed" && outcome.evidence).toHaveLength(1);
});

describePageRule(titlePlaceholder, {
  fails: {
    "Home under any heading": pageFrom(withTitle("Home", "<h1>Home</h1>")),
    "Index without such a heading": pageFrom(withTitle("Index", "<h1>Tents</h1>")),
  },
  passes: { "the index of a book": pageFrom(withTitle("Index", "<h2>Index</h2>")) },
});

describePageRule(imgLazyMissing, {
  fails: {
    "many pictures": documentWith(Array.from({ length: 16 }, (_, i) => `<img src="${i}.png" alt="">`).join("")),
  },
  passes: { "one sign shown often": documentWith('<img src="note.png" alt="">'.repeat(40)) },
});

describe("links to sections", () => {
  it("find ids that are written percent-encoded, and leave ranges of lines to scripts", () => {
    const site = siteFrom([
      page("/", `${link("/a#impl-Extend%3CT%3E")}${link("/a#69-71")}${link("/a#L3-L9")}`),
      page("/a", '<i id="impl-Extend%3CT%3E"></i><i id=69></i>'),
      page("/b", `${link("/a#impl-Other%3CT%3E")}${link("/moved#care")}`),
      page("/c", link("/moved#care")),
      page("/moved", "<p>x", '<meta http-equiv="refresh" content="0;url=/a">'),
    ]);
    expect(failedPaths(fragmentMissing, site)).toEqual(["/b"]);
  });
});

describe("a page that forwards at once", () => {
  const forwarding = (delay: number) => `<meta http-equiv="refresh" content="${delay};URL=/new">`;
  const idsOf = (delay: number) =>
    runPageRules(pageFrom(`<title>Redirection</title>${forwarding(delay)}<p>Redirecting`), CONTEXT).findings.map(
      (finding) => finding.ruleId,
    );

  it("is judged as a redirect, not as content", () => {
    expect(idsOf(0)).toContain("meta-refresh-redirect");
    for (const id of ["title-too-short", "thin-content", "viewport-missing", "lang-missing", "description-missing"]) {
      expect(idsOf(0)).not.toContain(id);
      expect(idsOf(30)).toContain(id);
    }
  });

  it("is no duplicate of other such pages", () => {
    const site = siteFrom(["/a", "/b"].map((path) => page(path, "<p>Redirecting", forwarding(0))));
    expect(failedPaths(titleDuplicate, site)).toEqual([]);
  });
});

it("one repeated word does not make a language", () => {
  const text = htmlFrom(documentWith(`<p>${"source impl Token for Group ".repeat(60)}</p>`)).text;
  expect(text.language).toBeNull();
});

describe("h1-duplicate", () => {
  it("reads all h1 of a page: a banner beside the page's own heading is no duplicate", () => {
    const site = siteFrom([
      page("/", "<h1>Docs</h1><h1>Start</h1>"),
      page("/a", "<h1>Docs</h1><h1>Tents</h1>"),
      page("/b", "<h1>Docs</h1>"),
      page("/c", "<h1>Docs</h1>"),
    ]);
    expect(failedPaths(h1Duplicate, site)).toEqual(["/b", "/c"]);
  });
});

describe("external links without a network", () => {
  const hosts = ["https://a.example/", "https://b.example/", "https://c.example/"];
  const site = (reached: boolean) =>
    siteFrom([page("/", hosts.map((href) => link(href)).join(""))], {
      externals: hosts.map((url, index) =>
        reached && index === 2
          ? external(url, "ok", 200)
          : { ...external(url, "broken", null), error: { kind: "dns", message: "The host name could not be found." } },
      ),
    });

  it("are unverified when no host name at all could be found", () => {
    expect(findingsOf(externalBroken, site(false))).toEqual([]);
    expect(findingsOf(externalUnverified, site(false))).toMatchObject([
      { status: "unverified", message: "3 links to other sites could not be checked." },
    ]);
  });

  it("are broken when another host answered", () => {
    expect(findingsOf(externalBroken, site(true))).toMatchObject([{ message: "2 links to other sites do not work." }]);
  });
});

it("page addresses in these cases are those of the test page", () => {
  expect(PAGE_URL).toBe("https://example.com/tents/ridge");
});
