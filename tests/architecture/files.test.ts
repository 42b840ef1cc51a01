import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSources, root } from "./source-files";

const sources = readSources();
const TOP_LEVEL = new Set(
  "app components server prisma inngest public tests deploy package.json package-lock.json next.config.mjs proxy.ts tsconfig.json README.md LICENSE node_modules next-env.d.ts test-results playwright-report".split(
    " ",
  ),
);
/** Words that say nothing about what a file is for. */
const VAGUE = /(^|\/)(utils?|helpers?|misc|common|shared|stuff)\.(ts|tsx)$/;
const MAX_LINES = 300;

describe("files", () => {
  it("keep the top level as designed", () => {
    const extra = readdirSync(root).filter((name) => !name.startsWith(".") && !TOP_LEVEL.has(name));
    expect(extra).toEqual([]);
  });

  it("are named in kebab-case for what they are for", () => {
    const offenders = sources
      .map((file) => file.path)
      .filter((path) => VAGUE.test(path) || !/^[a-z0-9.-]+$/.test(path.split("/").at(-1) ?? ""));
    expect(offenders).toEqual([]);
  });

  it(`stay under ${MAX_LINES} lines`, () => {
    expect(sources.filter((file) => file.text.split("\n").length > MAX_LINES).map((file) => file.path)).toEqual([]);
  });

  it("have no barrels outside rule categories", () => {
    const barrels = sources.map((file) => file.path).filter((path) => /\/index\.tsx?$/.test(path));
    expect(barrels.filter((path) => !/^server\/rules\/[a-z-]+\/index\.ts$/.test(path))).toEqual([]);
  });

  it("suppress nothing without a reason on the same line", () => {
    const offenders = sources.flatMap((file) =>
      file.text
        .split("\n")
        .filter(
          (line) =>
            /@ts-(ignore|expect-error|nocheck)|biome-ignore/.test(line) &&
            !/(biome-ignore [^:]+|@ts-expect-error): \S.{10,}/.test(line),
        )
        .map((line) => `${file.path}: ${line.trim()}`),
    );
    expect(offenders).toEqual([]);
  });

  it("document every environment variable where operators look", () => {
    const parsed = [...readFileSync(join(root, "server/env.ts"), "utf8").matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(
      (match) => match[1],
    );
    const documented = [...readFileSync(join(root, ".env.example"), "utf8").matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map(
      (match) => match[1],
    );
    expect([...new Set(documented)].sort()).toEqual([...new Set(parsed)].filter((name) => name !== "NODE_ENV").sort());
  });
});
