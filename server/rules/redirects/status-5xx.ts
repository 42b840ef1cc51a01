import { definePageRule } from "../define";
import { count } from "../join/words";
import { failed, measured, notApplicable, PASSED } from "../page/outcomes";

export default definePageRule({
  id: "status-5xx",
  category: "redirects",
  severity: "critical",
  weight: 10,
  effort: "project",
  appliesTo: "response",
  title: "Server answers without errors",
  failureTitle: "Server answers with an error",
  why: "Search engines slow down for the whole site when the server fails, and drop pages that keep failing.",
  howToFix: "Look up this address and time in the server's error log and correct the cause.",
  threshold: "Status 500 or more after retries. 503 with Retry-After is maintenance and not counted.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
  check({ status, isBotChallenge, headers, fetch }) {
    if (status === null || isBotChallenge) return notApplicable("The site itself did not answer.");
    if (status < 500) return PASSED;
    if (status === 503 && headers["retry-after"] !== undefined) {
      return { status: "unverified", reason: "The server asked to come back later." };
    }
    return failed(`The address answers with status ${status} after ${count(fetch.attempts, "attempt")}.`, [
      measured("Status", status),
    ]);
  },
});
