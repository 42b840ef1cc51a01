import { defineMeasurementRule } from "@/server/rules/define";
import { milliseconds, seconds } from "@/server/rules/join/metric-outcome";
import type { Evidence } from "@/server/rules/types";

const LIMITS = { lcpMs: 2500, inpMs: 200, cls: 0.1 };

/** The verdict PageSpeed Insights shows on top. Its three metrics cost points by their own rules, so this one costs none. */
export default defineMeasurementRule({
  id: "cwv-assessment-failed",
  category: "performance",
  severity: "critical",
  weight: 0,
  effort: "project",
  title: "Core Web Vitals are passed",
  failureTitle: "Core Web Vitals are not passed",
  why: "Google judges the page experience of real visitors by these three numbers together.",
  howToFix: "See the rules for each number that is above its limit; the slowest quarter of visits decides.",
  threshold:
    "75th percentile of visitors above 2.5 s for LCP, 200 ms for INP or 0.1 for CLS. INP may be absent, as Google allows. Informational.",
  learnMore: "https://web.dev/articles/vitals",
  check({ field }) {
    if (!field || field.lcpMs === null || field.cls === null)
      return { status: "notApplicable", reason: "There is not enough data of visitors." };
    const faults: Evidence[] = [];
    if (field.lcpMs > LIMITS.lcpMs)
      faults.push({ kind: "number", label: "LCP of visitors", value: field.lcpMs, limit: LIMITS.lcpMs, unit: "ms" });
    if (field.inpMs !== null && field.inpMs > LIMITS.inpMs)
      faults.push({ kind: "number", label: "INP of visitors", value: field.inpMs, limit: LIMITS.inpMs, unit: "ms" });
    if (field.cls > LIMITS.cls)
      faults.push({ kind: "number", label: "CLS of visitors", value: field.cls, limit: LIMITS.cls });
    if (faults.length === 0) return { status: "passed" };
    const whose = field.scope === "url" ? "this page" : "the whole site";
    const values = [
      `LCP ${seconds(field.lcpMs)}`,
      field.inpMs === null ? null : `INP ${milliseconds(field.inpMs)}`,
      `CLS ${field.cls}`,
    ].filter((value) => value !== null);
    return {
      status: "failed",
      message: `Visitors of ${whose} met ${values.join(", ")}.`,
      evidence: faults,
    };
  },
});
