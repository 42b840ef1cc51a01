import { definePageRule } from "../define";
import { failed, measured, notApplicable, PASSED, textSeen } from "../page/outcomes";

const REFUSALS = new Set([401, 403, 405, 407, 429, 451]);

export default definePageRule({
  id: "status-4xx",
  category: "redirects",
  severity: "critical",
  weight: 8,
  effort: "per-page",
  appliesTo: "response",
  title: "Page exists",
  failureTitle: "Page answers with a client error",
  why: "Visitors reach a dead end and links to this address are lost.",
  howToFix:
    "Bring the page back, redirect it to its closest successor with status 301, or correct the links that lead here.",
  threshold:
    "Status 400–499, except 401, 403, 405, 407, 429 and 451, which are refusals and say nothing about the page.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
  check({ status, isBotChallenge, sources }) {
    if (status === null || isBotChallenge) return notApplicable("The site itself did not answer.");
    if (status < 400 || status > 499) return PASSED;
    if (REFUSALS.has(status)) return notApplicable("The server refused to show the page.");
    return failed(`The address answers with status ${status}.`, [
      measured("Status", status),
      textSeen(sources.join(", "), "Known from"),
    ]);
  },
});
