import { isRefusal } from "../join/page-state";
import { count } from "../join/words";
import { failed, PASSED, urlSeen } from "../page/outcomes";
import { defineComparedRule } from "../rendered/define-rendered-rule";

export default defineComparedRule({
  id: "js-failed-requests",
  category: "javascript",
  severity: "warning",
  weight: 4,
  effort: "per-page",
  title: "Scripts get what they ask the site for",
  failureTitle: "Scripts ask the site for data and get errors",
  why: "What should have been loaded is missing from the page, for visitors and for search engines that render it.",
  howToFix: "Open the addresses named, correct the server's error, or remove the call.",
  threshold:
    "A first-party XHR or fetch request answered with 400 or more. Refusals such as 401, 403 and 429 do not count: visitors who are not signed in get them by design.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/javascript/fix-search-javascript",
  check({ rendered }) {
    const broken = rendered.failedRequests.filter(
      ({ status }) => status !== null && status >= 400 && !isRefusal(status),
    );
    if (broken.length === 0) return PASSED;
    return failed(
      `${count(broken.length, "request")} of the page's scripts ${broken.length === 1 ? "was" : "were"} answered with an error.`,
      broken.map(({ method, url, status }) => urlSeen(url, `${method}, status ${status}`)),
    );
  },
});
