import { defineSiteRule } from "@/server/rules/define";
import { canonicalOutcomes } from "@/server/rules/join/canonical-pairs";

export default defineSiteRule({
  id: "canonical-to-homepage",
  category: "canonical",
  severity: "warning",
  weight: 5,
  effort: "one-change",
  title: "Canonical is not simply the home page",
  failureTitle: "Page names the home page as canonical",
  why: "The page asks to be treated as a copy of the home page. Its own content can disappear from search.",
  howToFix: "Let the page name its own address. This is often one fixed address in a template.",
  threshold: "Page and home page differ in their main text.",
  learnMore: "https://developers.google.com/search/blog/2013/04/5-common-mistakes-with-relcanonical",
  check(site) {
    const home = site.homeUrl;
    return canonicalOutcomes(
      site,
      (target, page) => target.url === home && target.html?.text.hash !== page.html?.text.hash,
      () => "The canonical is the home page, but the text is another.",
    );
  },
});
