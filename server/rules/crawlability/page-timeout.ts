import { definePageRule } from "../define";
import { count } from "../join/words";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";

export default definePageRule({
  id: "page-timeout",
  category: "crawlability",
  severity: "critical",
  weight: 8,
  effort: "project",
  appliesTo: "response",
  title: "Page answers in time",
  failureTitle: "Page did not answer in time",
  why: "Visitors and search engines give up; after repeated timeouts pages are dropped from the index.",
  howToFix:
    "Find what makes this page slow (database queries, calls to other services, an overloaded server) and cache or remove it.",
  threshold: "No complete response before the time limit, after retries.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
  check({ fetch }) {
    if (fetch.error?.kind !== "timeout")
      return fetch.error === null ? PASSED : notApplicable("The request failed for another reason.");
    return failed(`No complete answer came after ${count(fetch.attempts, "attempt")}.`, [
      textSeen(fetch.error.message),
    ]);
  },
});
