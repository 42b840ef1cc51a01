import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OpenApi } from "@/server/api/openapi";
import { db } from "@/server/db/client";
import { startApiServer, tokenFor } from "@/tests/helpers/api-server";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import type { LoopbackServer } from "@/tests/helpers/loopback-server";
import { writeClient } from "@/tests/helpers/openapi-client";
import { type AuditRows, createAuditRows } from "../audits-read/audit-rows";

const work = mkdtempSync(join(tmpdir(), "plumbline-client-"));
let database: TestDatabase;
let server: LoopbackServer;
let own: AuditRows;

beforeAll(async () => {
  database = await createTestDatabase();
  own = await createAuditRows();
  server = await startApiServer();
});
afterAll(async () => {
  await server.stop();
  await db().$disconnect();
  await database.drop();
  rmSync(work, { recursive: true, force: true });
});

/** What somebody would write against the generated client; every line of it is type-checked. */
const PROGRAM = `
import { ApiProblem, call, type Finding } from "./client";

const server = { url: process.env.API_URL ?? "", token: process.env.API_TOKEN ?? "" };
const auditId = process.env.AUDIT_ID ?? "";

const { team, scopes } = await call(server, "getToken", {});
const findings: Finding[] = [];
for (let cursor: string | null | undefined; cursor !== null; ) {
  const page = await call(server, "listFindings", {
    path: { auditId },
    query: { limit: 1, severity: ["critical", "warning"], ...(cursor ? { cursor } : {}) },
  });
  findings.push(...page.data);
  cursor = page.nextCursor;
}
const audit = await call(server, "getAudit", { path: { auditId } });
const points: number | null = audit.score;
const links = findings.flatMap((finding) => finding.evidence).filter((seen) => seen.kind === "link").map((seen) => seen.target);
const measured = (await call(server, "listMeasurements", { path: { auditId } })).data.map((one) => one.lcpMs);
const share = await call(server, "createShare", { body: { auditId }, headers: { "Idempotency-Key": "one" } });
const revoked = await call(server, "revokeShare", { path: { shareId: share.id } });
const run = await call(server, "getRun", { path: { auditId } });
let refusal = "";
try {
  await call(server, "createAudit", { body: { siteId: audit.siteId, options: { maxPages: 0 } } });
} catch (error) {
  if (error instanceof ApiProblem) refusal = error.problem.code + " " + error.problem.errors?.[0]?.field;
}
console.log(JSON.stringify({ team: team.name, scopes, rules: findings.map(({ ruleId }) => ruleId), points, links, measured, state: revoked.state, isOver: run.isOver, refusal }));

// What the document forbids does not compile.
// @ts-expect-error: an audit needs its id
void (() => call(server, "getAudit", {}));
// @ts-expect-error: no such severity
void (() => call(server, "listFindings", { path: { auditId }, query: { severity: ["fatal"] } }));
// @ts-expect-error: no such option
void (() => call(server, "createAudit", { body: { url: "x", options: { pages: 3 } } }));
// @ts-expect-error: no such operation
void (() => call(server, "deleteTeam", {}));
// @ts-expect-error: a score may be null
const sure: number = audit.score;
`;

function run(args: string[], env: Record<string, string> = {}): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, { cwd: process.cwd(), env: { ...process.env, ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output })));
}

it("a client generated from openapi.json type-checks and works against a running server", async () => {
  const document = (await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) as OpenApi;
  expect(document).toMatchObject({ openapi: "3.1.0", servers: [{ url: expect.stringMatching(/\/api\/v1$/) }] });
  writeFileSync(join(work, "client.ts"), writeClient(document));
  writeFileSync(join(work, "program.ts"), PROGRAM);
  writeFileSync(join(work, "package.json"), JSON.stringify({ type: "module" }));

  const tsc = ["node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--noUncheckedIndexedAccess"];
  const node = ["--module", "esnext", "--moduleResolution", "bundler", "--target", "es2023", "--skipLibCheck"];
  const types = ["--typeRoots", join(process.cwd(), "node_modules/@types"), "--types", "node", "--ignoreConfig"];
  expect(await run([...tsc, ...node, ...types, join(work, "program.ts")])).toEqual({ code: 0, output: "" });

  const token = await tokenFor(own.ctx, true);
  const env = { API_URL: `${server.url}/api/v1`, API_TOKEN: token, AUDIT_ID: own.auditId };
  const { code, output } = await run(["--import", "tsx", join(work, "program.ts")], env);
  expect([code, code === 0 ? JSON.parse(output) : output]).toEqual([
    0,
    {
      team: "Test team",
      scopes: ["read", "write"],
      rules: ["missing-title", "missing-title"],
      points: 78,
      links: [],
      measured: [3800],
      state: "revoked",
      isOver: true,
      refusal: "BAD_INPUT options.maxPages",
    },
  ]);
});
