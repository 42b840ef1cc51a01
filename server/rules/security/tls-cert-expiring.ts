import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite, unverifiedSite } from "@/server/rules/join/outcomes";
import { count } from "@/server/rules/join/words";
import type { Evidence } from "@/server/rules/types";

const WARNING_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export default defineSiteRule({
  id: "tls-cert-expiring",
  category: "security",
  severity: "warning",
  weight: 5,
  effort: "one-change",
  title: "Certificate is valid for weeks to come",
  failureTitle: "Certificate has expired or expires soon",
  why: "With an expired certificate browsers show a warning instead of the site, and crawlers stop.",
  howToFix: "Renew the certificate and check that automatic renewal works.",
  threshold: "Fewer than 30 days left; critical once expired. Common renewal tools renew 30 days ahead.",
  learnMore: "https://letsencrypt.org/docs/faq/",
  check(site) {
    const validTo = site.probes.tls?.validTo;
    if (!validTo) return notApplicable("No certificate was read.");
    const daysLeft = Math.floor((Date.parse(validTo) - Date.parse(site.now)) / DAY_MS);
    if (Number.isNaN(daysLeft)) return unverifiedSite("The end date of the certificate could not be read.");
    if (daysLeft >= WARNING_DAYS) return passSite();
    const evidence: Evidence[] = [{ kind: "text", label: "Valid to", value: validTo }];
    return daysLeft < 0
      ? [failSite(`The certificate expired ${count(-daysLeft, "day")} ago.`, evidence, "critical")]
      : [failSite(`The certificate expires in ${count(daysLeft, "day")}.`, evidence)];
  },
});
