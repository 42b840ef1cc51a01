import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { type LoopbackServer, routes, startLoopbackServer } from "@/tests/helpers/loopback-server";
import { type Pipeline, startPipeline } from "@/tests/helpers/pipeline";

let pipeline: Pipeline;
const servers: LoopbackServer[] = [];

beforeAll(async () => {
  process.env.AUDIT_ALLOW_PRIVATE_HOSTS = "127.0.0.1,localhost";
  pipeline = await startPipeline();
});
afterAll(async () => {
  await pipeline.stop();
  await Promise.all(servers.map((server) => server.stop()));
});

async function serve(handle: RequestListener, tls?: { key: string; cert: string }): Promise<string> {
  const server = await startLoopbackServer(handle, tls);
  servers.push(server);
  return `${server.url}/`;
}

async function endOf(url: string, options: Record<string, unknown> = {}) {
  const auditId = await pipeline.audit(url, options);
  return db().audit.findUniqueOrThrow({
    where: { id: auditId },
    include: {
      phases: true,
      pages: { select: { url: true, status: true, errorKind: true } },
      findings: { select: { ruleId: true, url: true } },
    },
  });
}

const SENTENCE = /^[A-Z0-9].{20,}[.!?]$/s;

describe("an audit of a site that cannot be audited as hoped", () => {
  it("fails with a sentence when nothing listens", async () => {
    const closed = await startLoopbackServer(() => {});
    await closed.stop();
    const audit = await endOf(`${closed.url}/`);
    expect(audit.status).toBe("failed");
    expect(audit.failureReason).toMatch(SENTENCE);
    expect(audit.phases.find((phase) => phase.phase === "discover")?.status).toBe("failed");
  });

  it("fails with a sentence for a private address that is not allowed", async () => {
    const audit = await endOf("http://10.1.2.3/");
    expect(audit.status).toBe("failed");
    expect(audit.failureReason).toMatch(SENTENCE);
    expect(audit.failureReason).toMatch(/private/i);
  });

  it("fails with a sentence when the certificate is not trusted", async () => {
    const pem = readFileSync(new URL("../../fixtures/tls/self-signed.pem", import.meta.url), "utf8");
    const url = await serve(routes({ "/": "<title>Hi</title>" }), {
      key: pem,
      cert: pem,
    });
    const audit = await endOf(url);
    expect(["failed", "completed"]).toContain(audit.status);
    if (audit.status === "failed") expect(audit.failureReason).toMatch(SENTENCE);
    else expect(audit.findings.map((finding) => finding.ruleId)).toContain("tls-cert-untrusted");
  });

  it.each([403, 500])("completes and reports a start page that answers %i", async (status) => {
    const url = await serve((_, response) => {
      response.writeHead(status, { "content-type": "text/html" }).end("<title>No</title>");
    });
    const audit = await endOf(url);
    expect(audit.status).toBe("completed");
    expect(audit.findings.map((finding) => finding.ruleId)).toContain("homepage-not-indexable");
  });

  it("completes on a bot challenge and judges nothing behind it", async () => {
    const url = await serve((_, response) => {
      response
        .writeHead(403, { "content-type": "text/html", server: "cloudflare", "cf-mitigated": "challenge" })
        .end(
          "<title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'></script>",
        );
    });
    const audit = await endOf(url);
    const rules = audit.findings.map((finding) => finding.ruleId);
    expect(audit.status).toBe("completed");
    expect(rules).toContain("bot-challenge-page");
    expect(rules).not.toContain("h1-missing");
  });

  it("completes on a start page that is not HTML", async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF-1.7");
    });
    const audit = await endOf(url);
    expect(audit.status).toBe("completed");
    expect(audit.indexablePages).toBe(0);
  });

  it("completes on a redirect loop and names it", async () => {
    const url = await serve((request, response) => {
      const target = request.url === "/a" ? "/b" : "/a";
      response.writeHead(302, { location: target }).end();
    });
    const audit = await endOf(url);
    expect(["completed", "failed"]).toContain(audit.status);
    if (audit.status === "failed") expect(audit.failureReason).toMatch(/redirect/i);
    else expect(audit.findings.map((finding) => finding.ruleId)).toContain("redirect-loop");
  });

  it("obeys a robots.txt that forbids everything", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/robots.txt")
        return response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\nDisallow: /\n");
      return response.writeHead(200, { "content-type": "text/html" }).end("<title>Hidden</title><a href='/x'>x</a>");
    });
    const audit = await endOf(url);
    expect(audit.status).toBe("completed");
    expect(audit.findings.map((finding) => finding.ruleId)).toContain("robots-txt-blocks-all");
    expect(audit.pages.filter((page) => page.status !== null)).toEqual([]);
  });

  it("completes on an empty page", async () => {
    const url = await serve((request, response) => {
      response.writeHead(request.url === "/" ? 200 : 404, { "content-type": "text/html" }).end("");
    });
    expect((await endOf(url)).status).toBe("completed");
  });

  it("reads 2 MiB of a 30 MB page and says so", async () => {
    const chunk = `<p>${"word ".repeat(20_000)}</p>`;
    const url = await serve((request, response) => {
      if (request.url !== "/") return response.writeHead(404).end();
      response.writeHead(200, { "content-type": "text/html" });
      response.write("<title>Large</title>");
      for (let sent = 0; sent < 30_000_000; sent += chunk.length) response.write(chunk);
      return response.end();
    });
    const audit = await endOf(url);
    expect(audit.status).toBe("completed");
    expect(audit.findings.map((finding) => finding.ruleId)).toContain("html-over-2mb");
  });

  it("ends on a page that never ends", async () => {
    const open = new Set<NodeJS.Timeout>();
    const url = await serve((request, response) => {
      if (request.url === "/")
        return response
          .writeHead(200, { "content-type": "text/html" })
          .end("<title>Start</title><a href='/endless'>more</a>");
      if (request.url !== "/endless") return response.writeHead(404).end();
      response.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => response.write("<p>more and more</p>".repeat(5_000)), 5);
      open.add(timer);
      return response.on("close", () => clearInterval(timer));
    });
    const audit = await endOf(url);
    for (const timer of open) clearInterval(timer);
    expect(audit.status).toBe("completed");
  });

  it("refuses a pattern that cannot be read before anything is queued", async () => {
    const url = await serve(routes({ "/": "<title>Hi</title>" }));
    await expect(pipeline.audit(url, { exclude: ["re:(a+)+$"] })).rejects.toMatchObject({ code: "BAD_INPUT" });
  });
});
