import { describe, expect, it } from "vitest";
import { renderReport } from "@/server/pdf/render-report";
import { readPdf } from "./read-pdf";
import { makeCause, makeIssue, makePage, poorInput, richInput } from "./report-input";

const LONG_URL = `https://halden-outdoor.com/${"unbroken".repeat(200)}?q=${"x".repeat(900)}`;
const HOSTILE = [
  "",
  " ",
  "\u0000\u0007\u001b[31m",
  "مرحبا بالعالم",
  "你好世界 商品",
  "ไทย",
  "🔥 Hot 👨‍👩‍👧‍👦 deals",
  "\u202Egnp.exe",
  "\ud800 lone",
  "Ł̈ódź Ελλάδα Москва Việt İstanbul",
  LONG_URL,
  "W".repeat(400),
];

describe("renderReport", () => {
  it("prints the numbers it was given", async () => {
    const { bytes, pageCount } = await renderReport(richInput());
    const pdf = await readPdf(bytes);
    expect(pdf.pages).toHaveLength(pageCount);
    const [cover = "", contents = "", summary = ""] = pdf.pages;
    expect(cover).toContain("halden-outdoor.com");
    expect(cover).toContain("78");
    expect(cover).toContain("4 points up since 12 November 2026");
    for (const figure of ["412", "198", "137", "77", "598", "95%", "3.1 s", "3.8 s", "164 ms", "field only", "0.19"]) {
      expect(summary).toContain(figure);
    }
    expect(summary).toContain("Fix first");
    expect(summary).toContain("184 pages, 1 change");
    expect(contents).toContain("4 causes, each with its pages and its fix");
    expect(pdf.text).toContain("The top 12 of 612");
    expect(pdf.text).toContain("304 rules, rule set 2026.11");
    expect(pdf.text).toContain(`2 / ${pageCount}`);
  });

  it("carries title, author, language, outline and full link targets", async () => {
    const { bytes } = await renderReport(richInput());
    const pdf = await readPdf(bytes);
    expect(pdf.info).toMatchObject({
      Title: "Search quality audit of halden-outdoor.com",
      Author: "Northwind Studio",
      Language: "en",
      CreationDate: "D:20261121101200Z",
    });
    expect(pdf.outline).toEqual([
      "Cover",
      "Contents",
      "Summary",
      "Analysis",
      "Where the points went",
      "Performance",
      "Causes",
      "Issues",
      "Pages",
      "Method and limits",
    ]);
    expect(pdf.links).toContain(makePage(0).url);
  });

  it("gives equal bytes for equal input, also when renders overlap", async () => {
    const [one, other] = await Promise.all([renderReport(richInput()), renderReport(richInput())]);
    const third = await renderReport(richInput());
    expect(one.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(other.sha256).toBe(one.sha256);
    expect(third.bytes.equals(one.bytes)).toBe(true);
    const changed = await renderReport(richInput({ pageTotal: 613 }));
    expect(changed.sha256).not.toBe(one.sha256);
  });

  it("tells of a site that never answered without a zero or a praise", async () => {
    const { bytes } = await renderReport(poorInput());
    const { text, outline } = await readPdf(bytes);
    expect(text).toContain("Not scored");
    expect(text).toContain("No page of halden-outdoor.com could be read");
    expect(text).toContain("Measuring did not run: no page could be opened.");
    expect(text).not.toContain("passed");
    expect(outline).toEqual(["Cover", "Contents", "Summary", "Method and limits"]);
  });

  it("prints a clean audit and an audit with a single kind of page", async () => {
    const { bytes } = await renderReport(
      richInput({
        issues: [],
        causes: [],
        causeTotal: 0,
        analysis: null,
        severityCounts: { critical: 0, warning: 0, notice: 0 },
        statusCounts: { success: 612, redirect: 0, clientError: 0, serverError: 0, noResponse: 0 },
        score: { value: 100, band: "Good", previous: null, receiptLines: [] },
      }),
    );
    const { text, outline } = await readPdf(bytes);
    expect(text).toContain("Nothing: every rule that could be checked has passed.");
    expect(text).toContain("No points were lost.");
    expect(outline).not.toContain("Issues");
  });

  it("says that a category or a metric has no number instead of printing zero", async () => {
    const rich = richInput();
    const { bytes } = await renderReport(
      richInput({
        score: { value: null, band: null, previous: null, receiptLines: [] },
        categories: [{ label: "Links", score: null }],
        vitals: rich.vitals.map((vital) => ({ ...vital, field: null, mobile: null, desktop: null })),
        averages: [],
      }),
    );
    const { pages } = await readPdf(bytes);
    expect(pages[2]).toContain("not scored");
    expect(pages[2]).toContain("No data");
    expect(pages[2]).not.toContain("0 ms");
  });

  it("prints the scripts of the world without an empty box, and copies them out again", async () => {
    const titles = [
      "नमस्ते",
      "你好世界，商品目录",
      "日本語のページ",
      "한국어 페이지",
      "繁體中文網站",
      "→ ✓ ★ ≥",
      "🔥",
      "Ελλάδα Москва",
    ];
    const { bytes } = await renderReport(
      richInput({
        pages: [...titles, "مرحبا", "שלום עולם"].map((title, index) => makePage(index, { title })),
        issues: [],
        causes: [],
        analysis: null,
      }),
    );
    const { text } = await readPdf(bytes);
    for (const title of titles) expect(text).toContain(title);
    // Right-to-left runs are stored in the order they are drawn.
    const drawn = (word: string) => [...word].reverse().join("");
    expect(text.includes("שלום") || text.includes(drawn("שלום"))).toBe(true);
    expect(text.normalize("NFKC")).toMatch(/مرحبا|ابحرم/);
    expect(text).not.toMatch(/\[(?:Arabic|Hebrew|CJK|Devanagari) text\]|\[emoji\]|\[symbol\]/);
  });

  it("says in the contents on which sheet each section begins", async () => {
    const { bytes } = await renderReport(richInput());
    const { pages } = await readPdf(bytes);
    for (const title of ["Summary", "Analysis", "Causes", "Pages", "Method and limits"]) {
      const sheet = pages.findIndex((text, index) => index > 1 && text.startsWith(title)) + 1;
      expect(sheet).toBeGreaterThan(1);
      expect(pages[1]).toMatch(new RegExp(`${title} [^\\d]*(?:\\d+ [a-z][^\\d]*)?${sheet}\\b`));
    }
  });

  it.each(["A4", "LETTER"] as const)(
    "fits the summary on two sheets of %s, without links that lead nowhere",
    async (size) => {
      for (const input of [richInput(), poorInput()]) {
        const { pageCount, bytes } = await renderReport({ ...input, size, length: "summary" });
        expect(pageCount).toBe(2);
        const { outline } = await readPdf(bytes);
        expect(outline).toEqual(["Cover", "Summary"]);
      }
    },
  );

  it("mixes alphabets in one line, each with its own font embedded once", async () => {
    const { bytes } = await renderReport(
      richInput({
        pages: [makePage(1, { title: "Łódź Ελλάδα Москва Việt Nam" })],
        issues: [],
        causes: [],
        analysis: null,
      }),
    );
    const pdf = await readPdf(bytes);
    expect(pdf.text).toContain("Łódź Ελλάδα Москва Việt Nam");
    expect(pdf.fontCount).toBeLessThan(14);
    expect(bytes.toString("latin1")).not.toContain("/Helvetica");
  });

  it("survives hostile text in every field, on both sheet sizes", async () => {
    const rich = richInput();
    for (const size of ["A4", "LETTER"] as const) {
      const { bytes } = await renderReport(
        richInput({
          size,
          brand: {
            teamName: "你好",
            logo: { base64: "AAAA", type: "png" },
            accent: "#ffee00",
            footer: LONG_URL,
            contact: "🔥",
          },
          audit: {
            ...rich.audit,
            domain: `${"a".repeat(230)}.com`,
            startUrl: LONG_URL,
            preparedFor: LONG_URL,
            limits: HOSTILE,
            isCrawlComplete: false,
            skippedPhases: HOSTILE.map((text) => ({ phase: text, reason: text })),
          },
          categories: HOSTILE.map((label, index) => ({ label, score: index * 9 })),
          issues: HOSTILE.map((text, index) =>
            makeIssue(index, {
              ruleId: text,
              title: text,
              why: text,
              howToFix: text,
              category: text,
              learnMoreUrl: text,
              evidence: HOSTILE,
              urls: ["javascript:alert(1)", ...HOSTILE],
            }),
          ),
          causes: HOSTILE.map((text, index) =>
            makeCause(index, { title: text, where: text, fix: text, effort: text, evidence: HOSTILE, urls: HOSTILE }),
          ),
          pages: HOSTILE.map((text, index) => makePage(index, { url: text, title: text })),
          analysis: {
            source: "model",
            model: "🔥",
            summary: HOSTILE.join(" "),
            sections: HOSTILE.map((heading) => ({ heading, paragraphs: HOSTILE, points: HOSTILE })),
          },
        }),
      );
      const pdf = await readPdf(bytes);
      expect(pdf.text).toContain("[Thai text]");
      expect(pdf.text).toContain("你好世界 商品");
      expect(pdf.text).toContain("is named in brackets");
      expect(pdf.text).not.toContain("\u202e");
      expect(pdf.links.some((link) => link.startsWith("javascript"))).toBe(false);
      expect(pdf.links).toContain(LONG_URL);
    }
  });

  it("keeps a large audit within a readable file", async () => {
    const { bytes, pageCount } = await renderReport(
      richInput({
        severityCounts: { critical: 1200, warning: 2300, notice: 1500 },
        issues: Array.from({ length: 260 }, (_, index) => makeIssue(index)),
        pages: Array.from({ length: 1000 }, (_, index) => makePage(index)),
        pageTotal: 1000,
      }),
    );
    const { text, outline } = await readPdf(bytes);
    expect(pageCount).toBeLessThan(45);
    expect(outline).toContain("Further issues");
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(text).toContain("5,000");
    expect(text).toContain("The top 200 of 1,000");
    expect(text).toContain("The next 150 of 240");
  });
});
