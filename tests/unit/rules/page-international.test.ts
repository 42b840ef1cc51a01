import hreflangConflict from "@/server/rules/international/hreflang-conflict";
import hreflangInvalidCode from "@/server/rules/international/hreflang-invalid-code";
import hreflangLangMismatch from "@/server/rules/international/hreflang-lang-mismatch";
import hreflangNoSelf from "@/server/rules/international/hreflang-no-self";
import hreflangNoXDefault from "@/server/rules/international/hreflang-no-x-default";
import hreflangRelativeUrl from "@/server/rules/international/hreflang-relative-url";
import langInvalid from "@/server/rules/international/lang-invalid";
import langMissing from "@/server/rules/international/lang-missing";
import { describePageRule, onOnePage } from "../../helpers/describe-page-rule";
import { documentWith, PAGE_URL, pageFrom } from "../../helpers/page-facts";

const ALT = (code: string) => `<link rel="alternate" hreflang="${code}" href="https://example.com/${code}/">`;

describePageRule(onOnePage(hreflangInvalidCode), {
  fails: {
    "a country alone": { page: pageFrom(documentWith("", ALT("us"))), message: "1 language code is" },
    "the wrong code of Britain": documentWith("", ALT("en-uk")),
    "an underscore": documentWith("", ALT("en_GB")),
    "a code in the header": pageFrom(documentWith(""), {
      headers: { link: '<https://example.com/x>; rel="alternate"; hreflang="xx"' },
    }),
  },
  passes: {
    "languages, countries and scripts": documentWith(
      "",
      ALT("en") + ALT("pt-BR") + ALT("zh-Hant-TW") + ALT("x-default"),
    ),
  },
  skips: { "a page without versions": documentWith("") },
});

describePageRule(hreflangRelativeUrl, {
  fails: { "a path": documentWith("", '<link rel=alternate hreflang=de href="/de/">') },
  passes: { "a full address": documentWith("", ALT("de")) },
});

describePageRule(onOnePage(hreflangNoSelf), {
  fails: { "only others": documentWith("", ALT("de")) },
  passes: { itself: documentWith("", `${ALT("de")}<link rel=alternate hreflang=en href="${PAGE_URL}">`) },
});

describePageRule(onOnePage(hreflangNoXDefault), {
  fails: { "two languages": documentWith("", ALT("de") + ALT("en")) },
  passes: { "a default": documentWith("", ALT("de") + ALT("en") + ALT("x-default")) },
  skips: { "one language in two countries": documentWith("", ALT("en-GB") + ALT("en-US")) },
});

describePageRule(onOnePage(hreflangConflict), {
  fails: {
    "two addresses": documentWith("", `${ALT("de")}<link rel=alternate hreflang=DE href="https://example.com/other">`),
  },
  passes: { "the same twice": documentWith("", ALT("de") + ALT("de")) },
});

describePageRule(onOnePage(hreflangLangMismatch), {
  fails: { "another language": documentWith("", `<link rel=alternate hreflang=de href="${PAGE_URL}">`) },
  passes: { "the same language": documentWith("", `<link rel=alternate hreflang=en-GB href="${PAGE_URL}">`) },
  skips: { "no own line": documentWith("", ALT("de")) },
});

describePageRule(langMissing, {
  fails: { "no lang": "<html><body>x", "an empty lang": '<html lang="">' },
  passes: { "a lang": documentWith("") },
});

describePageRule(langInvalid, {
  fails: {
    "a word": "<html lang=english>",
    "an unknown language": "<html lang=xy>",
    "an underscore": "<html lang=en_US>",
  },
  passes: {
    "a region": "<html lang=pt-BR>",
    "a script": "<html lang=zh-Hans>",
    "a three-letter language": "<html lang=gsw-CH>",
  },
  skips: { "no lang": "<html>" },
});
