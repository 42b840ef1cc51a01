import { type ChildProcess, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { postgresBinaries, postgresUser, runAs } from "./postgres-binaries";

export interface PostgresOptions {
  /** Folder of the cluster; created by initdb on first start. */
  clusterDir: string;
  password: string;
  /** 0 picks a free port. */
  port: number;
  /** Off only for tests: a crash of the machine may then lose data. */
  isDurable: boolean;
}

export interface RunningPostgres {
  url: string;
  port: number;
  pid: number;
  /** Resolves when the server process has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

const USER = "plumbline";
const DATABASE = "plumbline";
const READY = "database system is ready to accept connections";
const START_TIMEOUT_MS = 60_000;

/**
 * Start a real PostgreSQL on loopback from the binaries of the npm package. A cluster left running by a killed
 * parent is stopped first. Throws with the server's last lines when it does not get ready.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const binaries = await postgresBinaries();
  const user = postgresUser();
  if (!existsSync(join(options.clusterDir, "PG_VERSION"))) initialiseCluster(options, binaries.initdb);
  user.own(options.clusterDir);
  await stopLeftover(options.clusterDir);

  const port = options.port || (await freePort());
  const flags = [
    ["listen_addresses", "127.0.0.1"],
    ["unix_socket_directories", ""],
    ["max_connections", "200"],
    ["shared_buffers", "128MB"],
    ["max_wal_size", "2GB"],
    ["log_min_messages", "log"],
    ["timezone", "UTC"],
    ...(options.isDurable
      ? []
      : [
          ["fsync", "off"],
          ["synchronous_commit", "off"],
          ["full_page_writes", "off"],
        ]),
  ].flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = runAs(user, binaries.postgres, ["-D", options.clusterDir, "-p", String(port), ...flags]);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await whenReady(child);
  await ensureDatabase(port, options.password);
  return {
    url: `postgresql://${USER}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${DATABASE}`,
    port,
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, nothing committed is lost.
      child.kill("SIGINT");
      await ended;
    },
  };
}

function initialiseCluster(options: PostgresOptions, initdb: string): void {
  const user = postgresUser();
  const temporary = `${options.clusterDir}.new`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  const passwordFile = `${temporary}.password`;
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  user.own(temporary);
  user.own(passwordFile);
  const [command, args] = user.command(initdb, [
    `--pgdata=${temporary}`,
    `--username=${USER}`,
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--locale=C",
    ...(options.isDurable ? [] : ["--no-sync"]),
  ]);
  const result = spawnSync(command, args, { encoding: "utf8", ...user.identity });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0)
    throw new Error(`PostgreSQL could not create its data folder: ${result.stderr || result.error}`);
  // A crash before this line leaves no half-made cluster behind.
  renameSync(temporary, options.clusterDir);
}

function whenReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let tail = "";
    const timer = setTimeout(() => reject(new Error(`PostgreSQL was not ready in time: ${tail}`)), START_TIMEOUT_MS);
    child.stderr?.on("data", (chunk: Buffer) => {
      tail = (tail + chunk.toString("utf8")).slice(-2000);
      if (!tail.includes(READY)) return;
      clearTimeout(timer);
      resolve();
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`PostgreSQL ended with code ${code} before it was ready: ${tail}`));
    });
  });
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ host: "127.0.0.1", port, user: USER, password, database: "postgres" });
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  await client.end();
}

/** A parent killed with SIGKILL leaves its server behind; two servers on one cluster would refuse to start. */
async function stopLeftover(clusterDir: string): Promise<void> {
  const file = join(clusterDir, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (!Number.isInteger(pid) || !isPostgres(pid)) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 30_000 && isPostgres(pid); waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Process ids are reused; on Linux the command line tells whether this one is still a PostgreSQL. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No free port.")),
      );
    });
  });
}
