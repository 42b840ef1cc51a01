import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JAVASCRIPT_VERIFIER, PYTHON_VERIFIER } from "@/server/webhooks/verifiers";
import type { Received } from "./receiver";

export const hasPython = spawnSync("python3", ["--version"]).status === 0;

const RUN = {
  javascript: {
    code: `${JAVASCRIPT_VERIFIER}
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const [headers, secret] = JSON.parse(process.argv[2]);
console.log(isFromPlumbline(headers, Buffer.concat(chunks), secret) ? "yes" : "no");`,
    file: "verify.mjs",
    command: process.execPath,
  },
  python: {
    code: `${PYTHON_VERIFIER}
import json, sys
headers, secret = json.loads(sys.argv[1])
print("yes" if is_from_plumbline(headers, sys.stdin.buffer.read(), secret) else "no")`,
    file: "verify.py",
    command: "python3",
  },
};

/** Runs the documented code, as it is written there, in a process of its own. */
export function verify(language: keyof typeof RUN, { headers, body }: Received, secret: string): string {
  const { code, file, command } = RUN[language];
  const folder = mkdtempSync(join(tmpdir(), "plumbline-verify-"));
  try {
    writeFileSync(join(folder, file), code);
    const result = spawnSync(command, [join(folder, file), JSON.stringify([headers, secret])], { input: body });
    return result.stdout.toString().trim() || result.stderr.toString();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
