import { defineSiteRule } from "@/server/rules/define";
import { agentFaces, isPage, lastingDifferences } from "@/server/rules/join/agent-answers";
import { failSite, notApplicable, passSite, unverifiedSite } from "@/server/rules/join/outcomes";

/** A refusal proves nothing: many hosts know Google's addresses and turn everyone else away who uses the name. */
export default defineSiteRule({
  id: "cloaking-suspected",
  category: "security",
  severity: "critical",
  weight: 7,
  effort: "project",
  title: "Googlebot and visitors get the same page",
  failureTitle: "Googlebot gets another page than visitors",
  why: "Search engines punish sites that show them something else. Where the owner did not do it, a break-in often did: spam is then shown to search engines only.",
  howToFix:
    "Look at what the server sends to a crawler's name. Remove rules that choose content by user agent, and check the site for injected code.",
  threshold:
    "The start page, asked as Googlebot and as a browser twice each: title, canonical or index rule differ both times, or the main texts share less than half. Texts under 50 words and refusals are not judged.",
  learnMore: "https://developers.google.com/search/docs/essentials/spam-policies#cloaking",
  check(site) {
    const [face] = agentFaces(site, "search");
    if (!face) return notApplicable("The start page was not asked for under another name.");
    if (!face.probe.answers.every(isPage))
      return unverifiedSite("The server did not give its page to a request that used Googlebot's name from elsewhere.");
    // One answer means that it was like the browser's.
    if (face.probe.answers.length === 1 && face.browser.answers.length === 1) return passSite();
    const differences = lastingDifferences(face);
    if (differences === null)
      return unverifiedSite("What Googlebot and a browser got differs, but could not be compared a second time.");
    if (differences.length === 0) return passSite();
    return [
      failSite(
        `Asked as Googlebot, the start page has another ${differences.map(({ what }) => what).join(" and another ")} than for a browser, both times.`,
        differences.flatMap(({ what, browser, agent }) => [
          { kind: "text", label: `Browser: ${what}`, value: browser },
          { kind: "text", label: `Googlebot: ${what}`, value: agent },
        ]),
      ),
    ];
  },
});
