import { defineSiteRule } from "@/server/rules/define";
import { agentFaces } from "@/server/rules/join/agent-answers";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";

export default defineSiteRule({
  id: "pay-per-crawl-user-fetch",
  category: "ai",
  severity: "warning",
  weight: 2,
  effort: "one-change",
  title: "Pages fetched for a person are free",
  failureTitle: "Assistants that fetch a page for a person are asked to pay",
  why: "These fetches happen because someone asked about the site. Asked for money, the assistant turns to another source.",
  howToFix: "Charge crawlers that collect texts if you wish, and except those that act for a person.",
  threshold: "Status 402 for ChatGPT-User or Claude-User on two tries.",
  learnMore: "https://developers.cloudflare.com/ai-crawl-control/features/pay-per-crawl/what-is-pay-per-crawl/",
  check(site) {
    const faces = agentFaces(site, "ai-user");
    if (faces.length === 0) return notApplicable("The start page was not asked for as an assistant.");
    const charged = faces.filter(
      ({ probe }) => probe.answers.length > 1 && probe.answers.every((answer) => answer.status === 402),
    );
    if (charged.length === 0) return passSite();
    const names = charged.map(({ probe }) => probe.agent);
    return [failSite(`The start page answers 402 (payment required) to ${names.join(" and ")}.`)];
  },
});
