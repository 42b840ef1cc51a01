import { defineSiteRule } from "@/server/rules/define";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { resourcesOf } from "@/server/rules/join/page-resources";
import { isLiveHtml } from "@/server/rules/join/page-state";
import { bytes, count } from "@/server/rules/join/words";
import type { SiteOutcome } from "@/server/rules/types";

const MAX_BYTES = 2 * 1024 * 1024;
const MAX_FILES = 100;

export default defineSiteRule({
  id: "js-css-total",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Scripts and styles are few and light in total",
  failureTitle: "Page loads very many scripts and styles",
  why: "Hundreds of files or megabytes of code slow every visit, above all on phones.",
  howToFix: "Bundle small files, drop plugins that are not needed, and load the rest on demand.",
  threshold: "More than 100 files or 2 MiB. The limits Semrush uses.",
  learnMore: "https://web.dev/articles/efficiently-load-third-party-javascript",
  check(site) {
    let lookedAtCount = 0;
    const failures: SiteOutcome[] = [];
    for (const page of site.pages.values()) {
      if (!isLiveHtml(page)) continue;
      lookedAtCount++;
      const styles = page.html.links.flatMap((link) => (link.rel.includes("stylesheet") && link.url ? [link.url] : []));
      const scripts = page.html.scripts.flatMap((script) => (script.url ? [script.url] : []));
      const fileCount = new Set([...styles, ...scripts]).size;
      const totalBytes = resourcesOf(site, page).reduce(
        (total, { check }) => (check.kind === "image" ? total : total + (check.bytes ?? 0)),
        0,
      );
      if (fileCount <= MAX_FILES && totalBytes <= MAX_BYTES) continue;
      failures.push(
        failPage(page.url, `${count(fileCount, "file")} with scripts and styles, at least ${bytes(totalBytes)}.`, [
          { kind: "number", label: "Files", value: fileCount, ...(fileCount > MAX_FILES ? { limit: MAX_FILES } : {}) },
          {
            kind: "number",
            label: "Size",
            value: totalBytes,
            unit: "bytes",
            ...(totalBytes > MAX_BYTES ? { limit: MAX_BYTES } : {}),
          },
        ]),
      );
    }
    return settle(failures, lookedAtCount, "No live pages were found.");
  },
});
