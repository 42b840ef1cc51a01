import { describe, expect, it } from "vitest";
import { documentWith, htmlFrom, PAGE_URL } from "../../helpers/page-facts";

describe("the head", () => {
  it("reads title, metas and links with their lines, whatever the spelling of the markup", () => {
    const html = htmlFrom(
      "<!DOCTYPE HTML>\n<HTML LANG=de><HEAD>\n<TITLE> A &amp; B\n </TITLE>\n<META NAME=Description CONTENT='x &quot;y&quot;'>\n<LINK REL='Canonical' HREF=/a>",
    );
    expect(html.titles).toEqual([{ text: "A & B", inHead: true, line: 3 }]);
    expect(html.metas).toEqual([{ name: "description", kind: "name", content: 'x "y"', inHead: true, line: 5 }]);
    expect(html.links[0]).toMatchObject({ rel: ["canonical"], href: "/a", url: "https://example.com/a", line: 6 });
    expect(html).toMatchObject({ lang: "de", hasDoctype: true, isQuirks: false, headTagCount: 1, bodyTagCount: 0 });
  });

  it("finds what ends the head before later metadata", () => {
    const html = htmlFrom(documentWith("<p>x</p>", '<div>banner</div><link rel="canonical" href="/a">'));
    expect(html.invalidHeadElements).toEqual(["div"]);
    expect(html.links[0]?.inHead).toBe(false);
    expect(html.titles[0]?.inHead).toBe(true);
  });

  it("finds text and unclosed elements that end the head", () => {
    expect(htmlFrom(documentWith("", "--> <meta name=robots content=all>")).invalidHeadElements).toEqual(["text"]);
    expect(htmlFrom(documentWith("", "<section><meta name=robots content=all>")).invalidHeadElements).toEqual([
      "section",
    ]);
  });

  it("names a noscript with an image only when metadata follows", () => {
    const pixel = "<noscript><img src=/pixel></noscript>";
    expect(htmlFrom(documentWith("", `${pixel}<link rel=canonical href=/a>`)).invalidHeadElements).toEqual([
      "noscript > img",
    ]);
    expect(htmlFrom(documentWith("", pixel)).invalidHeadElements).toEqual([]);
    expect(
      htmlFrom(documentWith("", "<noscript><link rel=stylesheet href=/a></noscript><link rel=icon href=/i>"))
        .invalidHeadElements,
    ).toEqual([]);
  });

  it("accepts styles and microdata in the body", () => {
    const body = '<div><link rel="stylesheet" href="/a.css"><meta itemprop="price" content="1"></div>';
    expect(htmlFrom(documentWith(body)).invalidHeadElements).toEqual([]);
  });

  it("accepts a document without html, head and body tags", () => {
    const html = htmlFrom("<!doctype html><title>Short</title><meta name=description content=d><h1>Hello</h1>");
    expect(html.invalidHeadElements).toEqual([]);
    expect(html.metas[0]?.inHead).toBe(true);
  });

  it("counts head and body tags of the source, not of comments or scripts", () => {
    const html = htmlFrom('<html><head></head><head></head><body><script>"<head>"</script><!-- <body> --><body>');
    expect([html.headTagCount, html.bodyTagCount]).toEqual([2, 2]);
  });

  it("does not take the title of a drawing for the page's", () => {
    const html = htmlFrom(documentWith("<svg><title>Arrow</title></svg>"));
    expect(html.titles).toHaveLength(1);
  });
});

describe("addresses", () => {
  it("resolves against the first base, also for tags before it", () => {
    const html = htmlFrom(
      '<link rel=canonical href=a><base target=_blank><base href="/shop/"><base href="/no/"><a href="b">b</a>',
    );
    expect(html.baseHref).toBe("/shop/");
    expect(html.links[0]?.url).toBe("https://example.com/shop/a");
    expect(html.anchors[0]?.url).toBe("https://example.com/shop/b");
  });

  it("keeps what is written, drops fragments from identity and leaves other schemes unresolved", () => {
    const html = htmlFrom(
      '<a href=" /a?x=1&amp;y=2#Maß%20e ">one</a><a href="mailto:a@b.c">two</a><a href="http://[">three</a>',
    );
    expect(html.anchors.map(({ url, fragment }) => [url, fragment])).toEqual([
      ["https://example.com/a?x=1&y=2", "Maß e"],
      [null, null],
      [null, null],
    ]);
    expect(html.anchors[2]?.href).toBe("http://[");
  });

  it("tells internal from external links", () => {
    const html = htmlFrom('<a href="/a">a</a><a href="https://other.org/">b</a>');
    expect(html.anchors.map((anchor) => anchor.isInternal)).toEqual([true, false]);
  });

  it("ignores templates and noscript but reads declarative shadow roots", () => {
    const html = htmlFrom(
      "<template><a href=/t>t</a></template><noscript><a href=/n>n</a></noscript><div><template shadowrootmode=open><a href=/s>s</a></template></div>",
    );
    expect(html.anchors.map((anchor) => anchor.href)).toEqual(["/s"]);
  });
});

describe("links and images", () => {
  it("names links by text, image alt, label, title and labelling element", () => {
    const html = htmlFrom(`
      <a href=1>Plain <b>te</b>xt</a><a href=2><img alt="Logo" src=l></a><a href=3 aria-label="Cart"><svg></svg></a>
      <a href=4 title="Top"></a><a href=5 aria-labelledby="n"></a><a href=6><i class=icon></i></a><span id=n>News</span>`);
    expect(html.anchors.map((anchor) => anchor.text)).toEqual(["Plain text", "Logo", "Cart", "Top", "News", ""]);
    expect(html.anchors[1]).toMatchObject({ isImageOnly: true, imageAlt: "Logo" });
    expect(html.anchors[0]).toMatchObject({ isImageOnly: false, imageAlt: null });
  });

  it("knows where a link stands", () => {
    const html = htmlFrom(
      '<header><nav><a href=1>1</a></nav><a href=2>2</a></header><main><article><header><a href=3>3</a></header></article></main><footer><a href=4>4</a></footer><div role="navigation"><a href=5>5</a></div><a href=6>6</a><aside><a href=7 hidden>7</a></aside>',
    );
    expect(html.anchors.map((anchor) => anchor.place)).toEqual([
      "nav",
      "header",
      "main",
      "footer",
      "nav",
      "body",
      "aside",
    ]);
    expect(html.anchors.map((anchor) => anchor.isHidden)).toEqual([false, false, false, false, false, false, true]);
  });

  it("gives the line where a tag begins, also for long tags and files with CRLF", () => {
    const html = htmlFrom('<p>\r\n<a\r\n href="/a"\r\n title="x < y">\r\n a</a>\r\n<img src=b>');
    expect(html.anchors[0]?.line).toBe(2);
    expect(html.images[0]?.line).toBe(6);
  });

  it("tells a missing alt from an empty one and exempts what needs none", () => {
    const html = htmlFrom(
      "<img src=a><img src=b alt><img src=c role=presentation><img src=d width=1 height=1><div hidden><img src=e></div>",
    );
    expect(html.images.map((image) => image.alt)).toEqual([null, "", null, null, null]);
    expect(html.images.map((image) => image.isExemptFromAlt)).toEqual([false, false, true, true, true]);
  });

  it("reads pictures, videos, frames and forms", () => {
    const html = htmlFrom(`<picture><source srcset=a></picture><picture><img src=b></picture>
      <video muted autoplay><source src="/v.mp4"><track kind=captions src=c></video>
      <iframe src="https://maps.example.org/" title=" Map "></iframe>
      <form action="/go" method=POST><input type=PASSWORD></form>`);
    expect(html.picturesWithoutImgCount).toBe(1);
    expect(html.videos[0]).toMatchObject({
      hasPoster: false,
      hasCaptions: true,
      src: "/v.mp4",
      isMuted: true,
      isAutoplay: true,
    });
    expect(html.frames[0]).toMatchObject({ title: "Map", isHidden: false });
    expect(html.forms[0]).toMatchObject({ url: "https://example.com/go", method: "post", hasPassword: true });
  });

  it("measures inline drawings in the source", () => {
    const html = htmlFrom(documentWith(`<svg><path d="${"M0 0".repeat(500)}"/></svg>`));
    expect(html.inlineSvgBytes[0]).toBeGreaterThan(2000);
    expect(html.inlineSvgBytes[0]).toBeLessThan(2100);
  });
});

describe("structure", () => {
  it("collects headings with image names and leaves hidden ones out", () => {
    const html = htmlFrom(
      '<h1><img alt="Halden" src=l></h1><h2>Tents <span hidden>no</span></h2><h3 hidden>x</h3><h4></h4>',
    );
    expect(html.headings.map(({ level, text, isImageOnly }) => [level, text, isImageOnly])).toEqual([
      [1, "Halden", true],
      [2, "Tents", false],
      [4, "", false],
    ]);
  });

  it("collects ids, landmarks, tables and scripted links", () => {
    const html = htmlFrom(`<nav id=a></nav><div role=main id=a><a name=b href=c>c</a></div>
      <table><tr><td>1<td>2<tr><td>1<td>2<tr><td>1<td>2</table>
      <table><tr><th>1<th>2<tr><td>1<td>2<tr><td>1<td>2</table>
      <table role=presentation><tr><td>1<td>2<tr><td>1<td>2<tr><td>1<td>2</table>
      <div onclick="location.href='/x'">x</div><button onclick="toggle()">y</button><i tabindex=3></i>`);
    expect(html.duplicateIds).toEqual(["a"]);
    expect(html.ids).toEqual(["a", "a", "b"]);
    expect(html.landmarks).toEqual(["nav"]);
    expect(html).toMatchObject({
      hasMainLandmark: true,
      dataTablesWithoutHeaderCount: 1,
      scriptedLinkCount: 1,
      positiveTabindexCount: 1,
    });
  });

  it("sees a skip link only when its target exists", () => {
    expect(htmlFrom("<a href=#main>Skip</a><main id=main></main>").hasSkipLink).toBe(true);
    expect(htmlFrom("<a href=#none>Skip</a><main id=main></main>").hasSkipLink).toBe(false);
  });

  it("reports parse errors by code with the first line", () => {
    const html = htmlFrom(documentWith("<p id=a id=b></p>\n</i></i>"));
    expect(html.parseErrors).toContainEqual({ code: "duplicate-attribute", count: 1, firstLine: 10 });
    expect(htmlFrom(documentWith("<p>fine</p>")).parseErrorCount).toBe(0);
  });

  it("measures depth and children, and cuts absurd depth", () => {
    expect(htmlFrom("<ul><li><li><li></ul>").maxChildren).toBe(3);
    expect(htmlFrom("<div>".repeat(5_000)).maxDepth).toBeLessThanOrEqual(513);
  });
});

describe("secrets", () => {
  const key = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dcABCD"].join("_");

  it("masks a live key and names its line", () => {
    const [secret] = htmlFrom(`<p>\n<script>var k="${key}"</script>`).secrets;
    expect(secret).toMatchObject({ kind: "Stripe live secret key", line: 2 });
    expect(JSON.stringify(secret)).not.toContain(key);
  });

  it("ignores publishable, test and example keys", () => {
    const html = htmlFrom("<script>pk_live_4eC39HqLyjWDarjtT1zdp7dcABCD AKIAIOSFODNN7EXAMPLE AIzaSyA-public</script>");
    expect(html.secrets).toEqual([]);
  });
});

it("uses the page address when nothing else is said", () => {
  expect(htmlFrom('<a href="">same</a>').anchors[0]?.url).toBe(PAGE_URL);
});

it("stores the beginning of inlined files only", () => {
  const html = htmlFrom(`<img src="data:image/png;base64,${"A".repeat(50_000)}" alt="${"b".repeat(9_000)}">`);
  expect([html.images[0]?.src?.length, html.images[0]?.alt?.length, html.images[0]?.url]).toEqual([100, 4_000, null]);
});
