import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { logger } from "../log";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The thread that examines pages as one piece of CommonJS, made of the sources as they are now. Takes about a quarter of
 * a second, once a process; a thread without it spends 1.5 s of a core on its modules. Null when it cannot be made.
 */
export function examineThreadCode(): string | null {
  try {
    const { outputFiles } = buildSync({
      absWorkingDir: root,
      entryPoints: [join(root, "server/audits/examine-thread.ts")],
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      minifyWhitespace: true,
      legalComments: "none",
      logLevel: "silent",
      write: false,
    });
    return outputFiles[0]?.text ?? null;
  } catch (error) {
    logger("worker").warn({ err: error }, "the thread that examines pages will be read from its sources");
    return null;
  }
}
