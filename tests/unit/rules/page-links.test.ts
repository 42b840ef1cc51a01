import anchorTextEmpty from "@/server/rules/links/anchor-text-empty";
import anchorTextGeneric from "@/server/rules/links/anchor-text-generic";
import externalLinksTooMany from "@/server/rules/links/external-links-too-many";
import hrefMalformed from "@/server/rules/links/href-malformed";
import internalLinkNofollow from "@/server/rules/links/internal-link-nofollow";
import internalLinkTrackingParams from "@/server/rules/links/internal-link-tracking-params";
import linkFileScheme from "@/server/rules/links/link-file-scheme";
import linkHttpsToHttp from "@/server/rules/links/link-https-to-http";
import linkNotCrawlable from "@/server/rules/links/link-not-crawlable";
import linkToLocalhost from "@/server/rules/links/link-to-localhost";
import linkToStaging from "@/server/rules/links/link-to-staging";
import linksTooMany from "@/server/rules/links/links-too-many";
import pageDeadEnd from "@/server/rules/links/page-dead-end";
import resourceLinkedAsPage from "@/server/rules/links/resource-linked-as-page";
import targetBlankNoNoopener from "@/server/rules/links/target-blank-no-noopener";
import telMailtoInvalid from "@/server/rules/links/tel-mailto-invalid";
import urlDoubleSlash from "@/server/rules/links/url-double-slash";
import urlManyParameters from "@/server/rules/links/url-many-parameters";
import urlRepetitivePath from "@/server/rules/links/url-repetitive-path";
import urlSessionId from "@/server/rules/links/url-session-id";
import urlSpace from "@/server/rules/links/url-space";
import urlTooLong from "@/server/rules/links/url-too-long";
import urlUnderscore from "@/server/rules/links/url-underscore";
import urlUppercase from "@/server/rules/links/url-uppercase";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith, PAGE_URL, pageFrom } from "../../helpers/page-facts";

describePageRule(anchorTextEmpty, {
  fails: {
    "an icon without name": documentWith("<a href=/a><i></i></a>"),
    "a nameless drawing": documentWith("<a href=/a><svg></svg></a>"),
  },
  passes: {
    text: documentWith("<a href=/a>Tents</a>"),
    "a label": documentWith("<a href=/a aria-label=Cart><svg></svg></a>"),
    "a hidden link": documentWith("<a href=/a aria-hidden=true></a>"),
    "an image link, which has its own rule": documentWith("<a href=/a><img src=b></a>"),
    "a jump mark": documentWith("<a name=top></a>"),
  },
});

describePageRule(anchorTextGeneric, {
  fails: {
    "click here": documentWith("<a href=/a>Click here</a>"),
    "with an arrow": documentWith("<a href=/a>Weiterlesen »</a>").replace('lang="en"', 'lang="de"'),
  },
  passes: {
    "a name": documentWith("<a href=/a>More tents</a>"),
    "an outside link": documentWith("<a href=https://other.org/>here</a>"),
  },
});

describePageRule(linkNotCrawlable, {
  fails: {
    "a script address": documentWith(`<a href="javascript:location='/a'">Tents</a>`),
    "a click handler": documentWith("<a onclick=go()>Tents</a>"),
    "a div that navigates": documentWith(`<div onclick="window.location.href='/a'">Tents</div>`),
  },
  passes: {
    "a link with a handler": documentWith("<a href=/a onclick=track()>Tents</a>"),
    "a button in disguise": documentWith(
      "<a role=button onclick=toggle()>Menu</a><a href='javascript:showMenu()'>Menu</a>",
    ),
    "a menu button": documentWith('<a href="#">Menu</a><a href="javascript:void(0)">Menu</a>'),
    "a jump mark": documentWith("<a name=top></a>"),
  },
});

describePageRule(hrefMalformed, {
  fails: {
    "an impossible host": documentWith('<a href="http://exa mple.com:x/">a</a>'),
    "a missing slash": documentWith('<a href="https:/example.com/a">a</a>'),
    "a doubled scheme": documentWith('<a href="https://https://example.com/">a</a>'),
    "a host without scheme": documentWith('<a href="www.example.com/a">a</a>'),
  },
  passes: {
    "ordinary addresses": documentWith(
      '<a href="/a b">a</a><a href="mailto:a@b.ch">b</a><a href="#x">c</a><a href="">d</a>',
    ),
  },
});

describePageRule(internalLinkNofollow, {
  fails: { "a product": documentWith("<a rel=nofollow href=/tents>Tents</a>") },
  passes: {
    "sign-in and cart": documentWith('<a rel=nofollow href=/login>a</a><a rel=nofollow href="/x?add-to-cart=1">b</a>'),
    "an outside link": documentWith("<a rel=nofollow href=https://other.org/>c</a>"),
  },
});

describePageRule(pageDeadEnd, {
  fails: {
    "no links": documentWith("<p>x</p>"),
    "only itself and others": documentWith(`<a href="${PAGE_URL}#top">up</a><a href="https://other.org/">o</a>`),
  },
  passes: { "a link home": documentWith("<a href=/>Home</a>") },
});

describePageRule(linksTooMany, {
  fails: {
    "301 links": documentWith("<a href=/a>a</a>".repeat(301)),
    "3,001 links": { page: pageFrom(documentWith("<a href=/a>a</a>".repeat(3001))), severity: "critical" },
  },
  passes: { "300 links": documentWith("<a href=/a>a</a>".repeat(300)) },
});

describePageRule(externalLinksTooMany, {
  fails: {
    "101 targets": documentWith(
      Array.from({ length: 101 }, (_, i) => `<a href="https://other.org/${i}">o</a>`).join(""),
    ),
  },
  passes: { "one target many times": documentWith('<a href="https://other.org/">o</a>'.repeat(200)) },
});

describePageRule(linkHttpsToHttp, {
  fails: { "its own host": documentWith('<a href="http://www.example.com/a">a</a>') },
  passes: { "another host": documentWith('<a href="http://other.org/">o</a>') },
  skips: {
    "an insecure page": pageFrom(documentWith('<a href="http://example.com/a">a</a>'), { url: "http://example.com/" }),
  },
});

describePageRule(linkToLocalhost, {
  fails: {
    localhost: documentWith('<a href="http://localhost:3000/a">a</a>'),
    "a tutorial that shows the address": {
      page: pageFrom(documentWith('<a href="http://127.0.0.1:8000/">http://127.0.0.1:8000/</a>')),
      severity: "notice",
    },
    "one shown address and one hidden": {
      page: pageFrom(
        documentWith('<a href="http://localhost/">http://localhost/</a> <a href="http://localhost/b">b</a>'),
      ),
      severity: "critical",
    },
    "a private network": documentWith('<a href="http://192.168.1.4/">a</a>'),
  },
  passes: { "a public host": documentWith('<a href="https://local.example.org/">a</a>') },
  skips: {
    "a page that is itself private": pageFrom(documentWith('<a href="/b">b</a>'), { url: "http://localhost:4000/" }),
  },
});

describePageRule(linkFileScheme, {
  fails: {
    "a file address": documentWith('<a href="file:///C:/price.pdf">p</a>'),
    "a drive": documentWith('<a href="C:\\price.pdf">p</a>'),
  },
  passes: { "a path": documentWith('<a href="/file:list">p</a>') },
});

describePageRule(linkToStaging, {
  fails: { "a staging host": documentWith('<a href="https://staging.example.com/a">a</a>') },
  passes: {
    "another site's test host": documentWith('<a href="https://test.other.org/">a</a>'),
    "an own subdomain": documentWith('<a href="https://shop.example.com/">a</a>'),
  },
  skips: { "a staging page": pageFrom(documentWith('<a href="/a">a</a>'), { url: "https://staging.example.com/" }) },
});

describePageRule(telMailtoInvalid, {
  fails: {
    letters: documentWith('<a href="tel:call-us">c</a>'),
    "no host": documentWith('<a href="mailto:info">m</a>'),
    "an empty number": documentWith('<a href="tel:">t</a>'),
  },
  passes: {
    "common forms": documentWith(
      '<a href="tel:+41 (0)44 123-45-67">t</a><a href="tel:112">e</a><a href="mailto:a@b.ch?subject=x">m</a><a href="mailto:a@b.ch,c@d.ch">n</a><a href="mailto:?subject=Look">s</a>',
    ),
  },
});

describePageRule(targetBlankNoNoopener, {
  fails: { "a bare new window": documentWith('<a target=_blank href="https://other.org/">o</a>') },
  passes: {
    noopener: documentWith('<a target=_blank rel="noopener nofollow" href="https://other.org/">o</a>'),
    "an own page": documentWith("<a target=_blank href=/a>a</a>"),
  },
});

describePageRule(internalLinkTrackingParams, {
  fails: { "a campaign": documentWith('<a href="/a?utm_source=home">a</a>') },
  passes: {
    "ordinary parameters": documentWith('<a href="/a?page=2">a</a>'),
    "an outside link": documentWith('<a href="https://other.org/?utm_source=us">o</a>'),
  },
});

describePageRule(resourceLinkedAsPage, {
  fails: { "a script": documentWith("<a href=/app.js>a</a>") },
  passes: {
    "a file offered by its format": documentWith("<a href=/huts.json>View as JSON</a>"),
    "a feed and a page": documentWith("<a href=/feed.xml>f</a><a href=/node.js-guide>g</a>"),
  },
});

describePageRule(urlTooLong, {
  fails: { "116 characters": pageFrom(documentWith(""), { url: `https://example.com/${"a".repeat(115)}` }) },
  passes: { "115 characters": pageFrom(documentWith(""), { url: `https://example.com/${"a".repeat(114)}` }) },
});

describePageRule(urlUppercase, {
  fails: { "a capital": pageFrom(documentWith(""), { url: "https://example.com/Tents" }) },
  passes: { "percent-encoding": pageFrom(documentWith(""), { url: "https://example.com/z%C3%BCrich?A=B" }) },
});

describePageRule(urlUnderscore, {
  fails: { "joined words": pageFrom(documentWith(""), { url: "https://example.com/ridge_tent" }) },
  passes: {
    hyphens: pageFrom(documentWith(""), { url: "https://example.com/ridge-tent?a_b=c" }),
    "a leading underscore": pageFrom(documentWith(""), { url: "https://example.com/_next/" }),
  },
});

describePageRule(urlSpace, {
  fails: {
    "an encoded space": pageFrom(documentWith(""), { url: "https://example.com/ridge%20tent" }),
    "a plus": pageFrom(documentWith(""), { url: "https://example.com/ridge+tent" }),
  },
  passes: { "a plus in the query": pageFrom(documentWith(""), { url: "https://example.com/a?q=b+c" }) },
});

describePageRule(urlDoubleSlash, {
  fails: { "a doubled slash": pageFrom(documentWith(""), { url: "https://example.com/a//b" }) },
  passes: {
    "an address in the path": pageFrom(documentWith(""), { url: "https://example.com/out/https://other.org" }),
  },
});

describePageRule(urlManyParameters, {
  fails: { "four keys": pageFrom(documentWith(""), { url: "https://example.com/?a=1&b=2&c=3&d=4" }) },
  passes: { "one key four times": pageFrom(documentWith(""), { url: "https://example.com/?a=1&a=2&a=3&a=4" }) },
});

describePageRule(urlRepetitivePath, {
  fails: {
    "a segment three times": pageFrom(documentWith(""), { url: "https://example.com/en/x/en/y/en/" }),
    "a pair twice": pageFrom(documentWith(""), { url: "https://example.com/tents/two/tents/two" }),
  },
  passes: { "two equal segments": pageFrom(documentWith(""), { url: "https://example.com/tents/blog/tents" }) },
});

describePageRule(urlSessionId, {
  fails: {
    "a query key": pageFrom(documentWith(""), { url: "https://example.com/?PHPSESSID=1" }),
    "a path key": pageFrom(documentWith(""), { url: "https://example.com/a;jsessionid=1" }),
  },
  passes: { "a similar key": pageFrom(documentWith(""), { url: "https://example.com/?side=1" }) },
});
