import type { AnalysisFacts, Fact } from "./facts";
import type { Statement } from "./schema";
import { COMMON_WORDS, stemOf, TECHNICAL_NAMES } from "./vocabulary";

const MAX_FACTS = 5;
const LONGEST_TEXT = 500;
/** What is wrong answers better than how a category stands. */
const FINDING_FACTOR = 1.5;

/**
 * The facts that share the most telling words with a question, as an answer without a model. A word counts the more the
 * fewer facts have it. Empty when no fact shares one: then the audit does not answer the question.
 */
export function findRelevantFacts(question: string, facts: AnalysisFacts): Statement[] {
  const all = [...facts.byId.values()];
  const wordsByFact = new Map(all.map((fact) => [fact.id, new Set(stemsOf(`${fact.text} ${namesOf(fact)}`))]));
  const asked = new Set(stemsOf(question));
  const weightOf = (stem: string) => {
    const holders = all.filter((fact) => wordsByFact.get(fact.id)?.has(stem)).length;
    return holders === 0 ? 0 : 1 / holders;
  };
  const weights = new Map([...asked].map((stem) => [stem, weightOf(stem)]));
  return all
    .map((fact) => ({
      fact,
      weight:
        (fact.kind === "rule" ? FINDING_FACTOR : 1) *
        sumOf(
          [...asked].filter((stem) => wordsByFact.get(fact.id)?.has(stem)),
          weights,
        ),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.fact.id < b.fact.id ? -1 : 1))
    .slice(0, MAX_FACTS)
    .map(({ fact }) => ({ text: cut(fact.text), citations: [fact.id] }));
}

function namesOf(fact: Fact): string {
  return fact.kind === "page" ? fact.urls.join(" ") : fact.id;
}

function stemsOf(text: string): string[] {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  return words
    .filter((word) => (word.length > 3 || TECHNICAL_NAMES.has(word)) && !COMMON_WORDS.has(word))
    .map((word) => stemOf(word).replace(/e$/, ""));
}

function sumOf(stems: readonly string[], weights: ReadonlyMap<string, number>): number {
  return stems.reduce((total, stem) => total + (weights.get(stem) ?? 0), 0);
}

/** Whole sentences only, so that no statement is left hanging. */
function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const end = text.slice(0, LONGEST_TEXT).lastIndexOf(". ");
  return end === -1 ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text.slice(0, end + 1);
}
