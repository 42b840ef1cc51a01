import { defineSiteRule } from "@/server/rules/define";
import { resourceOutcomes } from "@/server/rules/join/resource-outcomes";
import { bytes, count } from "@/server/rules/join/words";

const NOTICE_BYTES = 150 * 1024;
const WARNING_BYTES = 500 * 1024;

export default defineSiteRule({
  id: "css-file-heavy",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Style sheets are light",
  failureTitle: "Page loads a heavy style sheet",
  why: "Browsers show nothing until style sheets have arrived.",
  howToFix: "Remove unused rules and load styles for single pages only there.",
  threshold: "One file above 150 KiB as transferred; a warning above 500 KiB. Limits in common use by audit tools.",
  learnMore: "https://web.dev/articles/extract-critical-css",
  check(site) {
    return resourceOutcomes(site, {
      concerns: (check) => check.kind === "stylesheet" && check.status === 200 && check.bytes !== null,
      isFaulty: (check) => (check.bytes ?? 0) > NOTICE_BYTES,
      message: (faultyCount) =>
        `${count(faultyCount, "style sheet")} ${faultyCount === 1 ? "is" : "are"} heavier than ${bytes(NOTICE_BYTES)}.`,
      label: (check) => bytes(check.bytes ?? 0),
      severity: (faulty) => (faulty.some((check) => (check.bytes ?? 0) > WARNING_BYTES) ? "warning" : "notice"),
    });
  },
});
