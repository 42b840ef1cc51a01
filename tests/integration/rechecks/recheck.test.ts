import type { RequestListener } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { getRecheck } from "@/server/rechecks/get-recheck";
import { listRechecks } from "@/server/rechecks/list-rechecks";
import { requestRecheck } from "@/server/rechecks/request-recheck";
import type { RecheckTarget } from "@/server/rechecks/schemas";
import type { RecheckView } from "@/server/rechecks/types";
import { type LoopbackServer, routes, startLoopbackServer } from "@/tests/helpers/loopback-server";
import { type Pipeline, startPipeline } from "@/tests/helpers/pipeline";

const RECHECK_TIMEOUT_MS = 45_000;

let pipeline: Pipeline;
let server: LoopbackServer;
let auditId: string;
const at = (path: string) => `${server.url}${path}`;

function document(title: string, body = ""): string {
  const head = title ? `<title>${title}</title>` : "";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body><h1>Tents</h1>${body}</body></html>`;
}

const link = (href: string) => `<a href="${href}">A page about ${href.replace(/\W+/g, " ")}</a>`;
const PATHS =
  "/untitled /stubborn /deleted /down /walled /secret /returning /source /moved-link /twin-a /twin-b /loose-a /loose-b /roundabout /partners".split(
    " ",
  );

/** The site as the audit meets it; tests change their own pages only. */
const site: Record<string, string | RequestListener> = {
  "/": document("Camping equipment and tents for all seasons", PATHS.map(link).join(" ")),
  "/untitled": document(""),
  "/stubborn": document(""),
  "/deleted": document(""),
  "/down": document(""),
  "/walled": document(""),
  "/secret": document(""),
  "/returning": document(""),
  "/source": document("Where to buy our ridge tents near you", link("/gone")),
  "/moved-link": document("Where to rent our ridge tents near you", link("/lost")),
  "/twin-a": document("Ridge tents for two people and a dog"),
  "/twin-b": document("Ridge tents for two people and a dog"),
  "/loose-a": document("Pegs and guy lines for hard ground"),
  "/loose-b": document("Pegs and guy lines for hard ground"),
  "/roundabout": document("How to find our shop in the old town", link("/detour")),
  "/detour": (_request, response) => response.writeHead(301, { location: "/source" }).end(),
};

/** Another site, which one page links to. */
const outside = { statusCode: 404 };
let partner: LoopbackServer;

beforeAll(async () => {
  partner = await startLoopbackServer((_request, response) => response.writeHead(outside.statusCode).end());
  site["/partners"] = document("Friends of ours who rent out boats", link(`${partner.url}/boats`));
  process.env.AUDIT_ALLOW_PRIVATE_HOSTS = "127.0.0.1";
  server = await startLoopbackServer((request, response) => routes(site)(request, response));
  pipeline = await startPipeline();
  auditId = await pipeline.audit(`${server.url}/`);
}, 150_000);
afterAll(async () => {
  await pipeline.stop();
  await server.stop();
  await partner.stop();
});

async function check(target: RecheckTarget): Promise<RecheckView> {
  const { recheckId } = await requestRecheck({ ctx: pipeline.ctx, input: target });
  const until = Date.now() + RECHECK_TIMEOUT_MS;
  while (Date.now() < until) {
    const view = await getRecheck({ ctx: pipeline.ctx, input: { recheckId } });
    if (view.status === "completed" || view.status === "failed") return view;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The re-check did not end.");
}

const checkFinding = (ruleId: string, path: string | null) =>
  check({ scope: "finding", auditId, ruleId, url: path === null ? null : at(path) });

async function fixedAt(ruleId: string, path: string | null): Promise<Date | null> {
  const where = { auditId, ruleId, url: path === null ? null : at(path) };
  return (await db().finding.findFirstOrThrow({ where, select: { fixedAt: true } })).fixedAt;
}

describe("a re-check of a finding", () => {
  it("closes a fault that is gone, with what was seen before and now", async () => {
    const before = await db().audit.findUniqueOrThrow({ where: { id: auditId }, select: { score: true } });
    site["/untitled"] = document("A title that says what is on this page");
    const view = await checkFinding("title-missing", "/untitled");
    expect(view).toMatchObject({ status: "completed", reason: null });
    expect(view.results).toMatchObject([
      {
        ruleId: "title-missing",
        url: at("/untitled"),
        outcome: "fixed",
        before: { message: "The head holds no title." },
        after: { message: "Page has a title.", evidence: [] },
        answers: [{ url: at("/untitled"), status: 200 }],
      },
    ]);
    expect(await fixedAt("title-missing", "/untitled")).toBeInstanceOf(Date);
    const after = await db().audit.findUniqueOrThrow({ where: { id: auditId }, select: { score: true } });
    expect(after).toEqual(before);
  });

  it("asks for nothing but that page and robots.txt", async () => {
    server.requests.length = 0;
    await checkFinding("title-missing", "/stubborn");
    expect([...server.requests].sort()).toEqual(["GET /robots.txt", "GET /stubborn"]);
  });

  it("keeps a fault that is still there", async () => {
    const view = await checkFinding("title-missing", "/stubborn");
    expect(view.results).toMatchObject([{ outcome: "still-there", after: { message: "The head holds no title." } }]);
    expect(await fixedAt("title-missing", "/stubborn")).toBeNull();
  });

  it("says why when the page itself is gone", async () => {
    delete site["/deleted"];
    const view = await checkFinding("title-missing", "/deleted");
    expect(view.results).toMatchObject([
      { outcome: "fixed", after: { message: "The page now answers 404, so the rule no longer applies." } },
    ]);
  });

  it("opens a closed finding again when the fault returns", async () => {
    const untitled = site["/returning"] ?? "";
    site["/returning"] = document("A title that will not stay for long");
    await checkFinding("title-missing", "/returning");
    expect(await fixedAt("title-missing", "/returning")).not.toBeNull();
    site["/returning"] = untitled;
    await checkFinding("title-missing", "/returning");
    expect(await fixedAt("title-missing", "/returning")).toBeNull();
  });

  it("does not take an error for a fix", async () => {
    site["/down"] = (_request, response) => {
      response.writeHead(500, { "content-type": "text/html" }).end("<title>Oops</title>");
    };
    const view = await checkFinding("title-missing", "/down");
    expect(view.results).toMatchObject([
      { outcome: "unverified", after: { message: "The page answered 500, so its content could not be checked." } },
    ]);
    expect(await fixedAt("title-missing", "/down")).toBeNull();
  });

  it("does not take a bot wall for a fix", async () => {
    site["/walled"] = (_request, response) => {
      response.writeHead(403, { "content-type": "text/html", "cf-mitigated": "challenge" }).end("<title>Wait</title>");
    };
    const view = await checkFinding("title-missing", "/walled");
    expect(view.results).toMatchObject([
      { outcome: "unverified", after: { message: "A bot wall answered instead of the page." } },
    ]);
    expect(await fixedAt("title-missing", "/walled")).toBeNull();
  });

  it("obeys a robots.txt that came since", async () => {
    site["/robots.txt"] = (_request, response) => {
      response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\nDisallow: /secret\n");
    };
    server.requests.length = 0;
    const view = await checkFinding("title-missing", "/secret");
    delete site["/robots.txt"];
    expect(server.requests).toEqual(["GET /robots.txt"]);
    expect(view.results).toMatchObject([
      { outcome: "unverified", after: { message: "robots.txt keeps us from asking for this page." } },
    ]);
  });
});

describe("a re-check of a fault between pages", () => {
  it("closes a broken link when its target works again", async () => {
    site["/gone"] = document("The page that was away for a while");
    const view = await checkFinding("page-links-to-broken", "/source");
    expect(view.results).toMatchObject([{ outcome: "fixed", after: { message: "Internal links work." } }]);
    expect(view.results[0]?.answers.map((answer) => [answer.url, answer.status])).toEqual([
      [at("/source"), 200],
      [at("/gone"), 200],
    ]);
  });

  it("keeps it open when the page now links to another address that does not work", async () => {
    site["/moved-link"] = document("Where to rent our ridge tents near you", link("/also-lost"));
    const view = await checkFinding("page-links-to-broken", "/moved-link");
    expect(view.results).toMatchObject([
      { outcome: "still-there", after: { evidence: [{ kind: "link", target: at("/also-lost") }] } },
    ]);
  });

  it("closes a link through a redirect when it leads straight to the page", async () => {
    site["/roundabout"] = document("How to find our shop in the old town", link("/untitled"));
    const view = await checkFinding("redirect-internal-link", "/roundabout");
    expect(view.results).toMatchObject([{ outcome: "fixed" }]);
    expect(view.results[0]?.before.evidence[0]).toMatchObject({ kind: "link", target: at("/detour") });
  });

  it("asks outside addresses again, and does not take a refusal for a repair", async () => {
    outside.statusCode = 403;
    const refused = await checkFinding("external-link-broken", "/partners");
    expect(refused.results).toMatchObject([{ outcome: "unverified" }]);
    outside.statusCode = 200;
    const repaired = await checkFinding("external-link-broken", "/partners");
    expect(repaired.results).toMatchObject([{ outcome: "fixed", after: { message: "Links to other sites work." } }]);
  });

  it("closes both halves of a pair when a rule is checked again", async () => {
    site["/twin-b"] = document("Dome tents for three people and a cat");
    site["/loose-b"] = document("Ground sheets and carpets for wet fields");
    const view = await check({ scope: "rule", auditId, ruleId: "title-duplicate" });
    expect(view.results.length).toBeGreaterThanOrEqual(2);
    expect(new Set(view.results.map((result) => result.outcome))).toEqual(new Set(["fixed"]));
  });

  it("reads robots.txt again for a fault of the whole site", async () => {
    site["/robots.txt"] = (_request, response) => {
      response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\nAllow: /\n");
    };
    const view = await checkFinding("robots-txt-missing", null);
    delete site["/robots.txt"];
    expect(view.results).toMatchObject([{ url: null, outcome: "fixed" }]);
  });
});

describe("a re-check of a page", () => {
  it("judges every finding of the page and shows the newest result of each", async () => {
    const findings = await db().finding.findMany({ where: { auditId, url: at("/stubborn") }, select: { id: true } });
    const view = await check({ scope: "page", auditId, url: at("/stubborn") });
    expect(view.results.map((result) => result.findingId).sort()).toEqual(findings.map(({ id }) => id).sort());
    const list = await listRechecks({ ctx: pipeline.ctx, input: { auditId, url: at("/stubborn") } });
    expect(list.rechecks[0]).toMatchObject({ id: view.id, scope: "page", status: "completed" });
    expect(Object.keys(list.checks).sort()).toEqual(findings.map(({ id }) => id).sort());
  });
});
