import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { resetEnv } from "@/server/env";
import { resolveBrowser } from "@/server/measure/browser";
import { launchArgs } from "@/server/measure/chromium/flags";
import { probeBrowser } from "@/server/measure/chromium/probe";
import { readTar } from "@/server/measure/chromium/tar";
import { unpackBundledBrowser } from "@/server/measure/chromium/unpack";

const hasBundled = process.platform === "linux" && process.arch === "x64";

afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
});

describe.runIf(hasBundled)("the bundled browser", () => {
  it("is unpacked once by processes that race for it, starts, and leaves nothing else", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "plumbline-test-"));
    try {
      const [first, second] = await Promise.all([unpackBundledBrowser(dataDir), unpackBundledBrowser(dataDir)]);
      expect(second).toEqual(first);
      if (!first) throw new Error("The package has no browser.");
      expect(await readdir(join(dataDir, "browser"))).toHaveLength(1);

      const unpackedAt = (await stat(first.executablePath)).mtimeMs;
      await unpackBundledBrowser(dataDir);
      expect((await stat(first.executablePath)).mtimeMs).toBe(unpackedAt);

      const outcome = await probeBrowser({
        executablePath: first.executablePath,
        args: launchArgs({ hasSandbox: false }),
        env: { FONTCONFIG_FILE: first.fontConfigPath, LD_LIBRARY_PATH: first.libraryPath },
      });
      expect(outcome).toBe("started");
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});

describe("resolveBrowser", () => {
  it("says what to do when CHROME_PATH names something that is not a browser", async () => {
    vi.stubEnv("CHROME_PATH", process.execPath);
    resetEnv();
    vi.resetModules();
    const { resolveBrowser: resolveAnew } = await import("@/server/measure/browser");
    await expect(resolveAnew()).rejects.toThrow("CHROME_PATH could not be started");
  });

  it("finds a browser here", async () => {
    expect(await resolveBrowser()).toMatchObject({ executablePath: expect.any(String) });
  });
});

describe("readTar", () => {
  it("refuses an archive that is cut short", () => {
    const header = Buffer.alloc(512);
    header.write("lib/a.so", 0);
    header.write("00000001000", 124);
    header.write("0", 156);
    expect(() => readTar(header)).toThrow("cut short");
  });

  it("skips names that leave the archive", () => {
    const header = Buffer.alloc(512);
    header.write("../a", 0);
    header.write("00000000000", 124);
    header.write("0", 156);
    expect(readTar(header)).toEqual([]);
  });
});
