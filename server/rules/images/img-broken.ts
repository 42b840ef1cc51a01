import { defineSiteRule } from "@/server/rules/define";
import { imageOutcomes } from "@/server/rules/join/image-outcomes";
import { isRefusal } from "@/server/rules/join/page-state";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "img-broken",
  category: "images",
  severity: "critical",
  weight: 7,
  effort: "per-page",
  title: "Images load",
  failureTitle: "Page shows an image that does not load",
  why: "Visitors see a broken frame, and image search has nothing to show.",
  howToFix: "Restore the file, correct its address, or remove the image.",
  threshold: "The image answers 4xx or 5xx, or with something that is no image. Refusals such as 403 are left out.",
  learnMore: "https://developers.google.com/search/docs/appearance/google-images",
  check(site) {
    return imageOutcomes(site, {
      concerns: (check) => check.status !== null && !isRefusal(check.status),
      isFaulty: (check) => (check.status ?? 0) >= 400 || isNoImage(check.contentType),
      message: (faultyCount) =>
        `${count(faultyCount, "image")} of this page ${faultyCount === 1 ? "does" : "do"} not load.`,
      label: (check) => ((check.status ?? 0) >= 400 ? `Status ${check.status}` : `Is ${check.contentType}`),
    });
  },
});

/** Unknown and generic types are let pass: browsers look at the bytes. */
function isNoImage(contentType: string | null): boolean {
  return contentType !== null && /^(text\/html|application\/(json|xhtml))/i.test(contentType);
}
