import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateClient } from "@/prisma/scripts/generate";

const root = fileURLToPath(new URL("../../", import.meta.url));
const stamp = join(root, ".next/plumbline-sources");
const SOURCES = [
  "app",
  "components",
  "server",
  "inngest",
  "public",
  "prisma/models",
  "next.config.mjs",
  "proxy.ts",
  "package-lock.json",
  "tsconfig.json",
];

/** Build Next when there is no build or the sources changed since. Throws with the build's output when it fails. */
export async function ensureBuild(): Promise<"built" | "current"> {
  const wanted = hashSources();
  if (existsSync(join(root, ".next/BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted)
    return "current";
  const output: string[] = [];
  const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.on("data", (chunk) => output.push(String(chunk)));
  child.stderr.on("data", (chunk) => output.push(String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`The dashboard could not be built:\n${withoutStack(output.join("")).slice(-4000)}`);
  writeFileSync(stamp, wanted);
  return "built";
}

function withoutStack(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^\s+at /.test(line))
    .join("\n");
}

function hashSources(): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    if (!existsSync(path)) return;
    if (!statSync(path).isDirectory()) {
      hash.update(path.slice(root.length)).update(readFileSync(path));
      return;
    }
    for (const name of readdirSync(path).sort()) if (name !== "generated") add(join(path, name));
  };
  for (const source of SOURCES) add(join(root, source));
  return hash.digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  generateClient();
  console.log(`Dashboard ${await ensureBuild()}.`);
}
