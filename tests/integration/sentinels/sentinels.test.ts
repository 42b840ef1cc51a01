import type { RequestListener } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createAudits } from "@/server/audits/create-audits";
import { auditOptionsSchema } from "@/server/audits/schemas";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { acceptAlarm } from "@/server/sentinels/accept-alarm";
import { checkSentinel } from "@/server/sentinels/check-sentinel";
import { claimSentinels } from "@/server/sentinels/claim-sentinels";
import { listAlarms } from "@/server/sentinels/list-alarms";
import { listSentinels } from "@/server/sentinels/list-sentinels";
import { removeSentinel } from "@/server/sentinels/remove-sentinel";
import { saveSentinel } from "@/server/sentinels/save-sentinel";
import { saveSentinelSchema } from "@/server/sentinels/schemas";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { type LoopbackServer, startLoopbackServer } from "@/tests/helpers/loopback-server";
import { createTestTeam } from "@/tests/helpers/team";

// Read once, by the first import that needs it.
vi.hoisted(() => {
  process.env.AUDIT_ALLOW_PRIVATE_HOSTS = "127.0.0.1";
  process.env.CRAWL_REQUESTS_PER_SECOND = "0";
});

let database: TestDatabase;
let server: LoopbackServer;
let ctx: TeamContext;
let siteId: string;
/** What the site answers; each test starts with a site in order and changes it. */
let site: Record<string, string | RequestListener>;

const page = (title: string, head = "") =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><h1>Tents</h1></body></html>`;
const text =
  (body: string, type = "text/plain"): RequestListener =>
  (_request, response) =>
    response.writeHead(200, { "content-type": type }).end(body);
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(code, { "content-type": "text/html", ...headers }).end("<title>x</title>");
const sitemap = (count: number) =>
  text(
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Array.from({ length: count }, (_, index) => `<url><loc>${server.url}/${index}</loc></url>`).join("")}</urlset>`,
    "application/xml",
  );

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startLoopbackServer((request, response) => {
    const route = site[request.url ?? ""];
    if (typeof route === "function") return route(request, response);
    response.writeHead(route === undefined ? 404 : 200, { "content-type": "text/html" }).end(route ?? "Not found");
  });
});
afterAll(async () => {
  await server.stop();
  await db().$disconnect();
  await database.drop();
});
beforeEach(async () => {
  await db().sentinel.deleteMany();
  site = {
    "/": page("Tents for everyone"),
    "/prices": page("Prices", `<link rel="canonical" href="${server.url}/prices">`),
    "/robots.txt": text("User-agent: *\nDisallow: /private\n"),
    "/sitemap.xml": sitemap(10),
  };
  const team = await createTestTeam();
  ctx = { db: db(), teamId: team.teamId, actor: { kind: "user", userId: team.userId }, now: () => new Date() };
  const data = { teamId: team.teamId, name: "Halden", startUrl: `${server.url}/`, host: new URL(server.url).host };
  siteId = (await db().site.create({ data })).id;
  await save({ urls: ["/prices"] });
});

const save = (over: object = {}) =>
  saveSentinel({ ctx, input: saveSentinelSchema.parse({ siteId, everyMinutes: 5, ...over }) });
const alarms = () => listAlarms({ ctx, input: { siteId, isOpenOnly: false } });
const open = async () => (await alarms()).filter((alarm) => alarm.closedAt === null);
const sentinel = async () => (await listSentinels({ ctx, input: { siteId } }))[0];
/** Looks five minutes apart. */
let minute = 0;
const look = () => {
  minute += 5;
  return checkSentinel(siteId, new Date(Date.UTC(2026, 10, 25, 12, minute)));
};

describe("a watch", () => {
  it("takes the first look for normal and asks little", async () => {
    const before = server.requests.length;
    expect(await look()).toEqual({ openedCount: 0, closedCount: 0, skipped: null });
    expect(server.requests.slice(before)).toEqual(["GET /robots.txt", "GET /", "GET /prices", "GET /sitemap.xml"]);
    expect(await sentinel()).toMatchObject({ verifiedCount: 12, unverified: [], suspected: [], openAlarmCount: 0 });
    // The sitemap is read once an hour.
    const second = server.requests.length;
    await look();
    expect(server.requests.slice(second)).toEqual(["GET /robots.txt", "GET /", "GET /prices"]);
  });

  it("alarms at the second bad look, tells before and after, and closes when all is well", async () => {
    await look();
    site["/prices"] = page("Prices", `<meta name="robots" content="noindex"><link rel="canonical" href="/old">`);
    expect((await look()).openedCount).toBe(0);
    expect((await sentinel())?.suspected).toEqual([
      { kind: "noindex", url: `${server.url}/prices`, before: "indexable", after: "noindex" },
      { kind: "canonical", url: `${server.url}/prices`, before: `${server.url}/prices`, after: `${server.url}/old` },
    ]);
    expect((await look()).openedCount).toBe(2);
    expect((await look()).openedCount).toBe(0);
    expect(await open()).toHaveLength(2);
    expect((await open()).find((alarm) => alarm.kind === "noindex")).toMatchObject({
      before: "indexable",
      after: "noindex",
      message: `${server.url}/prices now says noindex: search engines will drop it.`,
    });
    site["/prices"] = page("Prices", `<link rel="canonical" href="${server.url}/prices">`);
    expect(await look()).toMatchObject({ openedCount: 0, closedCount: 2 });
    expect(await open()).toEqual([]);
    expect(await alarms()).toHaveLength(2);
  });

  it("sees an outage, a shut-out Googlebot, a shrunken sitemap and a new title", async () => {
    await look();
    site["/"] = status(500);
    site["/robots.txt"] = text("User-agent: *\nAllow: /\n\nUser-agent: Googlebot\nDisallow: /\n");
    site["/prices"] = page("Prix", `<link rel="canonical" href="${server.url}/prices">`);
    site["/sitemap.xml"] = sitemap(2);
    await look();
    await look();
    // Read again an hour after the first time, and once more right after the bad look.
    for (let count = 0; count < 11; count++) await look();
    const found = (await open()).map(({ kind, url, after }) => [kind, url.replace(server.url, ""), after]);
    expect(found.sort()).toEqual([
      ["robots", "/", "Disallow: /"],
      ["robots", "/prices", "Disallow: /"],
      ["sitemap", "/sitemap.xml", "2 addresses"],
      ["status", "/", "500"],
      ["title", "/prices", "Prix"],
    ]);
  });

  it("takes a bot wall and a page closed to us for unverified, never for an alarm", async () => {
    await look();
    site["/"] = (_request, response) =>
      response
        .writeHead(403, { "cf-mitigated": "challenge", "content-type": "text/html" })
        .end("<title>Just a moment...</title>");
    site["/robots.txt"] = text("User-agent: *\nDisallow: /prices\n\nUser-agent: Googlebot\nAllow: /\n");
    await look();
    await look();
    await look();
    expect(await alarms()).toEqual([]);
    expect((await sentinel())?.unverified).toContainEqual({
      kind: "status",
      url: `${server.url}/`,
      reason: "A bot wall answered instead of the site.",
    });
    expect((await sentinel())?.unverified).toContainEqual({
      kind: "title",
      url: `${server.url}/prices`,
      reason: "robots.txt does not let our crawler look.",
    });
  });

  it("takes a change for normal once somebody says it is meant", async () => {
    await look();
    site["/"] = page("Boats for everyone");
    await look();
    await look();
    const [alarm] = await open();
    if (!alarm) throw new Error("no alarm");
    expect(alarm).toMatchObject({ kind: "title", isAcceptable: true });
    await acceptAlarm({ ctx, input: { alarmId: alarm.id } });
    await acceptAlarm({ ctx, input: { alarmId: alarm.id } });
    await look();
    await look();
    expect(await open()).toEqual([]);
    site["/"] = status(500);
    await look();
    await look();
    const [fault] = await open();
    await expect(acceptAlarm({ ctx, input: { alarmId: fault?.id ?? "" } })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("waits while an audit of the site is under way, and says so", async () => {
    await createAudits({ ctx, input: { siteIds: [siteId], options: auditOptionsSchema.parse({}) } });
    const before = server.requests.length;
    expect((await look()).skipped).toContain("an audit of the site was under way");
    expect(server.requests.length).toBe(before);
    expect((await sentinel())?.note).toContain("an audit of the site was under way");
  });

  it("keeps its pace although ticks come a moment early or late", async () => {
    const at = (time: string) => claimSentinels(db(), new Date(`2030-01-01T${time}Z`));
    expect((await at("12:00:00.900")).claimedCount).toBe(1);
    expect((await at("12:04:59.900")).claimedCount).toBe(0);
    expect((await at("12:05:00.100")).claimedCount).toBe(1);
  });

  it("is claimed once, and not while it is paused", async () => {
    const now = new Date(Date.now() + 1000);
    const claims = await Promise.all([claimSentinels(db(), now), claimSentinels(db(), now), claimSentinels(db(), now)]);
    expect(claims.reduce((sum, claim) => sum + claim.claimedCount, 0)).toBe(1);
    await save({ isOn: false });
    expect(await claimSentinels(db(), new Date(now.getTime() + 3_600_000))).toEqual({ claimedCount: 0 });
    expect((await look()).skipped).toContain("paused");
  });

  it("takes addresses of the site only", async () => {
    await expect(save({ urls: ["https://elsewhere.example/"] })).rejects.toMatchObject({
      code: "BAD_INPUT",
      details: { field: "urls" },
    });
    await save({ urls: ["/prices", `${server.url}/prices`, "/"] });
    expect((await sentinel())?.urls).toEqual([`${server.url}/prices`]);
  });
});

it("belongs to its team", async () => {
  await look();
  const { teamId, userId } = await createTestTeam();
  const foreign: TeamContext = { ...ctx, teamId, actor: { kind: "user", userId } };
  expect(await listSentinels({ ctx: foreign, input: { siteId } })).toEqual([]);
  expect(await listAlarms({ ctx: foreign, input: { siteId, isOpenOnly: false } })).toEqual([]);
  await expect(removeSentinel({ ctx: foreign, input: { siteId } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(saveSentinel({ ctx: foreign, input: saveSentinelSchema.parse({ siteId }) })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await removeSentinel({ ctx, input: { siteId } });
  expect(await sentinel()).toBeUndefined();
});
