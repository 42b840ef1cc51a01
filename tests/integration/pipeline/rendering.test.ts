import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getPage } from "@/server/audits/get-page";
import { planRendering } from "@/server/audits/plan-rendering";
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
const hub = page(
  "A list of tents that a script writes",
  `<main><h1>List</h1><p>${text}</p>${links}<div id="list"></div></main><script src="/list.js"></script>`,
);
const shell = page("", '<div id="root"></div><script src="/app.js"></script>');
const deeper = page("", '<div id="root"></div><script src="/hidden.js"></script>');

const LONG = `The tent ${"that has a long name and ".repeat(8)}ends`;

/** What the site changes after an audit. */
let subheading = "";
let isDown = false;
let isWordyFrame = false;

let site: LoopbackServer;
let pipeline: Pipeline;

beforeAll(async () => {
  site = await startLoopbackServer(
    routes({
      "/": page("Tents and where to put them up", `<main><h1>Tents</h1><p>${text}</p>${links}</main>`),
      "/plain": page("Plain tents for plain people", `<main><h1>Plain</h1><p>${text}</p>${links}</main>`),
      "/list": hub,
      "/list.js": (_, response) => {
        response.setHeader("content-type", "text/javascript");
        response.end(`document.getElementById("list").innerHTML =
          "<a href='/hidden/shell'>Hidden</a> <a href='/left-out/x'>Left out</a> <a href='/hidden/gone'>Gone</a>";`);
      },
      "/hidden/shell": deeper,
      "/hidden/plain": page("The tent that nobody finds", `<main><h1>Found</h1><p>${text}</p>${links}</main>`),
      "/hidden.js": (_, response) => {
        response.setHeader("content-type", "text/javascript");
        response.end(`document.title = "A tent behind scripts, twice";
          document.getElementById("root").innerHTML = "<main><h1>Behind</h1><p>${text}</p><a href='/hidden/plain'>On</a></main>";`);
      },
      "/app/one": shell,
      "/app/two": (_, response) => {
        response.statusCode = isDown ? 503 : 200;
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(shell);
      },
      "/wordy": (_, response) => {
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(
          isWordyFrame
            ? page("", `<div id="root"></div><script src="/wordy.js"></script>`)
            : page(LONG, `<main><h1>Long</h1><p>${text}</p></main>`),
        );
      },
      "/wordy.js": (_, response) => {
        response.setHeader("content-type", "text/javascript");
        response.end(
          `document.title = "${LONG}"; document.getElementById("root").innerHTML = "<main><h1>Long</h1><p>${text}</p></main>";`,
        );
      },
      "/app.js": (_, response) => {
        response.setHeader("content-type", "text/javascript");
        response.end(`const name = location.pathname.split("/").pop();
          document.title = "The tent that is called " + name;
          document.getElementById("root").innerHTML = "<main><h1>Tent " + name + "</h1>${subheading}<p>" + (name + " " + ${JSON.stringify(text)}).repeat(2) +
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

async function recheck(target: { auditId: string; ruleId: string; url: string }) {
  const { recheckId } = await requestRecheck({ ctx: pipeline.ctx, input: { scope: "finding", ...target } });
  await runRecheck(recheckId);
  return db().recheck.findUnique({ where: { id: recheckId }, select: { reason: true, results: true } });
}

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

    // The HTML alone has neither h2 before nor after: only a browser can tell.
    const h2 = { auditId, ruleId: "h2-missing", url: `${site.url}/app/one` };
    const title = { auditId, ruleId: "js-title-changed", url: `${site.url}/app/one` };
    const scripts = { auditId, ruleId: "js-only-content", url: `${site.url}/app/two` };
    expect(await recheck(h2)).toMatchObject({
      reason: null,
      results: [{ outcome: "still-there", after: { message: expect.stringContaining("(in the rendered page).") } }],
    });
    subheading = "<h2>Where it stands</h2>";
    expect(await recheck(h2)).toMatchObject({ results: [{ outcome: "fixed" }] });
    expect(await db().finding.findFirst({ where: h2 })).toMatchObject({ phase: "join", fixedAt: expect.any(Date) });
    expect(await recheck(title)).toMatchObject({ results: [{ outcome: "still-there" }] });
    isDown = true;
    expect(await recheck(scripts)).toMatchObject({
      results: [{ outcome: "unverified", after: { message: expect.stringContaining("503") } }],
    });
    expect(await db().finding.findFirst({ where: scripts })).toMatchObject({ fixedAt: null });
    isDown = false;
  }, 120_000);

  it("does not take an empty frame for a repair", async () => {
    const auditId = await pipeline.audit(`${site.url}/wordy`, { render: "auto", maxPages: 1 });
    const target = { auditId, ruleId: "title-too-long", url: `${site.url}/wordy` };
    expect(await db().finding.findFirst({ where: target })).toMatchObject({ status: "failed", phase: "crawl" });
    isWordyFrame = true;
    expect(await recheck(target)).toMatchObject({ results: [{ outcome: "still-there" }] });
    isWordyFrame = false;
  }, 120_000);

  it("follows links that only rendered pages have, from one rendered page to the next", async () => {
    const auditId = await pipeline.audit(`${site.url}/list`, { render: "auto", exclude: ["/left-out/*"] });
    const pages = await db().page.findMany({
      where: { auditId },
      select: { url: true, depth: true, inlinkCount: true },
    });
    const places = new Map(pages.map((row) => [new URL(row.url).pathname, [row.depth, row.inlinkCount]]));
    expect(places.get("/hidden/shell")).toEqual([1, 1]);
    expect(places.get("/hidden/plain")).toEqual([2, 1]);
    expect(places.has("/left-out/x")).toBe(false);
    const frontier = await db().frontierUrl.findMany({ where: { auditId } });
    const known = new Map(frontier.map((row) => [new URL(row.url).pathname, row]));
    expect(known.get("/hidden/plain")).toMatchObject({ sources: ["rendered"], state: "done" });
    expect(known.get("/left-out/x")).toMatchObject({ state: "skipped", skipReason: "excluded-by-pattern" });

    const found = await findingsOf(auditId);
    expect(found).toContain("js-only-content /hidden/shell");
    expect(found).toContain("page-links-to-broken /list");
    for (const wrong of ["title-missing", "h1-missing", "thin-content"])
      expect(found).not.toContain(`${wrong} /hidden/shell`);
    const audit = await db().audit.findUniqueOrThrow({ where: { id: auditId }, include: { phases: true } });
    expect(audit).toMatchObject({ status: "completed", pagesCrawled: pages.length });
    expect(audit.phases.find((phase) => phase.phase === "crawl")?.counts).toMatchObject({ fetched: pages.length });
    expect(audit.phases.find((phase) => phase.phase === "join")?.reason).toBeNull();

    // The link is not in the HTML, so its HTML can neither close nor keep the finding.
    const target = { auditId, ruleId: "page-links-to-broken", url: `${site.url}/list` };
    expect(await recheck(target)).toMatchObject({
      reason: "1 finding needs a new audit, which opens pages in a browser.",
      results: [],
    });
    expect(await db().finding.findFirst({ where: target })).toMatchObject({ fixedAt: null });
  }, 120_000);

  it("plans the same pages again when a crash came before the plan was acted on, and none once it gave up", async () => {
    const auditId = await pipeline.audit(`${site.url}/`, { render: "auto" });
    expect(await planRendering(auditId)).toEqual({ pageCount: 0 });
    await db().$executeRaw`update "Page" set rendered = null where "auditId" = ${auditId} and url like '%/app/%'`;
    expect(await planRendering(auditId)).toEqual({ pageCount: 2 });
    expect(await planRendering(auditId)).toEqual({ pageCount: 2 });
    await db()
      .$executeRaw`update "AuditProbe" set data = data || '{"isOver": true}' where "auditId" = ${auditId} and kind = 'render'`;
    expect(await planRendering(auditId)).toEqual({ pageCount: 0 });
  }, 120_000);

  it("keeps its page limit when rendered pages lead further", async () => {
    const auditId = await pipeline.audit(`${site.url}/list`, { render: "auto", maxPages: 5 });
    const audit = await db().audit.findUniqueOrThrow({ where: { id: auditId }, include: { phases: true } });
    expect(audit).toMatchObject({ status: "completed", pagesCrawled: 5, isCrawlComplete: false });
    expect(audit.phases.find((phase) => phase.phase === "crawl")?.reason).toMatch(/page limit of 5 was reached/);
  }, 120_000);

  it("renders nothing when it is off, and claims nothing about pages that need it", async () => {
    const auditId = await pipeline.audit(`${site.url}/`, { render: "off" });
    expect(
      await db().page.count({ where: { auditId, rendered: { path: ["renderedAt"], string_contains: "2" } } }),
    ).toBe(0);
    const found = await findingsOf(auditId);
    expect(found).toContain("js-shell-html /app/one");
    for (const wrong of ["title-missing", "thin-content", "h1-missing", "page-dead-end", "duplicate-content-exact"])
      expect(found).not.toContain(`${wrong} /app/one`);
    const title = await db().finding.findFirst({
      where: { auditId, ruleId: "title-missing", url: `${site.url}/app/one` },
    });
    expect(title).toMatchObject({
      status: "unverified",
      message: "The HTML is an empty frame that scripts fill, and rendering is off in this audit.",
    });
    expect(found.filter((finding) => finding.startsWith("js-only-content"))).toEqual([]);
    const join = await db().auditPhase.findFirst({ where: { auditId, phase: "join" } });
    expect(join?.reason).toMatch(/^2 pages are empty frames that scripts fill\. Rendering is off/);
  }, 120_000);
});
