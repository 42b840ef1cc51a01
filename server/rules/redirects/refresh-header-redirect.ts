import { definePageRule } from "../define";
import { failed, headerSeen, PASSED } from "../page/outcomes";

export default definePageRule({
  id: "refresh-header-redirect",
  category: "redirects",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  appliesTo: "response",
  title: "Page does not redirect by Refresh header",
  failureTitle: "Page redirects by a Refresh header",
  why: "The header is no standard; browsers follow it late and search engines read it as a weak hint.",
  howToFix: "Answer with status 301 or 308 and a Location header.",
  threshold: null,
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Refresh",
  check({ headers }) {
    const value = headers.refresh;
    if (value === undefined || !/url\s*=/i.test(value)) return PASSED;
    return failed("The response sends visitors elsewhere by a Refresh header.", [headerSeen("refresh", value)]);
  },
});
