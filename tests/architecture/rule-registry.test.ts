import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findRule, RULES } from "@/server/rules/registry";
import { CATEGORIES } from "@/server/rules/types";
import { root } from "./source-files";

const files = CATEGORIES.flatMap((category) =>
  readdirSync(join(root, "server/rules", category))
    .filter((name) => name.endsWith(".ts") && name !== "index.ts")
    .map((name) => ({ category, id: name.replace(/\.ts$/, "") })),
);
const texts = ["title", "failureTitle", "why", "howToFix"] as const;

describe("rule registry", () => {
  it("lists every rule file of every category, under its file name", () => {
    const listed = RULES.map(({ category, id }) => `${category}/${id}`).sort();
    expect(listed).toEqual(files.map(({ category, id }) => `${category}/${id}`).sort());
  });

  it("has no id twice", () => {
    const ids = RULES.map((rule) => rule.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("keeps rules together by category, in the order of the categories", () => {
    const order = RULES.map((rule) => CATEGORIES.indexOf(rule.category));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))("%s can be explained", (_, rule) => {
    for (const name of texts) expect(rule[name].trim(), name).not.toBe("");
    expect(rule.title).not.toBe(rule.failureTitle);
    expect(rule.failureTitle).not.toMatch(/\.$/);
    expect(rule.why).toMatch(/[.!?"]$/);
    expect(rule.howToFix).toMatch(/[.!?"]$/);
    expect(rule.threshold).not.toBe("");
    expect(new URL(rule.learnMore).protocol).toBe("https:");
    expect(Number.isInteger(rule.weight) && rule.weight >= 0 && rule.weight <= 10).toBe(true);
  });

  it("finds rules by id and knows when there is none", () => {
    expect(findRule("title-duplicate")?.category).toBe("titles");
    expect(findRule("no-such-rule")).toBeUndefined();
  });
});
