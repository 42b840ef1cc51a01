import { definePageRule } from "../define";
import { failed, headerSeen, measured, notApplicable, PASSED } from "../page/outcomes";

export default definePageRule({
  id: "status-403-or-401",
  category: "redirects",
  severity: "warning",
  weight: 4,
  effort: "per-page",
  appliesTo: "response",
  title: "Page is open to visitors",
  failureTitle: "Page refuses access",
  why: "Search engines are refused like our crawler was, unless they are allowed by name, and drop the page.",
  howToFix:
    "Open the page if it is meant for everyone, or stop linking to it from public pages. If only our crawler is blocked, allow its user agent.",
  threshold: "Status 401 or 403.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
  check({ status, isBotChallenge, headers }) {
    if (status === null || isBotChallenge) return notApplicable("The site itself did not answer.");
    if (status !== 401 && status !== 403) return PASSED;
    return failed(`The address answers with status ${status} (${status === 401 ? "sign-in needed" : "forbidden"}).`, [
      measured("Status", status),
      headerSeen("server", headers.server),
    ]);
  },
});
