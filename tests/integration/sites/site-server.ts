import type { IncomingHttpHeaders } from "node:http";
import { type LoopbackServer, startLoopbackServer } from "@/tests/helpers/loopback-server";

export type SiteRoute = { status?: number; type?: string; location?: string; body?: string };

export interface SiteServer extends LoopbackServer {
  /** Headers of every request by path, newest last. */
  seen: { path: string; headers: IncomingHttpHeaders }[];
  /** May be changed while the server runs. */
  table: Record<string, SiteRoute>;
}

/** A small site that remembers what it was asked with. */
export async function startSite(table: Record<string, SiteRoute> = {}): Promise<SiteServer> {
  const seen: SiteServer["seen"] = [];
  const server = await startLoopbackServer((request, response) => {
    const path = request.url ?? "";
    seen.push({ path, headers: request.headers });
    const route = table[path];
    response.statusCode = route ? (route.status ?? 200) : 404;
    response.setHeader("content-type", route?.type ?? "text/html; charset=utf-8");
    if (route?.location) response.setHeader("location", route.location);
    response.end(route?.body ?? "");
  });
  return Object.assign(server, { seen, table });
}

export function htmlPage(head: string, body = ""): string {
  return `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`;
}
