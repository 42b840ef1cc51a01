import cookieFlagsMissing from "@/server/rules/security/cookie-flags-missing";
import cspMissing from "@/server/rules/security/csp-missing";
import cspWeak from "@/server/rules/security/csp-weak";
import formInsecureAction from "@/server/rules/security/form-insecure-action";
import formOnHttpPage from "@/server/rules/security/form-on-http-page";
import frameProtectionMissing from "@/server/rules/security/frame-protection-missing";
import hstsMissing from "@/server/rules/security/hsts-missing";
import hstsWeak from "@/server/rules/security/hsts-weak";
import httpsMissing from "@/server/rules/security/https-missing";
import mixedContent from "@/server/rules/security/mixed-content";
import nosniffMissing from "@/server/rules/security/nosniff-missing";
import obfuscatedScript from "@/server/rules/security/obfuscated-script";
import permissionsPolicyMissing from "@/server/rules/security/permissions-policy-missing";
import protocolRelativeUrl from "@/server/rules/security/protocol-relative-url";
import referrerPolicyMissing from "@/server/rules/security/referrer-policy-missing";
import secretExposed from "@/server/rules/security/secret-exposed";
import serverVersionDisclosed from "@/server/rules/security/server-version-disclosed";
import sriMissing from "@/server/rules/security/sri-missing";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith, pageFrom } from "../../helpers/page-facts";

const H = (name: string, value: string) => pageFrom(documentWith(""), { headers: { [name]: value } });
// Every base64 character equally often: as dense as encoded payloads are.
const PACKED = Array.from(
  { length: 16_000 },
  (_, i) => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[(i * 29 + (i >> 6)) % 64],
).join("");

describePageRule(httpsMissing, {
  fails: { "an http page": pageFrom(documentWith(""), { url: "http://example.com/" }) },
  passes: { "an https page": documentWith("") },
});

describePageRule(mixedContent, {
  fails: {
    "a script": documentWith('<script src="http://example.com/a.js"></script>'),
    "an image": { page: pageFrom(documentWith('<img src="http://example.com/a.jpg" alt=a>')), severity: "warning" },
  },
  passes: {
    "secure files": documentWith(
      '<script src="https://example.com/a.js"></script><img src="//example.com/a.jpg" alt=a>',
    ),
    "a link": documentWith('<a href="http://other.org/">o</a>'),
  },
  skips: {
    "an insecure page": pageFrom(documentWith('<img src="http://example.com/a.jpg" alt=a>'), {
      url: "http://example.com/",
    }),
  },
});

describePageRule(hstsMissing, {
  fails: { "no header": documentWith("") },
  passes: { "a header": H("strict-transport-security", "max-age=31536000") },
  skips: { "an insecure page": pageFrom(documentWith(""), { url: "http://example.com/" }) },
});

describePageRule(hstsWeak, {
  fails: {
    "an hour": { page: H("strict-transport-security", "max-age=3600"), message: "0 days" },
    "no age": H("strict-transport-security", "includeSubDomains"),
  },
  passes: {
    "a year": H("strict-transport-security", "max-age=31536000"),
    "a quoted age": H("strict-transport-security", 'max-age="31536000"'),
  },
});

describePageRule(cspMissing, {
  fails: { nothing: documentWith("") },
  passes: {
    "a header": H("content-security-policy", "default-src 'self'"),
    "a meta tag": documentWith("", `<meta http-equiv=Content-Security-Policy content="default-src 'self'">`),
  },
});

describePageRule(cspWeak, {
  fails: {
    "inline scripts": H("content-security-policy", "default-src 'self'; script-src 'self' 'unsafe-inline'"),
    "any host": H("content-security-policy", "default-src *"),
  },
  passes: {
    "named hosts": H("content-security-policy", "script-src 'self' https://cdn.example.com"),
    "a nonce": H("content-security-policy", "script-src 'nonce-abc' 'unsafe-inline'"),
  },
  skips: {
    "no policy": documentWith(""),
    "a policy without scripts": H("content-security-policy", "frame-ancestors 'self'"),
  },
});

describePageRule(frameProtectionMissing, {
  fails: { nothing: documentWith("") },
  passes: {
    "the old header": H("x-frame-options", "DENY"),
    "the new one": H("content-security-policy", "frame-ancestors 'none'"),
  },
});

describePageRule(nosniffMissing, {
  fails: { nothing: documentWith("") },
  passes: { "the header": H("x-content-type-options", "nosniff") },
});

describePageRule(referrerPolicyMissing, {
  fails: {
    nothing: documentWith(""),
    "the unsafe policy": { page: H("referrer-policy", "unsafe-url"), message: "full address" },
  },
  passes: {
    "a header": H("referrer-policy", "same-origin"),
    "a meta tag": documentWith("", "<meta name=referrer content=origin>"),
  },
});

describePageRule(permissionsPolicyMissing, {
  fails: { nothing: documentWith("") },
  passes: { "the header": H("permissions-policy", "camera=()") },
});

describePageRule(formInsecureAction, {
  fails: { "an http target": documentWith('<form action="http://example.com/go"></form>') },
  passes: { "an own target": documentWith("<form action=/go></form>") },
  skips: { "an insecure page": pageFrom(documentWith("<form></form>"), { url: "http://example.com/" }) },
});

describePageRule(formOnHttpPage, {
  fails: {
    "a password": pageFrom(documentWith("<form><input type=password></form>"), { url: "http://example.com/" }),
    "other data": {
      page: pageFrom(documentWith("<form method=post></form>"), { url: "http://example.com/" }),
      severity: "warning",
    },
  },
  passes: {
    "a secure page": documentWith("<form><input type=password></form>"),
    "a search form": pageFrom(documentWith("<form></form>"), { url: "http://example.com/" }),
  },
});

describePageRule(cookieFlagsMissing, {
  fails: {
    "no Secure": pageFrom(documentWith(""), { cookies: ["theme=dark; Path=/"] }),
    "a readable session": pageFrom(documentWith(""), { cookies: ["PHPSESSID=1; Secure; SameSite=Lax"] }),
  },
  passes: {
    "a protected session": pageFrom(documentWith(""), { cookies: ["sid=1; Secure; HttpOnly"] }),
    "a CSRF token": pageFrom(documentWith(""), { cookies: ["XSRF-TOKEN=1; Secure"] }),
  },
  skips: { "no cookies": documentWith("") },
});

describePageRule(sriMissing, {
  fails: {
    "a library": documentWith('<script src="https://cdn.jsdelivr.net/npm/vue@3.4.21/dist/vue.global.js"></script>'),
  },
  passes: {
    "with integrity": documentWith(
      '<script src="https://cdn.jsdelivr.net/npm/vue@3.4.21/dist/vue.global.js" integrity="sha384-x"></script>',
    ),
    "a service": documentWith('<script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>'),
  },
});

describePageRule(secretExposed, {
  fails: {
    "a private key": documentWith(
      `<!-- ${"-----BEGIN"} PRIVATE KEY-----\n${"MIIEvQIBADANBgkqhkiG9w0BAQEFAASC".repeat(4)} -->`,
    ),
  },
  passes: { "a public key": documentWith("<script>var key = 'pk_live_51H8x';</script>") },
});

describePageRule(protocolRelativeUrl, {
  fails: { "a script": documentWith("<script src=//cdn.example.org/a.js></script>") },
  passes: {
    "full addresses": documentWith("<script src=https://cdn.example.org/a.js></script><img src=/a.jpg alt=a>"),
  },
});

describePageRule(serverVersionDisclosed, {
  fails: { "a version": H("server", "Apache/2.4.57 (Debian)") },
  passes: { "a name": H("server", "nginx") },
});

describePageRule(obfuscatedScript, {
  fails: { "a packed script": documentWith(`<script>eval(atob("${PACKED}"))</script>`) },
  passes: {
    "a long plain script": documentWith(`<script>${"function walk(step) { return step + 1; }\n".repeat(400)}</script>`),
    "data that is not run": documentWith(`<script type="application/json">{"a":"eval(atob(${PACKED}"}</script>`),
  },
});
