import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { signInAsDemo } from "./accounts";

const url = () => process.env.PLUMBLINE_TEST_URL ?? "";
const dataDir = () => process.env.PLUMBLINE_TEST_DATA_DIR ?? "";

/** Runs start.ts beside the running product and returns how it ended. */
async function start(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/embedded/start.ts"], {
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { code, output };
}

test("a second start on the same data folder is refused with a sentence", async () => {
  const { code, output } = await start({ DATA_DIR: dataDir(), PORT: "1", SAMPLE_SITE_PORT: "0" });
  expect(code).toBe(1);
  expect(output).toMatch(/already runs on this data folder/);
});

test("a busy port is named, with how to change it", async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) =>
    server.listen(0, () => {
      const address = server.address();
      resolve(address && typeof address === "object" ? address.port : 0);
    }),
  );
  const { code, output } = await start({ DATA_DIR: `${dataDir()}-second`, PORT: String(port), SAMPLE_SITE_PORT: "0" });
  server.close();
  expect(code).toBe(1);
  expect(output).toContain(`Port ${port} for the dashboard is already in use`);
  expect(output).toContain("PORT=");
});

test("a killed web server comes back by itself", async ({ request }) => {
  const { pid } = JSON.parse(readFileSync(join(dataDir(), "instance.json"), "utf8")) as { pid: number };
  const children = childrenOf(pid);
  const web = children.find((child) => child.command.includes("next"));
  expect(web, JSON.stringify(children)).toBeDefined();
  process.kill(web?.pid ?? 0, "SIGKILL");
  await expect
    .poll(async () => (await request.get(`${url()}/api/health`).catch(() => null))?.status() ?? 0, { timeout: 60_000 })
    .toBe(200);
});

test("a killed database comes back, and nothing that was stored is lost", async ({ page, request }) => {
  await signInAsDemo(page);
  const audits = page.getByRole("main").getByRole("row", { name: /localhost/ });
  await expect(audits.first()).toBeVisible();
  const before = await audits.count();
  const killed = postmasterPid();
  process.kill(killed ?? 0, "SIGKILL");
  // A backend may outlive its postmaster for a moment and answer, so a new server is waited for first.
  await expect.poll(() => postmasterPid() ?? killed, { timeout: 60_000 }).not.toBe(killed);
  await expect
    .poll(async () => (await request.get(`${url()}/api/health`).catch(() => null))?.status() ?? 0, { timeout: 60_000 })
    .toBe(200);
  await page.goto("/audits");
  await expect(audits).toHaveCount(before);
});

test("a page opened while the database is away recovers by itself", async ({ page }) => {
  await signInAsDemo(page);
  const audits = page.getByRole("main").getByRole("row", { name: /localhost/ });
  await expect(audits.first()).toBeVisible();
  process.kill(postmasterPid() ?? 0, "SIGKILL");
  await page.goto("/audits");
  await expect(audits.first()).toBeVisible({ timeout: 60_000 });
});

/** Null between the end of one server and the start of the next. */
function postmasterPid(): number | null {
  try {
    return Number(readFileSync(join(dataDir(), "postgres/postmaster.pid"), "utf8").split("\n")[0]) || null;
  } catch {
    return null;
  }
}

/** Direct children from /proc; the test runs where that exists. */
function childrenOf(pid: number): { pid: number; command: string }[] {
  const ids = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
  return ids.map((id) => ({ pid: id, command: readFileSync(`/proc/${id}/cmdline`, "utf8") }));
}
