import bodyTagCount from "@/server/rules/crawlability/body-tag-count";
import botChallengePage from "@/server/rules/crawlability/bot-challenge-page";
import connectionFailed from "@/server/rules/crawlability/connection-failed";
import headTagCount from "@/server/rules/crawlability/head-tag-count";
import htmlOver2mb from "@/server/rules/crawlability/html-over-2mb";
import imageIndexSuppressed from "@/server/rules/crawlability/image-index-suppressed";
import internalSearchIndexable from "@/server/rules/crawlability/internal-search-indexable";
import invalidElementInHead from "@/server/rules/crawlability/invalid-element-in-head";
import metaOutsideHead from "@/server/rules/crawlability/meta-outside-head";
import pageNofollowDirective from "@/server/rules/crawlability/page-nofollow-directive";
import pageNoindex from "@/server/rules/crawlability/page-noindex";
import pageTimeout from "@/server/rules/crawlability/page-timeout";
import paginationNotLinked from "@/server/rules/crawlability/pagination-not-linked";
import pdfOver64mb from "@/server/rules/crawlability/pdf-over-64mb";
import robotsDirectiveConflict from "@/server/rules/crawlability/robots-directive-conflict";
import schemaOnNoindex from "@/server/rules/crawlability/schema-on-noindex";
import snippetSuppressed from "@/server/rules/crawlability/snippet-suppressed";
import soft404 from "@/server/rules/crawlability/soft-404";
import unavailableAfterExpired from "@/server/rules/crawlability/unavailable-after-expired";
import { describePageRule, onOnePage } from "../../helpers/describe-page-rule";
import { documentWith, pageFrom } from "../../helpers/page-facts";

describePageRule(pageNoindex, {
  fails: {
    "a meta tag": documentWith("", '<meta name="ROBOTS" content="NoIndex, follow">'),
    "none for Googlebot": documentWith("", "<meta name=googlebot content=none>"),
    "a header": pageFrom(documentWith("x"), { headers: { "x-robots-tag": "googlebot: nofollow, noindex" } }),
  },
  passes: {
    "an ordinary page": documentWith("x"),
    "a header for another bot": pageFrom(documentWith("x"), {
      headers: { "x-robots-tag": "otherbot: noindex, nofollow" },
    }),
    "max-image-preview:none": documentWith("", '<meta name=robots content="max-image-preview:none">'),
  },
});

describePageRule(robotsDirectiveConflict, {
  fails: {
    "index in the page and noindex in the header": pageFrom(
      documentWith("", '<meta name=robots content="index, follow">'),
      { headers: { "x-robots-tag": "noindex" } },
    ),
    "all beside nofollow": documentWith("", '<meta name=robots content="all, nofollow">'),
  },
  passes: {
    "a separate choice for Googlebot": documentWith(
      "",
      "<meta name=robots content=noindex><meta name=googlebot content=index>",
    ),
    "agreeing directives": documentWith("", '<meta name=robots content="noindex, follow">'),
    "none at all": documentWith(""),
  },
});

describePageRule(pageNofollowDirective, {
  fails: { "a nofollow tag": documentWith("", '<meta name=robots content="index,nofollow">') },
  passes: { "a follow tag": documentWith("", '<meta name=robots content="index,follow">') },
});

describePageRule(unavailableAfterExpired, {
  fails: {
    "a past ISO date": documentWith("", '<meta name=robots content="unavailable_after: 2025-01-31">'),
    "a past RFC 850 date in the header": pageFrom(documentWith(""), {
      headers: { "x-robots-tag": "unavailable_after: Friday, 25-Jun-2010 15:00:00 GMT" },
    }),
  },
  passes: { "a future date": documentWith("", '<meta name=robots content="unavailable_after: 2031-01-31">') },
});

describePageRule(snippetSuppressed, {
  fails: {
    nosnippet: documentWith("", "<meta name=robots content=nosnippet>"),
    "max-snippet:0": documentWith("", '<meta name=robots content="max-snippet:0">'),
  },
  passes: { "an unlimited snippet": documentWith("", '<meta name=robots content="max-snippet:-1">') },
});

describePageRule(imageIndexSuppressed, {
  fails: { "noimageindex with images": documentWith("<img src=a alt=a>", "<meta name=robots content=noimageindex>") },
  passes: { "images without it": documentWith("<img src=a alt=a>") },
  skips: { "a page without images": documentWith("", "<meta name=robots content=noimageindex>") },
});

describePageRule(metaOutsideHead, {
  fails: {
    "a description after a div": {
      page: pageFrom(documentWith("", "<div></div><meta name=description content=d>")),
      message: "<div>",
    },
    "hreflang after text": documentWith("", "x<link rel=alternate hreflang=en href=/en>"),
  },
  passes: {
    "metadata in the head": documentWith("", "<meta name=description content=d>"),
    "microdata and social tags in the body": documentWith(
      "<meta itemprop=description content=d><meta property=og:title content=t>",
    ),
  },
});

describePageRule(invalidElementInHead, {
  fails: {
    "an image": documentWith("", "<img src=a><meta name=robots content=all>"),
    "a tracking noscript": documentWith("", "<noscript><img src=a></noscript><link rel=canonical href=/>"),
  },
  passes: {
    "scripts, styles and templates": documentWith(
      "",
      "<style></style><script></script><template><p></template><meta name=robots content=all>",
    ),
  },
});

describePageRule(headTagCount, {
  fails: { "two heads": "<html><head></head><head></head><body></body></html>" },
  passes: { "one head": documentWith(""), "no head tag": "<!doctype html><title>x</title><p>y" },
});

describePageRule(bodyTagCount, {
  fails: { "two bodies": "<html><head></head><body><body></body></html>" },
  passes: { "one body": documentWith(""), "no body tag": "<!doctype html><title>x</title><p>y" },
});

describePageRule(onOnePage(soft404), {
  fails: {
    "a not-found heading": { page: pageFrom(documentWith("<h1>Page not found</h1>")), message: "Page not found" },
    "a 404 title": "<title>404 - Halden</title><p>Sorry",
    "a German page": documentWith("<h1>Seite nicht gefunden</h1>"),
  },
  passes: {
    "a page about errors": documentWith("<h1>How to fix a 404 error in your shop</h1>"),
    "a product with 404 in its name": documentWith("<h1>Peugeot 404 Coupé</h1>"),
    "a long article with such a title": documentWith(`<h1>Not found</h1><main>${"word ".repeat(300)}</main>`),
  },
});

describePageRule(pageTimeout, {
  fails: {
    "a timeout": pageFrom(null, {
      status: null,
      fetch: { error: { kind: "timeout", message: "No answer in 10 s" }, attempts: 3 },
    }),
  },
  passes: { "an answer": pageFrom(documentWith("")) },
  skips: { "another failure": pageFrom(null, { status: null, fetch: { error: { kind: "dns", message: "x" } } }) },
});

describePageRule(connectionFailed, {
  fails: {
    "an unknown host": {
      page: pageFrom(null, { status: null, fetch: { error: { kind: "dns", message: "x" } } }),
      message: "host name",
    },
    "a bad certificate": pageFrom(null, { status: null, fetch: { error: { kind: "tls", message: "x" } } }),
  },
  passes: { "an answer": pageFrom(documentWith("")) },
  skips: {
    "a request we did not allow": pageFrom(null, {
      status: null,
      fetch: { error: { kind: "blocked-address", message: "x" } },
    }),
  },
});

describePageRule(botChallengePage, {
  fails: { "a bot check": pageFrom(documentWith("Checking your browser"), { status: 403, isBotChallenge: true }) },
  passes: { "the page itself": documentWith("") },
});

describePageRule(htmlOver2mb, {
  fails: {
    "2 MiB": pageFrom(documentWith(""), { fetch: { bodyBytes: 2 * 1024 * 1024 } }),
    "a cut body": pageFrom(documentWith(""), { fetch: { bodyBytes: 900_000, isTruncated: true } }),
    "1 MiB": { page: pageFrom(documentWith(""), { fetch: { bodyBytes: 1024 * 1024 } }), severity: "warning" },
  },
  passes: { "a small page": documentWith("") },
  skips: { "an unknown size": pageFrom(documentWith(""), { fetch: { bodyBytes: null } }) },
});

describePageRule(pdfOver64mb, {
  fails: {
    "65 MiB": pageFrom(null, { contentType: "application/pdf", headers: { "content-length": "68157440" } }),
    "33 MiB": {
      page: pageFrom(null, { contentType: "application/pdf", headers: { "content-length": "34603008" } }),
      severity: "notice",
    },
  },
  passes: { "a small file": pageFrom(null, { contentType: "application/pdf", headers: { "content-length": "1000" } }) },
  skips: {
    "a page": documentWith(""),
    "an unknown length": pageFrom(null, { contentType: "application/pdf", headers: {} }),
  },
});

describePageRule(internalSearchIndexable, {
  fails: {
    "a query": pageFrom(documentWith(""), { url: "https://example.com/?s=tent" }),
    "a result path": pageFrom(documentWith(""), { url: "https://example.com/search/tents" }),
  },
  passes: {
    "the empty search form": pageFrom(documentWith(""), { url: "https://example.com/search/" }),
    "an empty query": pageFrom(documentWith(""), { url: "https://example.com/?q=" }),
    "a path about search": pageFrom(documentWith(""), { url: "https://example.com/research/tents" }),
  },
});

describePageRule(paginationNotLinked, {
  fails: { "a next page only in the head": documentWith("<a href=/other>o</a>", '<link rel=next href="?page=2">') },
  passes: { "a linked next page": documentWith('<a href="?page=2">2</a>', '<link rel=next href="?page=2">') },
  skips: { "a page without series": documentWith("") },
});

describePageRule(schemaOnNoindex, {
  fails: {
    "a product with noindex": documentWith(
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"T"}</script>',
      "<meta name=robots content=noindex>",
    ),
  },
  passes: {
    "a website with noindex": documentWith(
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebSite","name":"T"}</script>',
      "<meta name=robots content=noindex>",
    ),
  },
  skips: { "an indexed page": documentWith("") },
});
