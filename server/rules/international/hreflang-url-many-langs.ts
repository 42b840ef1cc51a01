import { defineSiteRule } from "@/server/rules/define";
import { findPage } from "@/server/rules/join/find-page";
import { alternatesOf } from "@/server/rules/join/hreflang";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isLiveHtml } from "@/server/rules/join/page-state";

export default defineSiteRule({
  id: "hreflang-url-many-langs",
  category: "international",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Each version stands for one language",
  failureTitle: "Page is listed as several languages",
  why: "A page is written in one language. Listed under two, it is shown to people who cannot read it.",
  howToFix: "List the page under its own language only. Several regions of one language are fine.",
  threshold: "Listed under 2 or more languages by one page; x-default and regions of one language are left out.",
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions",
  check(site) {
    let lookedAtCount = 0;
    const codesByTarget = new Map<string, Map<string, string>>();
    for (const page of site.pages.values()) {
      if (!isLiveHtml(page)) continue;
      for (const { code, url } of alternatesOf(page)) {
        lookedAtCount++;
        const language = code.split("-")[0] ?? code;
        if (code === "x-default") continue;
        const codes = codesByTarget.get(url) ?? new Map<string, string>();
        if (!codes.has(language)) codes.set(language, page.url);
        codesByTarget.set(url, codes);
      }
    }
    const failures = [...codesByTarget].flatMap(([url, codes]) =>
      codes.size > 1
        ? [
            failPage(
              findPage(site, url)?.url ?? url,
              `This address is listed as ${[...codes.keys()].sort().join(" and ")}.`,
              [...codes].map(([language, source]) => ({ kind: "url", label: `${language} by`, value: source })),
            ),
          ]
        : [],
    );
    return settle(failures, lookedAtCount, "No hreflang annotations were found.");
  },
});
