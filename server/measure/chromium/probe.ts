import { spawn } from "node:child_process";
import { join } from "node:path";
import { plainEnvironment } from "./plain-environment";
import { killGroup } from "./process-group";
import { createTemporaryProfile } from "./profile";

const START_LIMIT_MS = 20_000;

export type ProbeOutcome = "started" | "no-sandbox-possible" | "failed";

/** Starts the browser once with a profile of its own and ends it as soon as its debugging port answers. */
export async function probeBrowser(options: {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}): Promise<ProbeOutcome> {
  const profile = await createTemporaryProfile();
  const child = spawn(
    options.executablePath,
    [...options.args, "--remote-debugging-port=0", `--user-data-dir=${join(profile.folder, "profile")}`, "about:blank"],
    {
      env: { ...plainEnvironment(), ...profile.env, ...options.env },
      stdio: ["ignore", "ignore", "pipe"],
      detached: true,
      windowsHide: true,
    },
  );

  try {
    return await new Promise<ProbeOutcome>((resolve) => {
      let said = "";
      const failed = () =>
        resolve(
          /no usable sandbox|s(?:et)?uid sandbox|without --no-sandbox|failed to move to new namespace/i.test(said)
            ? "no-sandbox-possible"
            : "failed",
        );
      const timer = setTimeout(failed, START_LIMIT_MS);
      child.once("error", failed);
      child.once("close", failed);
      child.once("exit", () => clearTimeout(timer));
      child.stderr.setEncoding("utf8");
      child.stderr.on("data", (chunk: string) => {
        said = (said + chunk).slice(-20_000);
        if (said.includes("DevTools listening on")) {
          clearTimeout(timer);
          resolve("started");
        }
      });
    });
  } finally {
    const ended = new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) resolve();
      else child.once("exit", () => resolve());
    });
    killGroup(child);
    await ended;
    await profile.remove();
  }
}
