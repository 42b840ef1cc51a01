import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";

const SESSION =
  /(?:^|[._-])(?:sess(?:ion)?(?:[._-]?id)?|sid|phpsessid|jsessionid|asp\.net_sessionid|connect\.sid|auth(?:[._-]?token)?|token|jwt)$/i;
/** Meant to be read by scripts, which send it back as a header. */
const READABLE = /csrf|xsrf/i;

export default defineHtmlRule({
  id: "cookie-flags-missing",
  category: "security",
  severity: "warning",
  weight: 2,
  effort: "one-change",
  title: "Cookies are protected",
  failureTitle: "A cookie is not protected",
  why: "A session cookie that scripts can read, or that travels unencrypted, can be stolen.",
  howToFix: "Set Secure on all cookies and HttpOnly on session cookies.",
  threshold:
    "Secure missing on an https page, or HttpOnly missing on a cookie named like a session. Browsers default SameSite to Lax.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Cookies#security",
  check({ page }) {
    if (page.cookies.length === 0) return notApplicable("The page sets no cookie.");
    const found = page.cookies.flatMap((cookie) => {
      const name = cookie.split("=", 1)[0]?.trim() ?? "";
      const missing: string[] = [];
      if (page.url.startsWith("https:") && !/;\s*secure\b/i.test(cookie)) missing.push("Secure");
      if (SESSION.test(name) && !READABLE.test(name) && !/;\s*httponly\b/i.test(cookie)) missing.push("HttpOnly");
      return missing.length === 0 ? [] : [textSeen(`without ${missing.join(" and ")}`, name)];
    });
    return found.length === 0
      ? PASSED
      : failed(`${count(found.length, "cookie")} ${found.length === 1 ? "lacks" : "lack"} protection.`, found);
  },
});
