import { createHash } from "node:crypto";
import { parseHtmlPage } from "./parse-html-page";

/** A page with something for every part of the parser. */
const SPECIMEN = `<!doctype html><html lang="en" class="a"><head><meta charset="utf-8"><base href="/b/">
<title>A specimen of a page</title><title>Another</title><meta name="description" content="What the parser sees.">
<meta name="robots" content="max-snippet:20"><meta property="og:image" content="/og.png"><meta name="viewport" content="width=device-width">
<link rel="canonical" href="/specimen"><link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" href="s.css">
<script src="a.js" async></script><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Product","name":"Cup","offers":{"@type":"Offer","price":"3.50","priceCurrency":"EUR"}},{"@type":"FAQPage"}]}</script>
<style>p{color:red}</style></head><body><a href="#main">Skip to content</a><header><nav><a href="/one" rel="nofollow">One</a> <a href="https://other.test/two">Two</a></nav></header>
<main id="main"><h1>Heading</h1><h3 id="x">Skipped level</h3><p>Some words, <b>bold</b> ones, and enough of them to be called a text: the quick brown fox jumps over the lazy dog.</p>
<p lang="ja">日本語の文章です。</p><img src="i.png" alt="A picture" width="10" height="20" loading="lazy" srcset="i2.png 2x"><img src="j.png">
<picture><source srcset="k.webp" type="image/webp"><img src="k.png" alt=""></picture><table><tr><th>Head</th><td>Cell</td></tr></table>
<ul><li>First</li><li>Second</li></ul><iframe src="https://video.test/embed" title="Video"></iframe><video src="v.mp4" poster="p.png"></video>
<form action="/send" method="post"><label for="m">Mail</label><input id="m" type="email"><input type="password"></form>
<div itemscope itemtype="https://schema.org/Recipe"><span itemprop="name">Soup</span></div><div vocab="https://schema.org/" typeof="Person"><span property="name">Ann</span></div>
<template><p>Not shown</p></template><noscript><img src="n.gif"></noscript><p id="x" style="display:none" onclick="go()">Hidden</p></main>
<footer>Updated <time datetime="2026-01-02">2 January 2026</time> &copy; 2026</footer></body></html>`;

let version: string | undefined;

/** Changes whenever the parser reads something else out of a page, so that facts of two parsers are never mixed. */
export function factsVersion(): string {
  version ??= createHash("sha256")
    .update(
      JSON.stringify(
        parseHtmlPage({
          body: Buffer.from(SPECIMEN),
          contentType: "text/html; charset=utf-8",
          url: "https://example.test/specimen",
          isInternal: (url) => url.startsWith("https://example.test/"),
          normalise: (href, base) => (URL.canParse(href, base) ? new URL(href, base).href : null),
        }),
      ),
    )
    .digest("base64url")
    .slice(0, 16);
  return version;
}
