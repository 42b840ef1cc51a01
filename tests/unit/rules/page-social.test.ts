import ogImageSmall from "@/server/rules/social/og-image-small";
import ogIncomplete from "@/server/rules/social/og-incomplete";
import ogMissing from "@/server/rules/social/og-missing";
import ogUrlMismatch from "@/server/rules/social/og-url-mismatch";
import twitterCardIncomplete from "@/server/rules/social/twitter-card-incomplete";
import twitterCardMissing from "@/server/rules/social/twitter-card-missing";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith, PAGE_URL, pageFrom } from "../../helpers/page-facts";

const FULL = `<meta property=og:title content=T><meta property=og:type content=website><meta property=og:image content="https://example.com/a.jpg"><meta property=og:url content="${PAGE_URL}">`;

describePageRule(ogMissing, {
  fails: { none: documentWith("") },
  passes: {
    one: documentWith("", "<meta property=og:title content=T>"),
    "by name": documentWith("", "<meta name=og:title content=T>"),
  },
});

describePageRule(ogIncomplete, {
  fails: {
    "a title only": {
      page: pageFrom(documentWith("", "<meta property=og:title content=T>")),
      message: "og:type, og:image, og:url",
    },
  },
  passes: { "all four": documentWith("", FULL) },
  skips: { "none, which has its own rule": documentWith("") },
});

describePageRule(ogImageSmall, {
  fails: {
    "a small picture": documentWith(
      "",
      "<meta property=og:image:width content=400><meta property=og:image:height content=300>",
    ),
    "a tiny picture": {
      page: pageFrom(
        documentWith("", "<meta property=og:image:width content=150><meta property=og:image:height content=150>"),
      ),
      severity: "warning",
    },
  },
  passes: {
    "a large picture": documentWith(
      "",
      "<meta property=og:image:width content=1200><meta property=og:image:height content=630>",
    ),
  },
  skips: { "an undeclared size": documentWith("", FULL) },
});

describePageRule(ogUrlMismatch, {
  fails: { "another page": documentWith("", '<meta property=og:url content="https://example.com/other">') },
  passes: {
    "the page": documentWith("", `<meta property=og:url content="${PAGE_URL}">`),
    "the canonical": documentWith(
      "",
      '<link rel=canonical href="https://example.com/c"><meta property=og:url content="https://example.com/c">',
    ),
  },
  skips: { "no og:url": documentWith("") },
});

describePageRule(twitterCardMissing, {
  fails: { none: documentWith("") },
  passes: { "a card": documentWith("", "<meta name=twitter:card content=summary>") },
});

describePageRule(twitterCardIncomplete, {
  fails: {
    "a large card without picture": documentWith(
      "",
      "<meta name=twitter:card content=summary_large_image><meta name=twitter:title content=T>",
    ),
  },
  passes: {
    "a fallback to Open Graph": documentWith("", `<meta name=twitter:card content=summary_large_image>${FULL}`),
  },
  skips: { "no card": documentWith("") },
});
