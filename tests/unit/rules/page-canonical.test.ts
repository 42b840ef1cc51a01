import canonicalConflicting from "@/server/rules/canonical/canonical-conflicting";
import canonicalCrossDomain from "@/server/rules/canonical/canonical-cross-domain";
import canonicalFragment from "@/server/rules/canonical/canonical-fragment";
import canonicalHeaderMismatch from "@/server/rules/canonical/canonical-header-mismatch";
import canonicalInvalid from "@/server/rules/canonical/canonical-invalid";
import canonicalMissing from "@/server/rules/canonical/canonical-missing";
import canonicalMultiple from "@/server/rules/canonical/canonical-multiple";
import canonicalOutsideHead from "@/server/rules/canonical/canonical-outside-head";
import canonicalRelative from "@/server/rules/canonical/canonical-relative";
import canonicalSchemeMismatch from "@/server/rules/canonical/canonical-scheme-mismatch";
import trackingUrlSelfCanonical from "@/server/rules/canonical/tracking-url-self-canonical";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith, PAGE_URL, pageFrom } from "../../helpers/page-facts";

describePageRule(canonicalMissing, {
  fails: { none: documentWith("") },
  passes: {
    "a tag": documentWith("", "<link rel=canonical href=/a>"),
    "a header": pageFrom(documentWith(""), { headers: { link: '<https://example.com/a>; rel="canonical"' } }),
  },
});

describePageRule(canonicalMultiple, {
  fails: { "the same twice": documentWith("", "<link rel=canonical href=/a><link rel=canonical href=/a>") },
  passes: {
    one: documentWith("", "<link rel=canonical href=/a>"),
    "different ones, which have their own rule": documentWith(
      "",
      "<link rel=canonical href=/a><link rel=canonical href=/b>",
    ),
  },
});

describePageRule(canonicalConflicting, {
  fails: { "different addresses": documentWith("", "<link rel=canonical href=/a><link rel=canonical href=/b>") },
  passes: {
    "the same twice": documentWith("", '<link rel=canonical href=/a><link rel=canonical href="https://example.com/a">'),
  },
});

describePageRule(canonicalRelative, {
  fails: {
    "a path": documentWith("", "<link rel=canonical href=/a>"),
    "no scheme": documentWith("", "<link rel=canonical href=//example.com/a>"),
  },
  passes: { "a full address": documentWith("", "<link rel=canonical href=https://example.com/a>") },
});

describePageRule(canonicalInvalid, {
  fails: {
    nothing: documentWith("", '<link rel=canonical href="">'),
    "another scheme": documentWith("", "<link rel=canonical href=ftp://example.com/>"),
    "an hreflang": {
      page: pageFrom(documentWith("", "<link rel=canonical hreflang=en href=https://example.com/>")),
      message: "attributes",
    },
  },
  passes: { "a plain tag": documentWith("", "<link rel=canonical href=https://example.com/>") },
});

describePageRule(canonicalOutsideHead, {
  fails: {
    "a tag in the body": documentWith("<link rel=canonical href=/a>"),
    "a head that ends early": {
      page: pageFrom(documentWith("", "<img src=a><link rel=canonical href=/a>")),
      message: "<img>",
    },
  },
  passes: { "a tag in the head": documentWith("<link rel=canonical href=/b>", "<link rel=canonical href=/a>") },
});

describePageRule(canonicalFragment, {
  fails: { "a fragment": documentWith("", "<link rel=canonical href=https://example.com/a#b>") },
  passes: { none: documentWith("", "<link rel=canonical href=https://example.com/a>") },
});

describePageRule(canonicalHeaderMismatch, {
  fails: {
    "two answers": pageFrom(documentWith("", "<link rel=canonical href=/a>"), {
      headers: { link: '<https://example.com/b>; rel="canonical", </c.css>; rel=preload; as=style' },
    }),
  },
  passes: {
    "one answer": pageFrom(documentWith("", "<link rel=canonical href=/a>"), {
      headers: { link: '</c.css>; rel=preload; as=style, </a>; rel="canonical"' },
    }),
  },
  skips: { "a tag alone": documentWith("", "<link rel=canonical href=/a>") },
});

describePageRule(canonicalSchemeMismatch, {
  fails: { "http for https": documentWith("", `<link rel=canonical href="${PAGE_URL.replace("https", "http")}">`) },
  passes: {
    "the page itself": documentWith("", `<link rel=canonical href="${PAGE_URL}">`),
    "another page": documentWith("", "<link rel=canonical href=http://example.com/other>"),
  },
});

describePageRule(canonicalCrossDomain, {
  fails: { "another site": documentWith("", "<link rel=canonical href=https://other.org/>") },
  passes: {
    www: documentWith("", "<link rel=canonical href=https://www.example.com/>"),
    "a subdomain": documentWith("", "<link rel=canonical href=https://shop.example.com/>"),
  },
  skips: { "no canonical": documentWith("") },
});

describePageRule(trackingUrlSelfCanonical, {
  fails: { "a campaign": documentWith("", '<link rel=canonical href="https://example.com/a?utm_source=x">') },
  passes: { "other parameters": documentWith("", '<link rel=canonical href="https://example.com/a?page=2">') },
});
