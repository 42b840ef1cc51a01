import type { Rule } from "@/server/rules/types";

/** About as much as results pages show (Google cuts by width; 155 characters of ordinary text fit). */
const DESCRIPTION_LENGTH = 155;

/** What search results say of a rule's page: why it matters and, where there is room, how to fix it, cut at a word. */
export function describeRule({ why, howToFix }: Pick<Rule, "why" | "howToFix">): string {
  const text = `${why} ${howToFix}`;
  if (text.length <= DESCRIPTION_LENGTH) return text;
  const cut = text.lastIndexOf(" ", DESCRIPTION_LENGTH - 1);
  return `${text.slice(0, cut).replace(/[,;:.]$/, "")}…`;
}
