import { defineSiteRule } from "@/server/rules/define";
import { withoutFragment } from "@/server/rules/join/find-page";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { findResource } from "@/server/rules/join/page-resources";
import { isIndexableHtml, isRefusal } from "@/server/rules/join/page-state";
import type { SiteFacts, SiteOutcome } from "@/server/rules/types";

const NAMES = new Set(["og:image", "og:image:url", "og:image:secure_url"]);

export default defineSiteRule({
  id: "og-image-broken",
  category: "social",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Preview image loads",
  failureTitle: "Preview image does not load",
  why: "Shared links appear without a picture and get fewer clicks.",
  howToFix: "Give og:image the absolute address of an image that answers 200.",
  threshold: "The address is relative, answers 4xx or 5xx, or is no image.",
  learnMore: "https://ogp.me/",
  check(site) {
    let lookedAtCount = 0;
    const failures: SiteOutcome[] = [];
    for (const page of site.pages.values()) {
      if (!isIndexableHtml(page)) continue;
      const images = page.html.metas.filter((meta) => NAMES.has(meta.name) && meta.content.trim() !== "");
      lookedAtCount += images.length;
      for (const { content } of images) {
        const fault = faultOf(site, content.trim());
        if (fault)
          failures.push(
            failPage(page.url, `The preview image ${fault}.`, [
              { kind: "url", label: "og:image", value: content.trim() },
            ]),
          );
      }
    }
    return settle(failures, lookedAtCount, "No page names a preview image.");
  },
});

function faultOf(site: SiteFacts, url: string): string | null {
  if (!/^https?:\/\//i.test(url)) return "has no absolute address";
  const check = findResource(site, url) ?? findResource(site, withoutFragment(url));
  if (!check || check.status === null || isRefusal(check.status)) return null;
  if (check.status >= 400) return `answers with status ${check.status}`;
  return check.status < 300 && /^text\/html/i.test(check.contentType ?? "") ? "is a web page, not an image" : null;
}
