import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { answerApi } from "@/server/api/answer-api";
import type { TeamContext } from "@/server/context";
import { createToken } from "@/server/tokens/create-token";
import { type LoopbackServer, startLoopbackServer } from "./loopback-server";

/** The public API on a real port; every request below /api/v1 is answered as in the product. */
export function startApiServer(): Promise<LoopbackServer> {
  return startLoopbackServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method,
    headers: new Headers(incoming.headers as Record<string, string>),
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" } : {}),
  } as RequestInit);
  const response = await answerApi(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** A token that works for thirty days. */
export async function tokenFor(ctx: TeamContext, canWrite: boolean): Promise<string> {
  return (await createToken({ ctx, input: { name: "Test", canWrite, lifetimeDays: 30 } })).token;
}

interface ApiRequest {
  method: string;
  /** Below /api/v1. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** One request with a token. A body that is text is sent as it is; a JSON answer is read. */
export async function callApi(server: LoopbackServer, token: string, { method, path, body, headers }: ApiRequest) {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null };
}
