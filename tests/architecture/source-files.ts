import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const FOLDERS = ["app", "components", "inngest", "server", "prisma/scripts"];
const IMPORT =
  /(?:^|[\s;])(?:import|export)\s+(?:type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

export interface SourceFile {
  /** Relative to the root, forward slashes. */
  path: string;
  text: string;
  /** Project files it imports, relative to the root, without extension. */
  imports: string[];
  packages: string[];
}

export function readSources(): SourceFile[] {
  return FOLDERS.flatMap((folder) => walk(join(root, folder))).map((file) => {
    const path = relative(root, file).replaceAll("\\", "/");
    const text = readFileSync(file, "utf8");
    const specifiers = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "");
    const local = specifiers.filter((name) => name.startsWith("@/") || name.startsWith("."));
    return {
      path,
      text,
      imports: local.map((name) =>
        name.startsWith("@/") ? name.slice(2) : normalize(join(dirname(path), name)).replaceAll("\\", "/"),
      ),
      packages: specifiers.filter((name) => !local.includes(name)),
    };
  });
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : walk(path);
    return /\.(ts|tsx)$/.test(entry.name) ? [path] : [];
  });
}
