import { describe, expect, it } from "vitest";
import {
  ALL_LIMIT,
  AUTO_LIMIT,
  AUTO_TEMPLATE_LIMIT,
  choosePages,
  type RenderCandidate,
} from "@/server/render/choose-pages";

const START = "https://example.com/";
const page = (url: string, change: Partial<RenderCandidate> = {}): RenderCandidate => ({
  url,
  template: "example.com/blog/*",
  depth: 2,
  isIndexable: true,
  isShell: false,
  ...change,
});
const many = (count: number, change: Partial<RenderCandidate> = {}) =>
  Array.from({ length: count }, (_, n) => page(`${START}${String(n).padStart(4, "0")}`, change));
const home = page(START, { template: "example.com/", depth: 0 });

describe("choosing pages to render", () => {
  it("takes every shell and one page of each template, the start page first", () => {
    const shell = page(`${START}app/a`, { template: "example.com/app/*", isShell: true });
    const second = page(`${START}app/b`, { template: "example.com/app/*", isShell: true });
    const { pages } = choosePages("auto", [...many(5), second, shell, home], START);
    expect(pages).toEqual([
      { url: START, reason: "template" },
      { url: shell.url, reason: "shell" },
      { url: `${START}0000`, reason: "template" },
      { url: second.url, reason: "shell" },
    ]);
  });

  it("prefers pages that may be indexed and that are near the start", () => {
    const { pages } = choosePages(
      "auto",
      [
        page(`${START}a`, { isIndexable: false, depth: 0 }),
        page(`${START}b`, { depth: 3 }),
        page(`${START}c`, { depth: 1 }),
      ],
      START,
    );
    expect(pages.map((one) => one.url)).toEqual([`${START}c`]);
  });

  it("looks at a limited number of templates and says how many pages it wanted", () => {
    const templates = Array.from({ length: 60 }, (_, n) => page(`${START}${n}/x`, { template: `example.com/${n}/*` }));
    expect(choosePages("auto", templates, START).pages).toHaveLength(AUTO_TEMPLATE_LIMIT);
    const shells = choosePages("auto", many(60, { isShell: true }), START);
    expect(shells.pages).toHaveLength(AUTO_LIMIT);
    expect(shells.wantedCount).toBe(60);
  });

  it("takes every page up to the limit when asked for all", () => {
    expect(choosePages("all", [...many(30), home], START).pages).toHaveLength(31);
    const { pages, wantedCount } = choosePages("all", many(500), START);
    expect(pages).toHaveLength(ALL_LIMIT);
    expect(wantedCount).toBe(500);
    expect(new Set(pages.map((one) => one.url)).size).toBe(ALL_LIMIT);
  });

  it("leaves out what was visited already, and counts it", () => {
    const visited = many(20, { isShell: true, isRendered: true });
    const further = Array.from({ length: 30 }, (_, n) => page(`${START}new/${n}`, { isShell: true }));
    const { pages, wantedCount } = choosePages("auto", [...further, ...visited], START);
    expect(pages).toHaveLength(AUTO_LIMIT - visited.length);
    expect(pages.every((one) => one.url.startsWith(`${START}new/`))).toBe(true);
    expect(wantedCount).toBe(50);
    // Its template has been seen.
    expect(choosePages("auto", [page(`${START}a`), page(`${START}b`, { isRendered: true })], START).pages).toEqual([]);
  });

  it("has nothing to do without pages", () => {
    expect(choosePages("auto", [], START)).toEqual({ pages: [], wantedCount: 0 });
  });
});
