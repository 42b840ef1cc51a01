import { defineAlternatesRule } from "../join/define-alternates-rule";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";

export default defineAlternatesRule({
  id: "hreflang-no-x-default",
  category: "international",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Language versions name a default",
  failureTitle: "Language versions name no default",
  why: "Visitors whose language is not listed get a version by chance.",
  howToFix: 'Add hreflang="x-default" with the version, or the language choice, meant for everyone else.',
  threshold: "Two or more languages and no x-default.",
  learnMore: "https://developers.google.com/search/docs/specialty/international/localized-versions#xdefault",
  check(alternates) {
    const codes = alternates.map((alternate) => alternate.code.toLowerCase());
    if (new Set(codes.filter((code) => code !== "x-default").map((code) => code.split("-")[0])).size < 2)
      return notApplicable("The page names fewer than two languages.");
    return codes.includes("x-default")
      ? PASSED
      : failed("No language version is named for visitors of other languages (x-default).", [
          textSeen(codes.join(", "), "Languages"),
        ]);
  },
});
