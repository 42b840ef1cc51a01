import { describe, expect, it } from "vitest";
import { emptyAnalysis } from "@/server/analysis/schema";
import { createStatementStream } from "@/server/analysis/statement-stream";

const statement = (text: string) => ({ text, citations: ["A-score"] });

function stream(json: string, length: number) {
  const reader = createStatementStream();
  const found: string[] = [];
  for (let at = 0; at < json.length; at += length) {
    for (const { section, statement } of reader.push(json.slice(at, at + length)))
      found.push(`${section}: ${statement.text}`);
  }
  return found;
}

describe("createStatementStream", () => {
  const tricky = 'A "quoted" {brace} [bracket] \\ and : colon';
  const json = JSON.stringify({
    ...emptyAnalysis(),
    executiveSummary: [statement("One."), statement(tricky)],
    quickWins: [statement("Two.")],
  });

  it.each([1, 2, 7, 1000])("finds each statement when the text arrives in pieces of %i", (length) => {
    expect(stream(json, length)).toEqual(["executiveSummary: One.", `executiveSummary: ${tricky}`, "quickWins: Two."]);
  });

  it("returns a statement with the piece that completes it and nothing of one that is cut off", () => {
    expect(stream(json.slice(0, json.indexOf(" and : colon")), 3)).toEqual(["executiveSummary: One."]);
  });

  it("skips unknown sections and things that are no statement", () => {
    expect(
      stream('{"other":[{"text":"a","citations":[]}],"quickWins":[{"text":1},"b",{"text":"c","citations":[]}]}', 4),
    ).toEqual(["quickWins: c"]);
  });

  it("survives a fence around the JSON", () => {
    expect(stream(`\`\`\`json\n${json}\n\`\`\``, 5)).toHaveLength(3);
  });
});
