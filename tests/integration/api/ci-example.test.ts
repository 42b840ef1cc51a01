import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CI_SCRIPT, githubWorkflow } from "@/components/api-reference/ci-example";
import { db } from "@/server/db/client";
import { pool } from "@/server/db/pool";
import { ensureExecutorSchema } from "@/server/embedded/inngest/schema";
import { resetEnv } from "@/server/env";
import { startApiServer, tokenFor } from "@/tests/helpers/api-server";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import type { LoopbackServer } from "@/tests/helpers/loopback-server";
import { createTestTeam, type TestTeam } from "@/tests/helpers/team";
import { teamContext } from "../auth/contexts";

let database: TestDatabase;
let server: LoopbackServer;
let team: TestTeam;
let token: string;

beforeAll(async () => {
  database = await createTestDatabase();
  resetEnv();
  await ensureExecutorSchema(pool());
  team = await createTestTeam();
  token = await tokenFor(teamContext(team.teamId, team.userId), true);
  server = await startApiServer();
});
afterAll(async () => {
  await server.stop();
  await db().$disconnect();
  await pool().end();
  await database.drop();
});

/** The lines between the marks, which the shell of a runner hands to Node. */
const [, program = ""] = /<<'SCRIPT'\n([\s\S]*)\nSCRIPT$/.exec(CI_SCRIPT) ?? [];

function runStep(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ["--input-type=module"], {
    env: { ...process.env, PLUMBLINE_URL: server.url, PLUMBLINE_TOKEN: token, SITE: "preview.example", ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  child.stdin.end(program);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output })));
}

/** Stands in for the worker: the audit of this build is done, with this score. */
async function finish(data: { status: "completed" | "failed"; score: number | null }): Promise<void> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    const queued = await db().audit.findMany({ where: { teamId: team.teamId, status: "queued" } });
    if (queued.length > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await db().audit.updateMany({ where: { teamId: team.teamId, status: "queued" }, data });
}

it("the workflow of the reference passes and fails by the score, and starts one audit for one build", async () => {
  const build = { GITHUB_RUN_ID: "7", GITHUB_RUN_ATTEMPT: "1" };
  const passing = runStep({ ...build, FAIL_UNDER: "80" });
  await finish({ status: "completed", score: 85 });
  expect(await passing).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^completed, score 85: http.+\/audits\//),
  });
  expect(await runStep({ ...build, FAIL_UNDER: "90" })).toMatchObject({ code: 1 });
  expect(await db().audit.count({ where: { teamId: team.teamId } })).toBe(1);

  const failing = runStep({ GITHUB_RUN_ID: "8", GITHUB_RUN_ATTEMPT: "1", FAIL_UNDER: "80" });
  await finish({ status: "failed", score: null });
  expect(await failing).toMatchObject({ code: 1, output: expect.stringMatching(/^failed, score none/) });
}, 60_000);

it("a step without a working token fails with the reason", async () => {
  const { code, output } = await runStep({ PLUMBLINE_TOKEN: "plb_none", FAIL_UNDER: "0" });
  expect(code).toBe(1);
  expect(output).toContain("Send a token of your team");
});

it("the workflow is one block of YAML with the script inside", () => {
  const lines = githubWorkflow("https://plumbline.example").split("\n");
  const start = lines.indexOf("        run: |");
  expect(start).toBeGreaterThan(0);
  expect(
    lines
      .slice(start + 1)
      .map((line) => line.slice(10))
      .join("\n"),
  ).toBe(CI_SCRIPT);
  expect(lines.slice(start + 1).every((line) => line.startsWith("          "))).toBe(true);
});
