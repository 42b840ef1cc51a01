import { createHash, createPublicKey, randomUUID, verify } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getBundleKey } from "@/app/api/bundle-key/route";
import { db } from "@/server/db/client";
import { EXPORT_FILES } from "@/server/exports/constants";
import { getExportResponse } from "@/server/exports/get-export-response";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { type AuditRows, createAuditRows, urlOf } from "../audits-read/audit-rows";

let database: TestDatabase;
let own: AuditRows;
let foreign: AuditRows;

beforeAll(async () => {
  database = await createTestDatabase();
  process.env.APP_SECRET ??= "a secret of these tests that is long enough";
  own = await createAuditRows();
  foreign = await createAuditRows();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});

function fetchExport(file: string, rows: AuditRows = own, auditId = rows.auditId, query = ""): Promise<Response> {
  const request = new Request(`https://app.example/audits/${auditId}/export/${file}${query}`);
  return getExportResponse({ ctx: rows.ctx, auditId, file, request });
}

describe("CSV", () => {
  it("holds a line for every page, with a byte order mark unless told otherwise", async () => {
    const response = await fetchExport("pages.csv");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(response.headers.get("content-disposition")).toMatch(/filename="halden\.example-[\d-]+-pages\.csv"/);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString().trimEnd().split("\r\n");
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^https:\/\/halden\.example\/a,200,/);
    // A page without an answer has no status, not status 0.
    expect(lines[4]).toMatch(/^https:\/\/halden\.example\/d,,/);
    const plain = await (await fetchExport("pages.csv", own, own.auditId, "?bom=0")).text();
    expect(plain).toMatch(/^url,status,/);
  });

  it("defuses what a site wrote into a title", async () => {
    const rows = await createAuditRows();
    await db().page.updateMany({
      where: { auditId: rows.auditId, url: urlOf("/a") },
      data: { title: "=HYPERLINK(1)" },
    });
    expect(await (await fetchExport("pages.csv", rows)).text()).toContain(",'=HYPERLINK(1),");
  });

  it("reads past the first batch without losing or repeating a row", async () => {
    const rows = await createAuditRows();
    const count = 1203;
    await db().finding.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        auditId: rows.auditId,
        key: randomUUID(),
        ruleId: "missing-title",
        ruleSetVersion: "test",
        category: "titles",
        severity: "notice" as const,
        scope: "page",
        status: "failed",
        url: urlOf(`/many/${index}`),
        message: "Seen.",
        evidence: [],
        phase: "crawl" as const,
      })),
    });
    const text = await (await fetchExport("findings.csv", rows)).text();
    const urls = text.match(/\/many\/\d+/g) ?? [];
    expect(urls).toHaveLength(count);
    expect(new Set(urls).size).toBe(count);
  });

  it("lists links from stored facts and addresses that were not crawled with their reason", async () => {
    const rows = await createAuditRows();
    await db().frontierUrl.createMany({
      data: [
        { auditId: rows.auditId, url: urlOf("/x"), ordinal: 1, sources: ["link"], state: "waiting" },
        {
          auditId: rows.auditId,
          url: urlOf("/y"),
          ordinal: 2,
          sources: ["link"],
          state: "skipped",
          skipReason: "robots",
        },
        { auditId: rows.auditId, url: urlOf("/z"), ordinal: 3, sources: ["link"], state: "done" },
      ],
    });
    const page = await db().page.findFirstOrThrow({ where: { auditId: rows.auditId, url: urlOf("/a") } });
    const facts = JSON.parse(JSON.stringify(page.facts));
    const anchor = { href: "/b", url: urlOf("/b"), text: "To b", rel: ["nofollow"], place: "main", isInternal: true };
    facts.html.anchors = [anchor];
    await db().page.update({ where: { id: page.id }, data: { facts } });
    expect(await (await fetchExport("links.csv", rows)).text()).toContain(
      `${urlOf("/a")},${urlOf("/b")},/b,To b,nofollow,main,true\r\n`,
    );
    const skipped = await (await fetchExport("not-crawled.csv", rows, rows.auditId, "?bom=0")).text();
    expect(skipped).toBe(`url,depth,reason\r\n${urlOf("/x")},,not-reached\r\n${urlOf("/y")},,robots\r\n`);
  });
});

describe("JSON and Markdown", () => {
  it("say their version and hold the whole audit", async () => {
    const audit = await (await fetchExport("audit.json")).json();
    expect(audit).toMatchObject({ format: "plumbline-audit", schemaVersion: 1, audit: { id: own.auditId, score: 78 } });
    expect(audit.audit).not.toHaveProperty("teamId");
    expect(audit.pages).toHaveLength(4);
    expect(audit.findings).toHaveLength(4);
    expect(audit.measurements).toMatchObject([{ performance: 58, lcpMs: 3800, cls: null }]);
    expect(audit.notCrawled).toEqual([]);
  });

  it("put the score and the causes into a ticket", async () => {
    const text = await (await fetchExport("summary.md")).text();
    expect(text).toContain("# Search quality audit of halden.example");
    expect(text).toContain("- Score: 78 of 100");
    expect(text).toContain("- Findings: 1 critical, 1 warnings, 1 notices");
    expect(text).toContain("## Fix first");
    expect(text).toContain(`/audits/${own.auditId}>`);
  });
});

describe("bundle", () => {
  it("is signed, complete and the same each time", async () => {
    const rows = await createAuditRows();
    await db().report.create({
      data: { auditId: rows.auditId, bytes: Buffer.from("%PDF-test"), sha256: "abc", pageCount: 1 },
    });
    const bytes = new Uint8Array(await (await fetchExport("bundle.zip", rows)).arrayBuffer());
    const again = new Uint8Array(await (await fetchExport("bundle.zip", rows)).arrayBuffer());
    expect(Buffer.from(bytes).equals(Buffer.from(again))).toBe(true);

    const files = unzipSync(bytes);
    const manifestBytes = files["manifest.json"] ?? new Uint8Array();
    const manifest = JSON.parse(strFromU8(manifestBytes));
    const listed = manifest.files.map((file: { path: string }) => file.path).sort();
    const unlisted = ["VERIFY.txt", "manifest.json", "manifest.sig"];
    expect([...listed, ...unlisted].sort()).toEqual(Object.keys(files).sort());
    expect(listed).toContain("report.pdf");
    for (const file of manifest.files) {
      const content = files[file.path] ?? new Uint8Array();
      expect(content.length).toBe(file.bytes);
      expect(createHash("sha256").update(content).digest("hex")).toBe(file.sha256);
    }

    const response = getBundleKey();
    const key = createPublicKey(await response.text());
    expect(response.headers.get("x-key-id")).toBe(manifest.signature.keyId);
    const signature = files["manifest.sig"] ?? new Uint8Array();
    expect(verify(null, manifestBytes, key, signature)).toBe(true);
    const forged = strFromU8(manifestBytes).replace('"score": 78', '"score": 98');
    expect(verify(null, Buffer.from(forged), key, signature)).toBe(false);
    expect(strFromU8(files["VERIFY.txt"] ?? new Uint8Array())).toContain(manifest.signature.keyId);
  });
});

describe("refusals", () => {
  it.each(EXPORT_FILES)("gives %s of another team to nobody", async (file) => {
    const response = await fetchExport(file, own, foreign.auditId);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("This audit does not exist, or it belongs to another team.");
  });

  it("answers unknown names and running audits with a sentence", async () => {
    expect((await fetchExport("users.csv")).status).toBe(404);
    const running = await createAuditRows("running");
    const response = await fetchExport("pages.csv", running);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("still running");
  });

  it("limits bundles per team and says when to come back", async () => {
    const rows = await createAuditRows();
    const statuses: number[] = [];
    for (let index = 0; index < 31; index += 1) {
      const response = await fetchExport("bundle.zip", rows);
      statuses.push(response.status);
      if (response.status === 429) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      await response.body?.cancel();
    }
    expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true);
    expect(statuses[30]).toBe(429);
  });
});
