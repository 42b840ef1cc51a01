import { defineSiteRule } from "@/server/rules/define";
import { resourceOutcomes } from "@/server/rules/join/resource-outcomes";
import { bytes, count } from "@/server/rules/join/words";

const WARNING_BYTES = 250 * 1024;
const CRITICAL_BYTES = 1024 * 1024;

export default defineSiteRule({
  id: "js-file-heavy",
  category: "performance",
  severity: "warning",
  weight: 3,
  effort: "project",
  title: "Scripts are light",
  failureTitle: "Page loads a heavy script",
  why: "Scripts cost twice: loading takes time, and running them keeps the page from reacting.",
  howToFix: "Split the bundle, load parts when they are needed, and remove what is not used.",
  threshold: "One file above 250 KiB as transferred; critical above 1 MiB. Limits in common use by audit tools.",
  learnMore: "https://web.dev/articles/reduce-javascript-payloads-with-code-splitting",
  check(site) {
    return resourceOutcomes(site, {
      concerns: (check) => check.kind === "script" && check.status === 200 && check.bytes !== null,
      isFaulty: (check) => (check.bytes ?? 0) > WARNING_BYTES,
      message: (faultyCount) =>
        `${count(faultyCount, "script")} ${faultyCount === 1 ? "is" : "are"} heavier than ${bytes(WARNING_BYTES)}.`,
      label: (check) => bytes(check.bytes ?? 0),
      severity: (faulty) => (faulty.some((check) => (check.bytes ?? 0) > CRITICAL_BYTES) ? "critical" : "warning"),
    });
  },
});
