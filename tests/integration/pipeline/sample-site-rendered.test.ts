import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { PAGE_BEHIND_SCRIPT, PLANTED_FAULTS, RENDERED_FAULTS } from "@/server/embedded/sample-site/planted-faults";
import { startSampleSite } from "@/server/embedded/sample-site/start-sample-site";
import { RENDERED_RULES } from "@/server/rules/registry";
import { type Pipeline, startPipeline } from "@/tests/helpers/pipeline";

const PATHS = [...new Set(RENDERED_FAULTS.flatMap((fault) => fault.path ?? []))];
/** Rules that only judge pages which a whole crawl compares; this one sees a part of the site. */
const NEEDS_WHOLE_SITE = ["sd-coverage-outlier", "https-missing"];

let pipeline: Pipeline;
let site: { url: string; port: number; stop(): Promise<void> };
let auditId: string;

beforeAll(async () => {
  site = await startSampleSite({ port: 0, host: "127.0.0.1" });
  pipeline = await startPipeline();
  const include = ["/archive/", PAGE_BEHIND_SCRIPT, ...PATHS];
  auditId = await pipeline.audit(`http://localhost:${site.port}/archive/`, { render: "all", include });
}, 240_000);
afterAll(async () => {
  await pipeline.stop();
  await site.stop();
});

describe("the pages of the sample site that scripts change", () => {
  it("show every fault once they are rendered, and no other", async () => {
    const rows = await db().finding.findMany({
      where: { auditId, status: "failed", ruleId: { notIn: NEEDS_WHOLE_SITE } },
      select: { ruleId: true, url: true },
    });
    const found = rows.flatMap(({ ruleId, url }) => {
      const path = url === null ? null : new URL(url).pathname;
      return path !== null && PATHS.includes(path) ? [`${ruleId} ${path}`] : [];
    });
    const planted = [...PLANTED_FAULTS, ...RENDERED_FAULTS]
      .filter(({ ruleId, path }) => PATHS.includes(path ?? "") && !NEEDS_WHOLE_SITE.includes(ruleId))
      .map(({ ruleId, path }) => `${ruleId} ${path}`);
    expect(found.sort()).toEqual(planted.sort());
    expect(await db().ruleError.findMany({ where: { auditId } })).toEqual([]);
  });

  it("name every rule about rendering", () => {
    const planted = new Set([...PLANTED_FAULTS, ...RENDERED_FAULTS].map((fault) => fault.ruleId));
    expect(RENDERED_RULES.map((rule) => rule.id).filter((id) => !planted.has(id))).toEqual([]);
  });

  it("lead to a page that only a script links to", async () => {
    const page = await db().page.findFirst({
      where: { auditId, url: `http://localhost:${site.port}${PAGE_BEHIND_SCRIPT}` },
      select: { status: true, rendered: true, facts: true },
    });
    expect(page).toMatchObject({ status: 200, facts: { sources: ["rendered"] }, rendered: { error: null } });
  });
});
