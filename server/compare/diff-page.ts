import { preparePageFacts } from "../audits/prepare-details";
import type { PageFacts } from "../facts/types";
import type { PageFieldChange } from "./types";

export interface SeenPage {
  status: number | null;
  facts: PageFacts;
  inlinkCount: number;
}

/** Fields that differ with every visit or say how the page was fetched, not what it is. */
const LEFT_OUT = new Set(["First byte", "Content", "Protocol"]);

/** What a reader would call different between two visits of one address, in the order the page's facts are shown. */
export function diffPage(before: SeenPage, after: SeenPage): PageFieldChange[] {
  const [earlier, later] = [fieldsOf(before), fieldsOf(after)];
  const labels = [...new Set([...later.keys(), ...earlier.keys()])];
  return labels
    .map((label) => ({ label, before: earlier.get(label) ?? null, after: later.get(label) ?? null }))
    .filter((field) => field.before !== field.after);
}

function fieldsOf({ status, facts, inlinkCount }: SeenPage): Map<string, string> {
  const fields = new Map<string, string>();
  fields.set("Answer", status === null ? "none" : String(status));
  for (const { label, value } of preparePageFacts(facts, inlinkCount))
    if (!LEFT_OUT.has(label)) fields.set(label, value);
  const headings = (facts.html?.headings ?? []).filter(({ level }) => level === 1).map(({ text }) => text);
  if (headings.length > 0) fields.set("Main heading", headings.join(" · "));
  return fields;
}
