import { findUnknownAddress, withoutAddresses } from "./check-addresses";
import { findWrongNumber } from "./check-numbers";
import { findUnsupportedWording } from "./check-wording";
import { writeDeterministicAnalysis } from "./deterministic";
import type { AnalysisFacts, Fact } from "./facts";
import { type Analysis, emptyAnalysis, SECTION_LIMITS, SECTIONS, type Section, type Statement } from "./schema";

export interface Dropped {
  section: Section;
  text: string;
  /** For the log and for curious owners, not for a report. */
  reason: string;
}

export interface Verification {
  analysis: Analysis;
  dropped: Dropped[];
  /** Sections of which nothing was left and that hold our own words instead. */
  filledSections: Section[];
}

const LONGEST_TEXT = 600;
/** Facts about the audit as a whole, which every statement may count on without citing them. */
const ALWAYS_CITED = ["A-score", "A-counts", "A-pages"];

/**
 * Keeps of a written analysis only what the facts carry: known citations, numbers of the cited facts, addresses of the
 * audited site, no praise or names out of nowhere. Whether good advice was chosen is not checked. Pure.
 */
export function verifyAnalysis(candidate: Analysis, facts: AnalysisFacts): Verification {
  const analysis = emptyAnalysis();
  const dropped: Dropped[] = [];
  for (const section of SECTIONS) {
    for (const statement of candidate[section]) {
      const reason = isFull(analysis, section) ? "the section is full" : refuseStatement(statement, facts);
      if (reason) dropped.push({ section, text: statement.text, reason });
      else analysis[section].push(statement);
    }
  }
  const filledSections = SECTIONS.filter((section) => analysis[section].length === 0);
  if (filledSections.length > 0) {
    const ours = writeDeterministicAnalysis(facts);
    for (const section of filledSections) analysis[section] = ours[section];
  }
  return { analysis, dropped, filledSections };
}

export function isFull(analysis: Analysis, section: Section): boolean {
  return analysis[section].length >= SECTION_LIMITS[section];
}

/** Null when the statement may be shown; else why not. */
export function refuseStatement(statement: Statement, facts: AnalysisFacts): string | null {
  const text = statement.text.trim();
  if (text.length === 0) return "it is empty";
  if (text.length > LONGEST_TEXT) return "it is too long";
  if (/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(text)) return "it contains invisible characters";
  if (statement.citations.length === 0) return "it cites nothing";
  const unknown = statement.citations.find((id) => !facts.byId.has(id));
  if (unknown) return `it cites ${unknown}, which does not exist`;

  const cited = factsOf([...new Set([...statement.citations, ...ALWAYS_CITED])], facts);
  const address = findUnknownAddress(text, facts);
  if (address) return address;
  const plain = withoutAddresses(text, facts);
  return findWrongNumber(plain, cited) ?? findUnsupportedWording(plain, cited, facts);
}

function factsOf(ids: readonly string[], facts: AnalysisFacts): Fact[] {
  return ids.flatMap((id) => facts.byId.get(id) ?? []);
}
