import { renderReport } from "@/server/pdf/render-report";
import { makeCause, makeIssue, makePage, richInput } from "@/tests/integration/pdf/report-input";

/** Child of `bench -- pdf`: one report, then its numbers to the parent. */
const PAGES = 1000;
const RULES = 300;
const CAUSES = 87;

/** Titles as they are met on the web: most plain, some in other scripts. */
const FOREIGN = ["商品一覧 | ハルデン", "Палатки и рюкзаки", "خيام وحقائب ظهر", "टेंट और बैकपैक", "캠핑 텐트 모음"];

const input = richInput({
  size: process.argv[2] === "LETTER" ? "LETTER" : "A4",
  severityCounts: { critical: 1200, warning: 2300, notice: 1500 },
  causes: Array.from({ length: CAUSES }, (_, index) => makeCause(index)),
  causeTotal: CAUSES,
  issues: Array.from({ length: RULES }, (_, index) => makeIssue(index)),
  pages: Array.from({ length: PAGES }, (_, index) =>
    makePage(index, index % 10 === 0 ? { title: FOREIGN[(index / 10) % FOREIGN.length] ?? null } : {}),
  ),
  pageTotal: PAGES,
});
const startedAt = performance.now();
const { bytes, pageCount } = await renderReport(input);
process.send?.({
  renderMs: performance.now() - startedAt,
  peakMb: process.resourceUsage().maxRSS / 1024,
  sheetCount: pageCount,
  bytes: bytes.length,
});
