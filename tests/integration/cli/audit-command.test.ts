import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type LoopbackServer, routes, startLoopbackServer } from "@/tests/helpers/loopback-server";

let site: LoopbackServer;
const work = mkdtempSync(join(tmpdir(), "plumbline-cli-"));

beforeAll(async () => {
  const page = (title: string, body: string) =>
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;
  site = await startLoopbackServer(
    routes({
      "/": page(
        "The start of a small site",
        '<a href="/second">The second page</a> <a href="/gone">A page that is gone</a>',
      ),
      "/second": page("The second page of the site", '<a href="/">Back to the start</a>'),
    }),
  );
});
afterAll(async () => {
  await site.stop();
  rmSync(work, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/cli/audit.ts", ...args], {
    env: {
      ...process.env,
      DATABASE_URL: "",
      DATA_DIR: join(work, "data"),
      AUDIT_ALLOW_PRIVATE_HOSTS: "127.0.0.1",
      CRAWL_REQUESTS_PER_SECOND: "0",
    },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { code, stdout, stderr };
}

const number = z.number().nullable();
/** The contract of the JSON, as scripts rely on it. */
const contract = z.object({
  audit: z.object({
    id: z.uuid(),
    url: z.url(),
    status: z.literal("completed"),
    score: z.number().int().min(0).max(100),
    ruleSetVersion: z.string().min(1),
    startedAt: z.iso.datetime(),
    completedAt: z.iso.datetime(),
    pagesCrawled: z.number().int(),
    phases: z.record(
      z.string(),
      z.object({
        status: z.enum(["completed", "skipped", "failed"]),
        reason: z.string().optional(),
        durationMs: z.number(),
      }),
    ),
  }),
  pages: z.array(
    z.object({
      url: z.url(),
      status: number,
      contentType: z.string().nullable(),
      indexable: z.boolean(),
      depth: number,
      title: z.string().nullable(),
    }),
  ),
  findings: z.array(
    z.object({
      ruleId: z.string(),
      severity: z.enum(["critical", "warning", "notice"]),
      category: z.string(),
      scope: z.enum(["page", "site"]),
      url: z.url().nullable(),
      message: z.string().min(1),
      evidence: z.array(z.unknown()),
    }),
  ),
  measurements: z.array(
    z.object({
      url: z.url(),
      device: z.enum(["mobile", "desktop"]),
      source: z.enum(["lighthouse", "psi"]),
      performance: number,
      cls: number,
      lcpMs: number,
    }),
  ),
  analysis: z.object({
    source: z.enum(["openai", "rules"]),
    sections: z.object({
      executiveSummary: z.array(z.unknown()).min(1),
      criticalIssues: z.array(z.unknown()),
      quickWins: z.array(z.unknown()),
      technicalRecommendations: z.array(z.unknown()),
      estimatedImpact: z.array(z.unknown()),
    }),
  }),
});

describe("npm run audit", () => {
  it("writes JSON that keeps its contract, and a PDF", async () => {
    const [json, pdf] = [join(work, "out/audit.json"), join(work, "out/report.pdf")];
    const { code, stdout, stderr } = await run(site.url, "--sample", "1", "--json", json, "--pdf", pdf);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/Score \d+ of 100/);
    // Not a terminal: plain lines, nothing that moves the cursor.
    expect(stdout).not.toContain("\u001b");
    const result = contract.parse(JSON.parse(readFileSync(json, "utf8")));
    expect(result.pages.map((page) => [new URL(page.url).pathname, page.status])).toEqual([
      ["/", 200],
      ["/gone", 404],
      ["/second", 200],
    ]);
    expect(result.findings.map((finding) => finding.ruleId)).toContain("page-links-to-broken");
    expect(result.measurements).toHaveLength(2);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
  }, 180_000);

  it("exits with 3 when the score is below the bar, with the fixes written", async () => {
    const fixes = join(work, "out/fixes.md");
    const quick = [site.url, "--sample", "0", "--render", "off"];
    const { code, stderr } = await run(...quick, "--fail-under", "100", "--fixes", fixes);
    expect(code).toBe(3);
    expect(stderr).toContain("below 100");
    const markdown = readFileSync(fixes, "utf8");
    expect(markdown).toMatch(/^# Fixes for \S+$/m);
    expect(markdown).toContain("`page-links-to-broken`");
  }, 120_000);

  it("exits with 1 and a sentence when the site cannot be reached", async () => {
    const { code, stderr } = await run("http://127.0.0.1:9/", "--sample", "0");
    expect(code).toBe(1);
    expect(stderr).toMatch(/could not be reached/);
  }, 120_000);

  it.each([
    [[], /Which site\?/],
    [["ftp://example.com"], /Only http and https/],
    [["example.com", "--max-pages", "none"], /--max-pages takes a whole number/],
    [["example.com", "--fail-under", "101"], /--fail-under takes/],
    [["example.com", "--sample", "-1"], /sample/],
    [["example.com", "--render", "some"], /--render takes auto, all or off/],
    [["example.com", "--colour", "red"], /--colour/],
  ])("exits with 2 for %j", async (args, message) => {
    const { code, stderr } = await run(...(args as string[]));
    expect(code).toBe(2);
    expect(stderr).toMatch(message as RegExp);
  });
});
