import { describe, expect, it } from "vitest";
import { evidenceUrls } from "@/server/rechecks/evidence-urls";
import { newLinks } from "@/server/rechecks/new-links";
import { planRecheck } from "@/server/rechecks/plan-recheck";
import { describeLeftOut } from "@/server/rechecks/run-recheck";
import { link, ORIGIN, page, redirect } from "@/tests/helpers/site-facts";

const onPage = (path: string) => ({ url: ORIGIN + path, evidence: [], isJoined: false });
const joined = (path: string, targetCount: number) => ({
  url: ORIGIN + path,
  evidence: Array.from({ length: targetCount }, (_, index) => ({
    kind: "url" as const,
    value: `${ORIGIN}${path}/${index}`,
  })),
  isJoined: true,
});

describe("planRecheck", () => {
  it("takes as many pages as the limit allows and counts the rest", () => {
    const findings = Array.from({ length: 60 }, (_, index) => onPage(`/${index}`));
    const plan = planRecheck(findings, 50);
    expect(plan.chosen).toEqual(findings.slice(0, 50));
    expect(plan.leftOutCount).toBe(10);
  });

  it("counts a page once, however many findings it has", () => {
    const findings = Array.from({ length: 60 }, () => onPage("/same"));
    expect(planRecheck(findings, 50).leftOutCount).toBe(0);
  });

  it("counts the pages that the evidence names and keeps some back", () => {
    const findings = [joined("/a", 19), joined("/b", 19), joined("/c", 5)];
    expect(planRecheck(findings, 50)).toEqual({ chosen: findings.slice(0, 2), leftOutCount: 1 });
  });

  it("takes at least one finding", () => {
    expect(planRecheck([joined("/a", 70)], 50).chosen).toHaveLength(1);
  });
});

describe("evidenceUrls", () => {
  it("names each absolute address once and no other text", () => {
    expect(
      evidenceUrls([
        { kind: "link", source: "https://a.test/", target: "https://a.test/b", text: "b", line: 1 },
        { kind: "url", value: "https://a.test/b" },
        { kind: "text", value: "https://" },
        { kind: "text", value: "A title" },
        { kind: "snippet", value: "https://a.test/c", line: null },
      ]),
    ).toEqual(["https://a.test/", "https://a.test/b"]);
  });
});

describe("newLinks", () => {
  it("finds internal targets that were not there before, redirects included", () => {
    const before = page("/a", link("/old"));
    expect(newLinks(page("/a", link("/old") + link("/new") + link("https://other.test/")), before)).toEqual([
      `${ORIGIN}/new`,
    ]);
    expect(newLinks(redirect("/a", "/moved"), before)).toEqual([`${ORIGIN}/moved`]);
  });
});

describe("describeLeftOut", () => {
  it("is silent when everything was checked", () => {
    expect(describeLeftOut(3, 0, 0)).toBeNull();
  });

  it("counts what was left out and why", () => {
    expect(describeLeftOut(50, 10, 1)).toBe(
      "50 of 60 findings were checked, because one re-check asks for at most 50 pages; a new audit checks them all. 1 finding needs a new audit, which opens pages in a browser.",
    );
  });
});
