import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLEAN_PATHS, PLANTED_FAULTS, SITE_WIDE_RULES } from "@/server/embedded/sample-site/planted-faults";
import { type SampleSite, startSampleSite } from "@/server/embedded/sample-site/start-sample-site";
import { findRule } from "@/server/rules/registry";
import { scoreAudit } from "@/server/rules/score";
import { auditInMemory, type MemoryAudit } from "../../helpers/audit-in-memory";

let server: SampleSite;
let audit: MemoryAudit;
let found: string[];

beforeAll(async () => {
  server = await startSampleSite({ port: 0, host: "127.0.0.1" });
  audit = await auditInMemory(`http://localhost:${server.port}/`);
  found = audit.findings
    .filter((finding) => finding.status === "failed")
    .map(({ ruleId, url }) => `${ruleId} ${pathOf(url)}`);
}, 60_000);
afterAll(() => server.stop());

function pathOf(url: string | null): string {
  if (url === null) return "site";
  const { pathname, search } = new URL(url);
  return pathname + search;
}

const planted = PLANTED_FAULTS.map(({ ruleId, path }) => `${ruleId} ${path ?? "site"}`);
const isSiteWide = (fault: string) => SITE_WIDE_RULES.includes(fault.split(" ")[0] ?? "");

describe("the sample site", () => {
  it("is crawled completely without a rule that throws", () => {
    expect(audit.site.isCrawlComplete).toBe(true);
    expect(audit.errors).toEqual([]);
  });

  it("has every planted fault, and no other", () => {
    expect(found.filter((fault) => !isSiteWide(fault)).sort()).toEqual([...planted].sort());
  });

  it("has clean pages that are reached, indexable and without a fault", () => {
    for (const path of CLEAN_PATHS) {
      const page = audit.site.pages.get(`http://localhost:${server.port}${path}`);
      expect(page?.indexability.reason, path).toBe("indexable");
      expect(found.filter((fault) => fault.endsWith(` ${path}`) && !isSiteWide(fault))).toEqual([]);
    }
  });

  it("names rules that exist", () => {
    expect([...new Set(PLANTED_FAULTS.map(({ ruleId }) => ruleId))].filter((id) => !findRule(id))).toEqual([]);
    expect(new Set(planted).size).toBe(planted.length);
  });

  it("scores badly, with a receipt that says why", () => {
    const pages = [...audit.site.pages.values()];
    const indexable = pages.filter((page) => page.indexability.isIndexable).map((page) => page.url);
    const receipt = scoreAudit({
      findings: audit.findings,
      errors: audit.errors,
      indexablePageCount: indexable.length,
      indexableUrls: new Set(indexable),
      pageCount: pages.length,
      categoriesApplied: [...audit.applied].flatMap((id) => findRule(id)?.category ?? []),
    });
    expect(receipt.score).toBeLessThan(60);
    expect(receipt.lines.reduce((sum, line) => sum + line.lostPoints, 0)).toBeCloseTo(
      100 - (receipt.exactScore ?? 0),
      6,
    );
  });
});
