import contentTypeMismatch from "@/server/rules/redirects/content-type-mismatch";
import metaRefreshRedirect from "@/server/rules/redirects/meta-refresh-redirect";
import redirectTemporary from "@/server/rules/redirects/redirect-temporary";
import refreshHeaderRedirect from "@/server/rules/redirects/refresh-header-redirect";
import status4xx from "@/server/rules/redirects/status-4xx";
import status5xx from "@/server/rules/redirects/status-5xx";
import status403Or401 from "@/server/rules/redirects/status-403-or-401";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith, PAGE_URL, pageFrom } from "../../helpers/page-facts";

describePageRule(status4xx, {
  fails: { 404: pageFrom(null, { status: 404 }), 410: pageFrom(documentWith("gone"), { status: 410 }) },
  passes: {
    200: pageFrom(documentWith("")),
    301: pageFrom(null, { status: 301 }),
    500: pageFrom(null, { status: 500 }),
  },
  skips: {
    403: pageFrom(null, { status: 403 }),
    429: pageFrom(null, { status: 429 }),
    "a bot check": pageFrom(null, { status: 404, isBotChallenge: true }),
    "no answer": pageFrom(null, { status: null }),
  },
});

describePageRule(status403Or401, {
  fails: { 401: pageFrom(null, { status: 401 }), 403: pageFrom(null, { status: 403 }) },
  passes: { 404: pageFrom(null, { status: 404 }) },
  skips: { "a bot check": pageFrom(null, { status: 403, isBotChallenge: true }) },
});

describePageRule(status5xx, {
  fails: {
    500: pageFrom(null, { status: 500, fetch: { attempts: 3 } }),
    "503 without an end": pageFrom(null, { status: 503 }),
  },
  passes: { 404: pageFrom(null, { status: 404 }) },
  skips: { "announced maintenance": pageFrom(null, { status: 503, headers: { "retry-after": "60" } }) },
});

describePageRule(redirectTemporary, {
  fails: { 302: pageFrom(null, { status: 302, redirectUrl: "https://example.com/b" }) },
  passes: {
    301: pageFrom(null, { status: 301, redirectUrl: "https://example.com/b" }),
    308: pageFrom(null, { status: 308, redirectUrl: "https://example.com/b" }),
  },
  skips: { "a page": documentWith("") },
});

describePageRule(metaRefreshRedirect, {
  fails: { "a refresh to another page": documentWith("", "<meta http-equiv=Refresh content=\"0; URL='/new'\">") },
  passes: {
    "a page that reloads itself": documentWith("", '<meta http-equiv=refresh content="300">'),
    "a reload by its own address": documentWith("", `<meta http-equiv=refresh content="60;url=${PAGE_URL}">`),
  },
});

describePageRule(refreshHeaderRedirect, {
  fails: { "a header with an address": pageFrom(documentWith(""), { headers: { refresh: "0;url=/b" } }) },
  passes: {
    "no header": documentWith(""),
    "a plain reload": pageFrom(documentWith(""), { headers: { refresh: "30" } }),
  },
});

describePageRule(contentTypeMismatch, {
  fails: {
    "a missing type": pageFrom(null, { contentType: null, headers: {}, fetch: { bodyBytes: 10 } }),
    "a page instead of a PDF": pageFrom(documentWith(""), { url: "https://example.com/a.pdf" }),
  },
  passes: {
    "a page": documentWith(""),
    "a script": pageFrom(null, { url: "https://example.com/a.js", contentType: "text/javascript" }),
    "a download": pageFrom(null, { url: "https://example.com/a.pdf", contentType: "application/octet-stream" }),
  },
  skips: { "an error page": pageFrom(documentWith(""), { url: "https://example.com/a.pdf", status: 404 }) },
});
