/**
 * Where Chromium calls home for updates, clocks and lists, whatever flags it gets. No page loads its content from these,
 * so refusing them changes no measurement and tells nobody what is being audited.
 */
export const BROWSER_OWN_HOSTS: ReadonlySet<string> = new Set([
  "clients2.google.com",
  "clientservices.googleapis.com",
  "update.googleapis.com",
  "optimizationguide-pa.googleapis.com",
  "safebrowsing.googleapis.com",
  "safebrowsingohttpgateway.googleapis.com",
  "content-autofill.googleapis.com",
  "edgedl.me.gvt1.com",
  "redirector.gvt1.com",
]);
