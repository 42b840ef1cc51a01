import entitySameasMissing from "@/server/rules/ai/entity-sameas-missing";
import noaiDirective from "@/server/rules/ai/noai-directive";
import pageTooLongForLlm from "@/server/rules/ai/page-too-long-for-llm";
import semanticHtmlLow from "@/server/rules/ai/semantic-html-low";
import tokenWeightHigh from "@/server/rules/ai/token-weight-high";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith, pageFrom } from "../../helpers/page-facts";

const ORG = (more: string) =>
  documentWith(
    `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Organization","name":"Halden"${more}}</script>`,
  );

describePageRule(noaiDirective, {
  fails: { "a tag": documentWith("", "<meta name=robots content='noai, noimageai'>") },
  passes: { none: documentWith("") },
});

describePageRule(tokenWeightHigh, {
  fails: { "500 KB": pageFrom(documentWith(""), { fetch: { bodyBytes: 500_000 } }) },
  passes: { "a small page": documentWith("") },
  skips: { "an unknown size": pageFrom(documentWith(""), { fetch: { bodyBytes: null } }) },
});

describePageRule(semanticHtmlLow, {
  fails: { "only div": documentWith(`<div>${"word ".repeat(100)}</div>`) },
  passes: { "header and main": documentWith(`<header></header><main>${"word ".repeat(100)}</main>`) },
  skips: { "a short page": documentWith("<div>x</div>") },
});

describePageRule(pageTooLongForLlm, {
  fails: { "a wall of text": documentWith(`<main>${"word ".repeat(8_001)}</main>`) },
  passes: {
    "a table of contents": documentWith(
      `<main><a href=#a>a</a><a href=#b>b</a><a href=#c>c</a>${"word ".repeat(8_001)}</main>`,
    ),
    "a short text": documentWith(""),
  },
});

describePageRule(entitySameasMissing, {
  fails: { "no profiles": { page: pageFrom(ORG("")), context: { isHome: true } } },
  passes: {
    profiles: { page: pageFrom(ORG(',"sameAs":["https://en.wikipedia.org/wiki/Halden"]')), context: { isHome: true } },
  },
  skips: { "another page": ORG("") },
});
