import type { AgentAnswer, AgentProbe } from "@/server/facts/types";
import type { SiteFacts } from "../types";
import { similarity } from "./near-duplicates";

/** A page of fewer words is assembled by scripts in a browser, so its HTML cannot be compared. */
const MIN_WORDS = 50;
const MIN_SIMILARITY = 0.5;

export interface AgentFace {
  probe: AgentProbe;
  browser: AgentProbe;
}

/** Probes of these kinds beside what the browser got; empty when nothing was asked or the browser got no page either. */
export function agentFaces(site: SiteFacts, ...kinds: AgentProbe["kind"][]): AgentFace[] {
  const probes = site.probes.agents ?? [];
  const browser = probes.find((probe) => probe.kind === "browser");
  if (!browser?.answers.every(isPage)) return [];
  return probes.filter((probe) => kinds.includes(probe.kind)).map((probe) => ({ probe, browser }));
}

/** A page of the site itself: neither an error nor a bot wall. */
export function isPage(answer: AgentAnswer): boolean {
  return isSuccess(answer) && !answer.isBotChallenge && answer.wordCount !== null;
}

export function isSuccess({ status }: AgentAnswer): boolean {
  return status !== null && status >= 200 && status < 300;
}

export interface FaceDifference {
  what: "title" | "canonical" | "index rule" | "text";
  browser: string;
  agent: string;
}

/**
 * What differs between two names both times, each side being the same both times; null when that cannot be said: one
 * try only, an error on the way, or a page without text of its own in the HTML.
 */
export function lastingDifferences({ probe, browser }: AgentFace): FaceDifference[] | null {
  const [theirs, theirsAgain] = probe.answers;
  const [ours, oursAgain] = browser.answers;
  if (!theirs || !theirsAgain || !ours || !oursAgain) return null;
  const all = [theirs, theirsAgain, ours, oursAgain];
  if (!all.every(isPage) || all.some((answer) => (answer.wordCount ?? 0) < MIN_WORDS)) return null;

  const differences: FaceDifference[] = [];
  const compare = (what: FaceDifference["what"], read: (answer: AgentAnswer) => string) => {
    const isSteady = read(theirs) === read(theirsAgain) && read(ours) === read(oursAgain);
    if (isSteady && read(theirs) !== read(ours)) differences.push({ what, browser: read(ours), agent: read(theirs) });
  };
  compare("title", (answer) => answer.title ?? "(none)");
  compare("canonical", (answer) => answer.canonical ?? "(none)");
  compare("index rule", (answer) => (answer.isNoindex ? "noindex" : "index"));
  if (isOtherText([theirs, theirsAgain], [ours, oursAgain]))
    differences.push({
      what: "text",
      browser: `${ours.wordCount} words`,
      agent: `${theirs.wordCount} words`,
    });
  return differences;
}

function isOtherText(theirs: [AgentAnswer, AgentAnswer], ours: [AgentAnswer, AgentAnswer]): boolean {
  const isLike = (a: AgentAnswer, b: AgentAnswer) => similarity(a.minhash, b.minhash) >= MIN_SIMILARITY;
  if (!isLike(...theirs) || !isLike(...ours)) return false;
  return theirs.every((answer) => ours.every((other) => !isLike(answer, other)));
}
