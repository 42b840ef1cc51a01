import { defineSiteRule } from "@/server/rules/define";
import { isSameSite } from "@/server/rules/join/find-page";
import { resourceOutcomes } from "@/server/rules/join/resource-outcomes";
import { count } from "@/server/rules/join/words";

const MIN_SECONDS = 30 * 24 * 60 * 60;

export default defineSiteRule({
  id: "static-cache-short",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Versioned files are cached for long",
  failureTitle: "Versioned files are cached briefly or not at all",
  why: "A file whose name changes with its content can be kept by browsers for a year. Otherwise returning visitors load it again.",
  howToFix: "Send Cache-Control: public, max-age=31536000, immutable for files with a hash in their name.",
  threshold:
    "Own scripts, styles and images with a hash in the file name and less than 30 days of cache time (Lighthouse asks for a long time).",
  learnMore: "https://web.dev/articles/http-cache",
  check(site) {
    return resourceOutcomes(site, {
      concerns: (check) => check.status === 200 && isSameSite(check.url, site.startUrl) && hasHashInName(check.url),
      isFaulty: (check) => cacheSeconds(check.cacheControl) < MIN_SECONDS,
      message: (faultyCount) =>
        `${count(faultyCount, "versioned file")} ${faultyCount === 1 ? "has" : "have"} less than 30 days of cache time.`,
      label: (check) => check.cacheControl ?? "no Cache-Control",
    });
  },
});

/** A run of at least eight hex digits with a letter and a digit, as build tools write it: app.3f9a1c2b.js. */
function hasHashInName(url: string): boolean {
  const name = new URL(url).pathname.split("/").at(-1) ?? "";
  return name.split(/[.\-_~]/).some((part) => /^[0-9a-f]{8,}$/i.test(part) && /\d/.test(part) && /[a-f]/i.test(part));
}

function cacheSeconds(header: string | null): number {
  if (header === null || /no-store|no-cache/i.test(header)) return 0;
  return Number(/(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(header)?.[1] ?? 0);
}
