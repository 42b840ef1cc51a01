import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { launchArgs } from "./chromium/flags";
import { findInstalledBrowsers } from "./chromium/installed";
import { probeBrowser } from "./chromium/probe";
import { type BundledBrowser, unpackBundledBrowser } from "./chromium/unpack";

export interface ResolvedBrowser {
  executablePath: string;
  /** Variables to add to the environment of the browser process. */
  env: Record<string, string>;
  /** Flags every launch needs; a caller adds its own profile folder, debugging port and proxy. */
  args: string[];
  source: "CHROME_PATH" | "installed" | "bundled";
}

const ADVICE =
  "Install Chrome or Chromium, or set CHROME_PATH to its executable. With GOOGLE_PAGESPEED_API_KEY set, pages are measured without a local browser.";

let resolved: Promise<ResolvedBrowser> | undefined;

/**
 * The browser of this machine: CHROME_PATH, else an installed Chrome or Chromium, else the one inside the
 * `@sparticuz/chromium` package. Each candidate is started once before it is trusted, so a stub that only prints advice,
 * a missing library or a forbidden sandbox is found here. Remembered per process; throws `AppError` UNAVAILABLE.
 */
export function resolveBrowser(): Promise<ResolvedBrowser> {
  if (!resolved) {
    resolved = find();
    resolved.catch(() => {
      resolved = undefined;
    });
  }
  return resolved;
}

async function find(): Promise<ResolvedBrowser> {
  const configured = env().CHROME_PATH;
  if (configured) {
    const browser = await tryToStart(configured, "CHROME_PATH", [{}]);
    if (browser) return browser;
    throw new AppError(
      "UNAVAILABLE",
      "The browser named by CHROME_PATH could not be started. Check the path, or remove the setting to let Plumbline choose a browser.",
    );
  }

  for (const executablePath of await findInstalledBrowsers()) {
    const browser = await tryToStart(executablePath, "installed", [{}]);
    if (browser) return browser;
  }

  const bundled = await resolveBundledBrowser();
  if (bundled) return bundled;
  throw new AppError("UNAVAILABLE", `No browser could be started on this machine. ${ADVICE}`);
}

/** The browser inside the package, whatever else is installed; null where it has none for this machine. */
export async function resolveBundledBrowser(): Promise<ResolvedBrowser | null> {
  const bundled = await unpack();
  if (!bundled) return null;
  const fonts = { FONTCONFIG_FILE: bundled.fontConfigPath };
  const libraries = [bundled.libraryPath, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  // The system's own libraries come first: the bundled ones are older and only stand in where there are none.
  const environments = [fonts, { ...fonts, LD_LIBRARY_PATH: libraries }];
  return tryToStart(bundled.executablePath, "bundled", environments);
}

async function unpack(): Promise<BundledBrowser | null> {
  try {
    return await unpackBundledBrowser(env().dataDir);
  } catch (cause) {
    throw new AppError(
      "UNAVAILABLE",
      `The bundled browser could not be unpacked; the disk may be full or the data folder read-only. ${ADVICE}`,
      { cause },
    );
  }
}

/** Gives up the sandbox only where the browser says that it cannot have one. */
async function tryToStart(
  executablePath: string,
  source: ResolvedBrowser["source"],
  environments: Record<string, string>[],
): Promise<ResolvedBrowser | null> {
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  for (const variables of environments) {
    let args = launchArgs({ hasSandbox: !isRoot });
    let outcome = await probeBrowser({ executablePath, args, env: variables });
    if (outcome === "no-sandbox-possible") {
      args = launchArgs({ hasSandbox: false });
      outcome = await probeBrowser({ executablePath, args, env: variables });
    }
    if (outcome === "started") return { executablePath, env: variables, args, source };
  }
  return null;
}
