import { definePageRule } from "../define";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";

const WORDS = new Map([
  ["dns", "The host name could not be resolved."],
  ["refused", "The server refused the connection."],
  ["reset", "The server closed the connection."],
  ["tls", "A secure connection could not be made."],
  ["invalid-response", "The server did not answer with valid HTTP."],
]);

export default definePageRule({
  id: "connection-failed",
  category: "crawlability",
  severity: "critical",
  weight: 9,
  effort: "one-change",
  appliesTo: "response",
  title: "Server can be reached",
  failureTitle: "Connection to the server failed",
  why: "A page that cannot be reached does not exist for visitors or search engines.",
  howToFix:
    "Check the DNS record, the certificate and the firewall for this host, and that the server listens on this port.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/http-network-errors",
  check({ fetch }) {
    if (fetch.error === null) return PASSED;
    const sentence = WORDS.get(fetch.error.kind);
    if (sentence === undefined) return notApplicable("The request ended for another reason.");
    return failed(sentence, [textSeen(fetch.error.message, fetch.error.kind)]);
  },
});
