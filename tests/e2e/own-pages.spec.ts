import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";

/** The test serves plain HTTP on loopback; a real installation stands behind TLS. */
const ABOUT_TLS = ["https-missing", "form-on-http-page"];

interface Finding {
  ruleId: string;
  severity: string;
  status: string;
  url: string | null;
  message: string;
}

test("our own audit of our own public pages finds nothing critical and no warning", async () => {
  test.setTimeout(280_000);
  const base = process.env.PLUMBLINE_TEST_URL ?? "";
  const folder = mkdtempSync(join(tmpdir(), "plumbline-own-"));
  const file = join(folder, "own.json");
  const args = [`${base}/`, "--max-pages", "600", "--sample", "0", "--render", "off", "--json", file];
  try {
    await promisify(execFile)(process.execPath, ["--import", "tsx", "server/cli/audit.ts", ...args], {
      env: {
        ...process.env,
        DATA_DIR: folder,
        AUDIT_ALLOW_PRIVATE_HOSTS: new URL(base).host,
        CRAWL_REQUESTS_PER_SECOND: "0",
      },
    });
    const { findings, audit } = JSON.parse(readFileSync(file, "utf8")) as {
      findings: Finding[];
      audit: { pagesCrawled: number };
    };
    expect(audit.pagesCrawled).toBeGreaterThan(350);
    const serious = findings.filter(
      ({ severity, status, ruleId }) => status === "failed" && severity !== "notice" && !ABOUT_TLS.includes(ruleId),
    );
    expect(serious.map(({ ruleId, url, message }) => `${ruleId} ${url}: ${message}`)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("our own public pages are accessible, follow best practices and can be found", async () => {
  test.setTimeout(280_000);
  const { createLighthousePool } = await import("../../server/measure/pool");
  const { resolveBrowser } = await import("../../server/measure/browser");
  const base = process.env.PLUMBLINE_TEST_URL ?? "";
  const browser = await resolveBrowser();
  const pool = createLighthousePool({ concurrency: 2 });
  try {
    const paths = ["/", "/rules", "/rules/title-missing", "/sign-in", "/sign-up", "/privacy", "/docs/api"];
    const scores = await Promise.all(
      paths.map(async (path) => {
        const { facts } = await pool.run({ url: base + path, device: "mobile", timeoutMs: 120_000, browser });
        return { path, error: facts.error, scores: [facts.accessibility, facts.bestPractices, facts.seo] };
      }),
    );
    expect(scores).toEqual(paths.map((path) => ({ path, error: null, scores: [100, 100, 100] })));
  } finally {
    await pool.close();
  }
});
