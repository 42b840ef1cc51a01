import type { ResourceCheck } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { isSameSite } from "@/server/rules/join/find-page";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { resourcesOf } from "@/server/rules/join/page-resources";
import { isLiveHtml } from "@/server/rules/join/page-state";
import { bytes, count } from "@/server/rules/join/words";
import type { Evidence, SiteOutcome } from "@/server/rules/types";

/** Below this size an answer fits into one packet and compression gains nothing. */
const MIN_BYTES = 1434;

export default defineSiteRule({
  id: "text-not-compressed",
  category: "performance",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Text is compressed",
  failureTitle: "Text is sent without compression",
  why: "HTML, styles and scripts shrink to about a quarter when compressed. Without it every visitor waits longer.",
  howToFix: "Switch on gzip, Brotli or zstd for text in the web server or content delivery network.",
  threshold: "Larger than 1.4 KiB and not encoded as gzip, br, zstd or deflate (Lighthouse uses the same size).",
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/uses-text-compression",
  check(site) {
    let lookedAtCount = 0;
    const failures: SiteOutcome[] = [];
    for (const page of site.pages.values()) {
      if (!isLiveHtml(page) || page.fetch.bodyBytes === null) continue;
      lookedAtCount++;
      const evidence: Evidence[] = [];
      const encoding = page.headers["content-encoding"];
      if (page.fetch.bodyBytes > MIN_BYTES && !isEncoded(encoding)) {
        evidence.push({ kind: "header", name: "content-encoding", value: encoding ?? null });
      }
      for (const { check } of resourcesOf(site, page)) {
        if (isPlainText(check) && isSameSite(check.url, page.url)) {
          evidence.push({ kind: "url", label: bytes(check.bytes ?? 0), value: check.url });
        }
      }
      if (evidence.length === 0) continue;
      const fileCount = evidence.filter((item) => item.kind === "url").length;
      const what = [
        fileCount < evidence.length ? `${bytes(page.fetch.bodyBytes)} of HTML` : null,
        fileCount > 0 ? count(fileCount, "script or style sheet", "scripts and style sheets") : null,
      ].filter((part) => part !== null);
      failures.push(failPage(page.url, `Sent without compression: ${what.join(" and ")}.`, evidence));
    }
    return settle(failures, lookedAtCount, "No text was fetched.");
  },
});

/** Files of other sites are not yours to compress. */
function isPlainText(check: ResourceCheck): boolean {
  return (
    (check.kind === "script" || check.kind === "stylesheet") &&
    check.status === 200 &&
    (check.bytes ?? 0) > MIN_BYTES &&
    !isEncoded(check.contentEncoding)
  );
}

function isEncoded(encoding: string | null | undefined): boolean {
  return /\b(gzip|br|zstd|deflate)\b/i.test(encoding ?? "");
}
