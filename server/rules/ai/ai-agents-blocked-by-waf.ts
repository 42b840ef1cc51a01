import type { AgentProbe } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { type AgentFace, agentFaces, isPage, isSuccess } from "@/server/rules/join/agent-answers";
import { failSite, notApplicable, passSite, unverifiedSite } from "@/server/rules/join/outcomes";

const MIN_SHARE = 0.2;
const MIN_WORDS = 100;
/** 402 asks for money and has a rule of its own; 429 and 5xx say "not now". */
const REFUSALS = new Set([401, 403, 404, 405, 406, 410, 451]);

/** A challenge may let the real crawler through, and so may a host that refuses every borrowed name. */
export default defineSiteRule({
  id: "ai-agents-blocked-by-waf",
  category: "ai",
  severity: "warning",
  weight: 3,
  effort: "one-change",
  title: "Assistants are served like visitors",
  failureTitle: "Assistants are refused although robots.txt allows them",
  why: "Assistants that search or open a page for a person cannot read the site, so it is missing from their answers.",
  howToFix:
    "Look for a rule of the firewall or the network in front of the site that refuses these names, and allow those that you want as readers.",
  threshold:
    "Asked twice as OAI-SearchBot, ChatGPT-User or Claude-User, the start page is refused or has under a fifth of the words that a browser gets (from 100 words). Challenges are not judged, nor hosts that refuse Googlebot's name from elsewhere too.",
  learnMore: "https://platform.openai.com/docs/bots",
  check(site) {
    const faces = agentFaces(site, "ai-search", "ai-user");
    if (faces.length === 0) return notApplicable("The start page was not asked for as an assistant.");
    const refused = faces.filter(({ probe }) => probe.answers.length > 1 && probe.answers.every(isRefusal));
    const emptied = faces.filter(isEmptied);
    if (refused.length > 0 && !isNameWelcome(agentFaces(site, "search")[0]?.probe))
      return unverifiedSite("The server refuses every crawler's name from elsewhere, so real crawlers may be let in.");
    if (refused.length + emptied.length > 0)
      return [
        failSite(
          `The start page is ${refused.length > 0 ? "refused" : "nearly empty"} when it is asked for as ${[...refused, ...emptied].map(({ probe }) => probe.agent).join(", ")}.`,
          [
            ...refused.map(({ probe }) => numberSeen(`Status for ${probe.agent}`, probe.answers[0]?.status)),
            ...emptied.map(({ probe }) => numberSeen(`Words for ${probe.agent}`, probe.answers[0]?.wordCount)),
            numberSeen("Words for a browser", faces[0]?.browser.answers[0]?.wordCount),
          ],
        ),
      ];
    const isOpen = faces.some(({ probe }) => probe.answers.some(isSuccess));
    return isOpen ? passSite() : unverifiedSite("The server gave assistants no answer that could be judged.");
  },
});

function isRefusal(answer: AgentProbe["answers"][number]): boolean {
  return !answer.isBotChallenge && REFUSALS.has(answer.status ?? 0);
}

function isNameWelcome(probe: AgentProbe | undefined): boolean {
  return probe === undefined || probe.answers.some((answer) => isSuccess(answer) && !answer.isBotChallenge);
}

function isEmptied({ probe, browser }: AgentFace): boolean {
  const full = Math.min(...browser.answers.map((answer) => answer.wordCount ?? 0));
  if (probe.answers.length < 2 || full < MIN_WORDS) return false;
  return probe.answers.every((answer) => isPage(answer) && (answer.wordCount ?? 0) < full * MIN_SHARE);
}

function numberSeen(label: string, value: number | null | undefined) {
  return { kind: "number", label, value: value ?? 0 } as const;
}
