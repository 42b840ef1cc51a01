import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TemporaryProfile {
  folder: string;
  /** Points home, caches and temporary files of the browser into the folder. */
  env: Record<string, string>;
  remove(): Promise<void>;
}

/** A throw-away profile. The name is short because Chrome puts a socket inside, whose path is limited to 103 bytes. */
export async function createTemporaryProfile(): Promise<TemporaryProfile> {
  const folder = await mkdtemp(join(tmpdir(), "plb-"));
  await mkdir(join(folder, "profile"));
  const isLinux = process.platform === "linux";
  return {
    folder,
    env: isLinux ? { HOME: folder, TMPDIR: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder } : {},
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
