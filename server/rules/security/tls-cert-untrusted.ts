import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite, unverifiedSite } from "@/server/rules/join/outcomes";

export default defineSiteRule({
  id: "tls-cert-untrusted",
  category: "security",
  severity: "critical",
  weight: 9,
  effort: "one-change",
  title: "Certificate is trusted",
  failureTitle: "Certificate is not trusted",
  why: "Browsers show a full-page warning, and most visitors turn back.",
  howToFix: "Install a certificate for this host name from a public authority, with its intermediate certificates.",
  threshold: null,
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/Security/Transport_Layer_Security",
  check(site) {
    const tls = site.probes.tls;
    if (!tls) return notApplicable("The site is not on HTTPS.");
    if (tls.isTrusted) return passSite();
    const isExpired = tls.validTo !== null && Date.parse(tls.validTo) < Date.parse(site.now);
    if (isExpired) return notApplicable("The certificate has expired, which is reported on its own.");
    if (tls.validTo === null) return unverifiedSite(`The certificate could not be read: ${tls.error ?? "no answer"}.`);
    return [
      failSite(
        `The certificate is not trusted: ${tls.error ?? "unknown reason"}.`,
        tls.error ? [{ kind: "text", value: tls.error }] : [],
      ),
    ];
  },
});
