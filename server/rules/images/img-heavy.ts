import type { ResourceCheck } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { imageOutcomes } from "@/server/rules/join/image-outcomes";
import { bytes, count } from "@/server/rules/join/words";

const NOTICE_BYTES = 100 * 1024;
const WARNING_BYTES = 200 * 1024;
const CRITICAL_BYTES = 1024 * 1024;

export default defineSiteRule({
  id: "img-heavy",
  category: "images",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Images are light",
  failureTitle: "Page shows a heavy image",
  why: "Large files are slow to load, above all on phones. The main image often decides how fast a page seems.",
  howToFix: "Scale the image to the size at which it is shown and save it as AVIF or WebP.",
  threshold: "More than 100 KiB is a notice, 200 KiB a warning, 1 MiB critical. Limits in common use by audit tools.",
  learnMore: "https://web.dev/learn/images",
  check(site) {
    return imageOutcomes(site, {
      concerns: (check) => check.status === 200 && check.bytes !== null,
      isFaulty: (check) => (check.bytes ?? 0) > NOTICE_BYTES,
      message: (faultyCount, faulty) =>
        `${count(faultyCount, "image")} ${faultyCount === 1 ? "is" : "are"} heavier than ${bytes(NOTICE_BYTES)}; the heaviest takes ${bytes(heaviest(faulty))}.`,
      label: (check) => bytes(check.bytes ?? 0),
      severity: (faulty) =>
        heaviest(faulty) > CRITICAL_BYTES ? "critical" : heaviest(faulty) > WARNING_BYTES ? "warning" : "notice",
    });
  },
});

function heaviest(checks: ResourceCheck[]): number {
  return Math.max(...checks.map((check) => check.bytes ?? 0));
}
