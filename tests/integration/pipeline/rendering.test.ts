import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getPage } from "@/server/audits/get-page";
import { loadScoreInput } from "@/server/audits/score-input";
import { db } from "@/server/db/client";
import { requestRecheck } from "@/server/rechecks/request-recheck";
import { runRecheck } from "@/server/rechecks/run-recheck";
import { type LoopbackServer, routes, startLoopbackServer } from "@/tests/helpers/loopback-server";
import { type Pipeline, startPipeline } from "@/tests/helpers/pipeline";

const links = '<a href="/app/one">One</a> <a href="/app/two">Two</a> <a href="/plain">Plain</a>';
const text = "A tent is a small house of cloth for a night outside. ".repeat(40);
const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>${body}</body></html>`;
const shell = page("", '<div id="root"></div><script src="/app.js"></script>');

let site: LoopbackServer;
let pipeline: Pipeline;

beforeAll(async () => {
  site = await startLoopbackServer(
    routes({
      "/": page("Tents and where to put them up", `<main><h1>Tents</h1><p>${text}</p>${links}</main>`),
      "/plain": page("Plain tents for plain people", `<main><h1>Plain</h1><p>${text}</p>${links}</main>`),
      "/app/one": shell,
      "/app/two": shell,
      "/app.js": (_, response) => {
        response.setHeader("content-type", "text/javascript");
        response.end(`const name = location.pathname.split("/").pop();
          document.title = "The tent that is called " + name;
          document.getElementById("root").innerHTML = "<main><h1>Tent " + name + "</h1><p>" + (name + " " + ${JSON.stringify(text)}).repeat(2) +
            "</p><a href='/'>Home</a></main>";`);
      },
    }),
  );
  pipeline = await startPipeline();
}, 120_000);
afterAll(async () => {
  await pipeline.stop();
  await site.stop();
});

async function findingsOf(auditId: string): Promise<string[]> {
  const rows = await db().finding.findMany({
    where: { auditId, status: "failed" },
    select: { ruleId: true, url: true },
  });
  return rows.map(({ ruleId, url }) => `${ruleId} ${url === null ? "site" : new URL(url).pathname}`);
}

describe("an audit that renders", () => {
  it("judges pages that scripts fill by what scripts made of them", async () => {
    const auditId = await pipeline.audit(`${site.url}/`, { render: "auto" });
    const audit = await db().audit.findUniqueOrThrow({ where: { id: auditId }, include: { phases: true } });
    expect(audit.status).toBe("completed");
    const join = audit.phases.find((phase) => phase.phase === "join");
    expect(join).toMatchObject({ status: "completed", reason: null });
    expect(join?.counts).toMatchObject({ rendered: 4 });

    const found = await findingsOf(auditId);
    for (const path of ["/app/one", "/app/two"]) {
      expect(found).toEqual(
        expect.arrayContaining([`js-shell-html ${path}`, `js-only-content ${path}`, `js-title-changed ${path}`]),
      );
      for (const wrong of ["title-missing", "thin-content", "h1-missing", "page-dead-end", "title-duplicate"])
        expect(found).not.toContain(`${wrong} ${path}`);
    }
    expect(found.filter((finding) => /^js-.* \/(?:plain)?$/.test(finding))).toEqual([]);

    const row = await db().page.findFirstOrThrow({
      where: { auditId, url: `${site.url}/app/one` },
      select: { id: true },
    });
    const detail = await getPage({ ctx: pipeline.ctx, input: { auditId, pageId: row.id } });
    expect(detail.rendered?.rows.find((one) => one.label === "Title")).toEqual({
      label: "Title",
      raw: "none",
      rendered: "The tent that is called one",
      isChanged: true,
    });
    expect((await loadScoreInput(db(), auditId)).renderedPageCount).toBe(4);
    expect(await db().ruleError.findMany({ where: { auditId } })).toEqual([]);

    // The HTML alone has no h2 before and after: asking for it again would prove nothing.
    const target = { auditId, ruleId: "h2-missing", url: `${site.url}/app/one` };
    const { recheckId } = await requestRecheck({ ctx: pipeline.ctx, input: { scope: "finding", ...target } });
    await runRecheck(recheckId);
    expect(
      await db().recheck.findUnique({ where: { id: recheckId }, select: { reason: true, results: true } }),
    ).toEqual({
      reason: "1 finding needs a new audit, which opens pages in a browser.",
      results: [],
    });
    expect(await db().finding.findFirst({ where: target })).toMatchObject({
      phase: "join",
      fixedAt: null,
      message: expect.stringContaining("(in the rendered page)."),
    });
  }, 120_000);

  it("renders nothing when it is off, and judges the HTML", async () => {
    const auditId = await pipeline.audit(`${site.url}/`, { render: "off" });
    expect(
      await db().page.count({ where: { auditId, rendered: { path: ["renderedAt"], string_contains: "2" } } }),
    ).toBe(0);
    const found = await findingsOf(auditId);
    expect(found).toContain("title-missing /app/one");
    expect(found.filter((finding) => finding.startsWith("js-only-content"))).toEqual([]);
  }, 120_000);
});
