import { describe, expect, it } from "vitest";
import { PAGE_RULES } from "@/server/rules/registry";
import { judgeAsRendered } from "@/server/rules/rendered/judge-as-rendered";
import { needsScripts } from "@/server/rules/rendered/needs-scripts";
import type { RenderedPage } from "@/server/rules/types";
import { CONTEXT, documentWith, htmlFrom, PAGE_URL } from "../../helpers/page-facts";
import { scripted } from "../../helpers/rendered-facts";

const judge = (seen: RenderedPage) => judgeAsRendered(seen, CONTEXT, PAGE_RULES);
const idsOf = (rows: { ruleId: string }[]) => rows.map((row) => row.ruleId);
const SHELL =
  '<!doctype html><html><head></head><body><div id="root"></div><script src="/a.js"></script></body></html>';
const text = `<main><h1>Tents</h1><h2>For two</h2><p>${"A tent is a small house of cloth for a night outside. ".repeat(40)}</p></main>`;

describe("judging a page as rendered", () => {
  it("takes back what is wrong about a page that scripts fill", () => {
    const { replaced, findings } = judge(scripted(SHELL, documentWith(text, '<link rel="canonical" href="/x">')));
    expect(idsOf(replaced)).toEqual(expect.arrayContaining(["title-missing", "h1-missing", "thin-content"]));
    expect(replaced.every((row) => row.url === PAGE_URL)).toBe(true);
    expect(idsOf(findings)).not.toContain("title-missing");
    expect(idsOf(findings)).not.toContain("thin-content");
  });

  it("finds what only the rendered page has, says so and names no line", () => {
    const long = documentWith(text).replace("<title>", `<title>${"Very long ".repeat(10)}`);
    const { findings, replaced } = judge(scripted(documentWith(text), long));
    const title = findings.find((finding) => finding.ruleId === "title-too-long");
    expect(title?.message).toMatch(/ \(in the rendered page\)\.$/);
    expect(title?.evidence.every((one) => !("line" in one) || one.line === null)).toBe(true);
    expect(idsOf(replaced)).not.toContain("title-too-long");
  });

  it("replaces a finding whose numbers are others after rendering", () => {
    const { findings, replaced } = judge(
      scripted(documentWith("<h1>A</h1><p>One two</p>"), documentWith("<h1>A</h1><p>One two three four</p>")),
    );
    expect(idsOf(replaced)).toContain("thin-content");
    expect(findings.find((finding) => finding.ruleId === "thin-content")?.message).toContain("in the rendered page");
  });

  it("leaves alone what is the same in both", () => {
    const { findings, replaced } = judge(scripted(SHELL, SHELL));
    expect({ findings, replaced }).toEqual({ findings: [], replaced: [] });
  });

  it("does not touch a page that scripts leave for another", () => {
    const seen = scripted(SHELL, documentWith(text), { finalUrl: "https://example.com/b", laterDocumentCount: 1 });
    expect(judge(seen)).toEqual({ findings: [], errors: [], applied: [], replaced: [] });
  });
});

describe("needsScripts", () => {
  it.each([
    ["an application root", SHELL, true],
    ["a root of any name", SHELL.replace("root", "q-wrapper"), true],
    ["a page without scripts", documentWith("<p>Thank you.</p>"), false],
    ["a short page with a heading", documentWith("<h1>Thanks</h1><script src=/a.js></script>"), false],
    ["a page with text", documentWith(`${text}<script src=/a.js></script>`), false],
  ])("%s", (_, html, expected) => {
    expect(needsScripts(htmlFrom(html))).toBe(expected);
  });
});
