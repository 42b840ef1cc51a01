import { definePageRule } from "../define";
import { failed, headerSeen, PASSED } from "../page/outcomes";

export default definePageRule({
  id: "bot-challenge-page",
  category: "crawlability",
  severity: "warning",
  weight: 0,
  effort: "one-change",
  appliesTo: "response",
  title: "Page answers our crawler",
  failureTitle: "A bot check answered instead of the page",
  why: "We saw the check and not your page, so nothing about it could be audited. Search engines you did not allow see the same.",
  howToFix: "Allow our crawler by its user agent in the firewall or bot protection, then run the audit again.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/verifying-googlebot",
  check({ isBotChallenge, status, headers }) {
    if (!isBotChallenge) return PASSED;
    return failed(`A bot check answered with status ${status ?? "unknown"}; the page was not audited.`, [
      headerSeen("server", headers.server),
    ]);
  },
});
