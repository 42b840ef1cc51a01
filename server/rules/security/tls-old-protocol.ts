import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";

/** Sees the protocol that was negotiated, so it speaks only when the server offers nothing newer. */
export default defineSiteRule({
  id: "tls-old-protocol",
  category: "security",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Connection uses modern TLS",
  failureTitle: "Server offers outdated TLS only",
  why: "Current browsers refuse TLS 1.0 and 1.1.",
  howToFix: "Switch on TLS 1.2 and 1.3 in the web server.",
  threshold: "Older than TLS 1.2 (RFC 8996 withdraws 1.0 and 1.1).",
  learnMore: "https://www.rfc-editor.org/rfc/rfc8996",
  check(site) {
    const protocol = site.probes.tls?.protocol;
    if (!protocol) return notApplicable("No TLS connection was made.");
    return /^(SSLv|TLSv1(\.[01])?$)/.test(protocol)
      ? [failSite(`The server negotiated ${protocol}.`, [{ kind: "text", label: "Protocol", value: protocol }])]
      : passSite();
  },
});
