import charsetMissing from "@/server/rules/titles/charset-missing";
import descriptionMissing from "@/server/rules/titles/description-missing";
import descriptionMultiple from "@/server/rules/titles/description-multiple";
import descriptionTooLong from "@/server/rules/titles/description-too-long";
import descriptionTooShort from "@/server/rules/titles/description-too-short";
import descriptionTooWide from "@/server/rules/titles/description-too-wide";
import doctypeMissing from "@/server/rules/titles/doctype-missing";
import generatorDisclosed from "@/server/rules/titles/generator-disclosed";
import titleMissing from "@/server/rules/titles/title-missing";
import titleMultiple from "@/server/rules/titles/title-multiple";
import titlePlaceholder from "@/server/rules/titles/title-placeholder";
import titleSameAsH1 from "@/server/rules/titles/title-same-as-h1";
import titleTooLong from "@/server/rules/titles/title-too-long";
import titleTooShort from "@/server/rules/titles/title-too-short";
import titleTooWide from "@/server/rules/titles/title-too-wide";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith, pageFrom } from "../../helpers/page-facts";

describePageRule(titleMissing, {
  fails: {
    "no title": "<html><body>x",
    "an empty title": { page: pageFrom("<title> </title>"), message: "empty" },
    "a drawing's title only": "<body><svg><title>Arrow</title></svg>",
  },
  passes: { "a title": documentWith(""), "an empty one beside a real one": "<title></title><title>Real</title>" },
});

describePageRule(titleMultiple, {
  fails: { "two titles": "<title>A</title><title>B</title>" },
  passes: {
    "an empty one beside a real one": "<title></title><title>Real</title>",
    "a drawing's title": documentWith("<svg><title>x</title></svg>"),
  },
});

describePageRule(titleTooShort, {
  fails: {
    "29 characters": `<title>${"a".repeat(29)}</title>`,
    "9 Japanese characters": `<title>${"山".repeat(9)}</title>`,
  },
  passes: {
    "30 characters": `<title>${"a".repeat(30)}</title>`,
    "10 Japanese characters": `<title>${"山".repeat(10)}</title>`,
  },
  skips: { "no title": "<p>x" },
});

describePageRule(titleTooLong, {
  fails: { "61 characters": `<title>${"i".repeat(61)}</title>` },
  passes: { "60 characters": `<title>${"i".repeat(60)}</title>` },
});

describePageRule(titleTooWide, {
  fails: { "40 wide letters": `<title>${"W".repeat(40)}</title>` },
  passes: { "60 narrow letters": `<title>${"i".repeat(60)}</title>` },
  skips: { "a title that is too long anyway": `<title>${"W".repeat(61)}</title>` },
});

describePageRule(titleSameAsH1, {
  fails: { "equal texts": "<title>Ridge Tent</title><h1>Ridge tent</h1>" },
  passes: { "a title with the site's name": "<title>Ridge tent | Halden</title><h1>Ridge tent</h1>" },
  skips: { "no heading": "<title>Ridge</title>" },
});

describePageRule(titlePlaceholder, {
  fails: {
    "a framework's title": "<title>Create Next App</title>",
    "an unnamed page": "<title>untitled document</title>",
    "what Sphinx writes": "<title>&lt;no title&gt; — Halden documentation</title>",
  },
  passes: { "a real title that starts alike": "<title>Home made bread in Zürich</title>" },
});

describePageRule(descriptionMissing, {
  fails: {
    "no description": documentWith(""),
    "an empty one": documentWith("", '<meta name=description content=" ">'),
  },
  passes: { "a description": documentWith("", "<meta name=description content=Yes>") },
});

describePageRule(descriptionMultiple, {
  fails: { "two texts": documentWith("", "<meta name=description content=A><meta name=description content=B>") },
  passes: {
    "an empty tag beside a real one": documentWith(
      "",
      '<meta name=description content=""><meta name=description content=B>',
    ),
  },
});

describePageRule(descriptionTooShort, {
  fails: { "69 characters": documentWith("", `<meta name=description content="${"a".repeat(69)}">`) },
  passes: { "70 characters": documentWith("", `<meta name=description content="${"a".repeat(70)}">`) },
  skips: { "no description": documentWith("") },
});

describePageRule(descriptionTooLong, {
  fails: { "161 characters": documentWith("", `<meta name=description content="${"a".repeat(161)}">`) },
  passes: { "160 characters": documentWith("", `<meta name=description content="${"a".repeat(160)}">`) },
});

describePageRule(descriptionTooWide, {
  fails: { "wide letters": documentWith("", `<meta name=description content="${"M".repeat(120)}">`) },
  passes: { "ordinary text": documentWith("", `<meta name=description content="${"a light tent ".repeat(11)}">`) },
});

describePageRule(charsetMissing, {
  fails: { "nothing declared": pageFrom("<title>x</title>", { contentType: "text/html" }) },
  passes: { "a header": "<title>x</title>", "a meta tag": pageFrom(documentWith(""), { contentType: "text/html" }) },
});

describePageRule(doctypeMissing, {
  fails: {
    "no doctype": "<html><body>x",
    "a quirky doctype": { page: pageFrom('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN"><p>x'), message: "quirks" },
  },
  passes: { "the HTML doctype": documentWith("") },
});

describePageRule(generatorDisclosed, {
  fails: { "a version": documentWith("", '<meta name=generator content="WordPress 6.4.2">') },
  passes: { "a name only": documentWith("", "<meta name=generator content=Hugo>") },
});
