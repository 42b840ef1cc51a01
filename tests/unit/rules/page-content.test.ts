import authorMissing from "@/server/rules/content/author-missing";
import duplicateId from "@/server/rules/content/duplicate-id";
import h1ImageOnly from "@/server/rules/content/h1-image-only";
import h1Missing from "@/server/rules/content/h1-missing";
import h1Multiple from "@/server/rules/content/h1-multiple";
import h1TooLong from "@/server/rules/content/h1-too-long";
import h2Missing from "@/server/rules/content/h2-missing";
import headingEmpty from "@/server/rules/content/heading-empty";
import headingLevelSkipped from "@/server/rules/content/heading-level-skipped";
import htmlMalformed from "@/server/rules/content/html-malformed";
import keywordStuffing from "@/server/rules/content/keyword-stuffing";
import mojibake from "@/server/rules/content/mojibake";
import placeholderText from "@/server/rules/content/placeholder-text";
import readabilityHard from "@/server/rules/content/readability-hard";
import staleContent from "@/server/rules/content/stale-content";
import staleCopyright from "@/server/rules/content/stale-copyright";
import textRatioLow from "@/server/rules/content/text-ratio-low";
import thinContent from "@/server/rules/content/thin-content";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith, pageFrom } from "../../helpers/page-facts";

describePageRule(h1Missing, {
  fails: {
    "no h1": documentWith("<h2>x</h2>"),
    "an empty h1": { page: pageFrom(documentWith("<h1> </h1>")), message: "empty" },
    "a hidden h1": documentWith("<h1 hidden>x</h1>"),
  },
  passes: { "an h1": documentWith("<h1>x</h1>"), "a logo with alt": documentWith("<h1><img src=a alt=Halden></h1>") },
  skips: {
    "an error page": documentWith("<title>x</title><h2>x</h2><h1>Page not found</h1>"),
    "a page that was cut": pageFrom(documentWith(""), { fetch: { isTruncated: true } }),
  },
});

describePageRule(h1Multiple, {
  fails: { "two h1": documentWith("<h1>a</h1><h1>b</h1>") },
  passes: { "a hidden second h1": documentWith("<h1>a</h1><h1 style='display:none'>b</h1>") },
});

describePageRule(h1TooLong, {
  fails: { "71 characters": documentWith(`<h1>${"a".repeat(71)}</h1>`) },
  passes: { "70 characters": documentWith(`<h1>${"a".repeat(70)}</h1>`) },
});

describePageRule(h1ImageOnly, {
  fails: { "an image": documentWith("<h1><img src=a alt=Halden></h1>") },
  passes: {
    "an image beside text": documentWith("<h1><img src=a alt=''>Halden</h1>"),
    "a text h1 as well": documentWith("<h1><img src=a alt=Halden></h1><h1>Tents</h1>"),
  },
});

describePageRule(h2Missing, {
  fails: { "a long text": documentWith(`<main>${"word ".repeat(300)}</main>`) },
  passes: { "a long text with h2": documentWith(`<main><h2>x</h2>${"word ".repeat(300)}</main>`) },
  skips: { "a short text": documentWith("<main>word</main>") },
});

describePageRule(headingLevelSkipped, {
  fails: { "h2 to h4": documentWith("<h1>a</h1><h2>b</h2><h4>c</h4>") },
  passes: {
    "going back up": documentWith("<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>"),
    "a page that starts with h2": documentWith("<h2>a</h2><h1>b</h1>"),
  },
});

describePageRule(headingEmpty, {
  fails: { "an empty h2": documentWith("<h2><span></span></h2>") },
  passes: { "a labelled heading": documentWith('<h2 aria-label="News"></h2>') },
});

describePageRule(thinContent, {
  fails: {
    "199 words": documentWith(`<main>${"word ".repeat(199)}</main>`),
    "a short article": {
      page: pageFrom(
        documentWith(
          `<main>short text</main><script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"x"}</script>`,
        ),
      ),
      severity: "critical",
    },
  },
  passes: { "200 words": documentWith(`<main>${"word ".repeat(200)}</main>`) },
  skips: {
    "a sign-in form": documentWith("<main><form><input type=password></form></main>"),
    "a video page": documentWith("<main><video src=a></video></main>"),
  },
});

describePageRule(textRatioLow, {
  fails: { "mostly script": pageFrom(documentWith(`<p>few words</p><script>${"x=1;".repeat(4000)}</script>`)) },
  passes: { "mostly text": documentWith(`<p>${"many words ".repeat(2000)}</p>`) },
  skips: { "a small page": documentWith("x") },
});

describePageRule(placeholderText, {
  fails: {
    "dummy text": documentWith("<p>Lorem ipsum dolor sit amet</p>".replace("Lorem", "lorem")),
    "an unfilled template": documentWith("<p>Hello {{ user.name }}!</p>"),
  },
  passes: {
    "ordinary text": documentWith("<p>Hello Ada!</p>"),
    "a code sample": documentWith("<code>{{ user.name }}</code>"),
  },
});

describePageRule(keywordStuffing, {
  fails: { "one word all over": documentWith(`<main>${"cheap tents buy tents best tents now ".repeat(20)}</main>`) },
  passes: {
    "a page about tents": documentWith(
      `<main>${"The ridge tent keeps two people dry through four seasons and packs into any bag you own. ".repeat(10)}</main>`,
    ),
  },
  skips: { "a short page": documentWith("<main>tents tents tents</main>") },
});

describePageRule(readabilityHard, {
  fails: {
    "bureaucratic sentences": documentWith(
      `<main><p>${"Notwithstanding organizational considerations, interdepartmental communication infrastructure necessitates comprehensive administrative reconfiguration initiatives. ".repeat(30)}</p></main>`,
    ),
  },
  passes: {
    "plain sentences": documentWith(
      `<main><p>${"We walk up the hill and put up the tent before it gets dark. ".repeat(30)}</p></main>`,
    ),
  },
  skips: { "another language": `<html lang=de><main>${"Wir gehen los. ".repeat(200)}</main>` },
});

describePageRule(mojibake, {
  fails: {
    "UTF-8 read as Latin": documentWith("<p>CafÃ© MÃ¼nchen</p>"),
    "a lost character": documentWith("<p>Caf\ufffd</p>"),
  },
  passes: {
    accents: documentWith("<p>Café München, São Paulo</p>"),
    "a text about it": documentWith("<p>If you see series of characters like “Ã©” or Ã¨” or “Ã§”, it is a fault.</p>"),
  },
});

describePageRule(staleCopyright, {
  fails: { "an old year": documentWith("<footer>© 2019–2023 Halden</footer>") },
  passes: { "last year": documentWith("<footer>Copyright 2025 Halden</footer>") },
  skips: { "no year": documentWith("<footer>© Halden</footer>") },
});

describePageRule(staleContent, {
  fails: {
    "an article of 2020": documentWith(
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting","datePublished":"2020-01-01"}</script>',
    ),
  },
  passes: {
    "a revised article": documentWith(
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting","datePublished":"2020-01-01","dateModified":"2026-05-01"}</script>',
    ),
  },
  skips: { "a page without dates": documentWith("") },
});

describePageRule(htmlMalformed, {
  fails: { "stray end tags": documentWith("</i></b></span></em>") },
  passes: {
    "a clean page": documentWith("<p>x</p>"),
    "harmless slashes": documentWith("<br/><div/><div/><div/><div/></div></div></div></div>"),
  },
});

describePageRule(duplicateId, {
  fails: { "equal ids": documentWith("<p id=a></p><p id=a></p>") },
  passes: {
    "different ids": documentWith("<p id=a></p><p id=b></p>"),
    "an id inside a template": documentWith("<p id=a></p><template><p id=a></p></template>"),
  },
});

describePageRule(authorMissing, {
  fails: {
    "an anonymous article": documentWith(
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"x"}</script>',
    ),
  },
  passes: {
    "an article with author": documentWith(
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","author":{"@type":"Person","name":"Ada"}}</script>',
    ),
    "a byline link": documentWith(
      '<a rel=author href=/ada>Ada</a><script type="application/ld+json">{"@context":"https://schema.org","@type":"Article"}</script>',
    ),
  },
  skips: { "a product": documentWith("") },
});
