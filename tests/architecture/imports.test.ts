import { describe, expect, it } from "vitest";
import { IMPORT_TABLE } from "./import-table";
import { readSources } from "./source-files";

const sources = readSources();
const withoutExtension = (path: string) => path.replace(/\.(ts|tsx)$/, "");

describe("imports", () => {
  it("follow the import table", () => {
    const failures: string[] = [];
    for (const file of sources) {
      const from = withoutExtension(file.path);
      const rule = IMPORT_TABLE.find((row) => row.from.test(from));
      if (!rule) {
        failures.push(
          `${file.path}: no row of the import table names this place. Move the file or add a row on purpose.`,
        );
        continue;
      }
      for (const target of file.imports) {
        const isAllowed = target.endsWith(".css") || rule.may.some((pattern) => pattern.test(target));
        if (!isAllowed) failures.push(`${file.path} imports ${target}. ${rule.advice}`);
      }
    }
    expect(failures).toEqual([]);
  });

  it("reach Prisma only from the database layer and domain verbs", () => {
    const offenders = sources.filter(
      (file) =>
        file.packages.some((name) => name.startsWith("@prisma/")) &&
        !file.path.startsWith("server/db/") &&
        !file.path.startsWith("prisma/"),
    );
    expect(offenders.map((file) => file.path)).toEqual([]);
  });

  it("have no cycles", () => {
    const byPath = new Map(sources.map((file) => [withoutExtension(file.path), file]));
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]) => {
      if (state.get(path) === "done") return;
      if (state.get(path) === "open") {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
        return;
      }
      state.set(path, "open");
      for (const target of byPath.get(path)?.imports ?? []) {
        const resolved = byPath.has(target) ? target : `${target}/index`;
        if (byPath.has(resolved)) visit(resolved, [...trail, path]);
      }
      state.set(path, "done");
    };
    for (const path of byPath.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});
