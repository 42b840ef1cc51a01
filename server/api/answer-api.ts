import { randomUUID } from "node:crypto";
import { clientIp } from "../auth/client-ip";
import { systemClock } from "../clock";
import type { TeamContext } from "../context";
import { db } from "../db/client";
import { AppError } from "../errors";
import { logger } from "../log";
import { authenticate } from "./authenticate";
import { API_BASE } from "./constants";
import type { ApiCall, ApiRoute, JsonAnswer } from "./define-route";
import { answerOnce, readIdempotencyKey } from "./idempotency";
import { type MatchedRoute, matchRoute } from "./match-route";
import { buildOpenApi } from "./openapi";
import { describeProblem, MethodNotAllowed, PROBLEM_TYPE } from "./problem";
import { rateHeaders, spendApiLimit } from "./rate-limit";
import { checkInput, readBody, readQuery } from "./read-input";
import { API_ROUTES } from "./routes";

/** Nothing here is for caches or for pages of other origins: no CORS header is ever sent. */
const ALWAYS = {
  "cache-control": "private, no-store",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
  vary: "authorization",
};

interface RequestLog {
  route?: string;
  tokenId?: string;
}

/** Any request below /api/v1: finds its route, passes the gate, answers, and turns every error into problem+json. */
export async function answerApi(request: Request): Promise<Response> {
  const startedAt = performance.now();
  const headers = new Headers({ ...ALWAYS, "x-request-id": randomUUID() });
  const seen: RequestLog = {};
  const answer = await answerOrProblem(request, headers, seen);
  const response = withHeaders(answer, headers);
  logger("api").info(
    {
      ...seen,
      requestId: headers.get("x-request-id"),
      method: request.method,
      status: response.status,
      durationMs: Math.round(performance.now() - startedAt),
    },
    "api",
  );
  return request.method === "HEAD" ? new Response(null, response) : response;
}

async function answerOrProblem(request: Request, headers: Headers, seen: RequestLog): Promise<Response> {
  try {
    const method = request.method === "HEAD" ? "GET" : request.method;
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === `${API_BASE}/openapi.json` && method === "GET") {
      headers.set("cache-control", "no-cache");
      return Response.json(buildOpenApi(API_ROUTES));
    }
    const { route, params } = matchRoute(API_ROUTES, method, pathname);
    seen.route = `${route.method} ${route.path}`;
    const call = await openCall(request, route, headers, seen);
    const input = {
      params: checkInput(route.params, params),
      query: checkInput(route.query, readQuery(searchParams)),
      body: route.body ? checkInput(route.body, await readBody(request)) : undefined,
    };
    return await runRoute({ route, params }, call, input, headers);
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof MethodNotAllowed)) {
      logger("api").error({ err: error, ...seen, requestId: headers.get("x-request-id") }, "API request failed");
    }
    return problemResponse(error, headers);
  }
}

/** The gate: a living token, its share of requests, its scope. */
async function openCall(request: Request, route: ApiRoute, headers: Headers, seen: RequestLog): Promise<ApiCall> {
  const caller = { db: db(), now: systemClock.now, ip: clientIp(request.headers) };
  const token = await authenticate(caller, request.headers);
  seen.tokenId = token.tokenId;
  const standing = await spendApiLimit({ ...caller, tokenId: token.tokenId, scope: route.scope });
  for (const [name, value] of Object.entries(rateHeaders(standing))) headers.set(name, value);
  if (standing.isOver) {
    const sentence = `At most ${standing.limit} of these requests a minute with one token. Wait and try again.`;
    throw new AppError("RATE_LIMITED", sentence, { retryAfterSeconds: standing.resetSeconds });
  }
  if (!token.scopes.includes(route.scope)) {
    throw new AppError("FORBIDDEN", "This token may read only. Use one that may also write; admins make them.");
  }
  const actor = { kind: "token", tokenId: token.tokenId, name: token.name } as const;
  const ctx: TeamContext = { db: caller.db, teamId: token.teamId, actor, now: caller.now };
  return { ctx, token, request, repeatId: null };
}

async function runRoute(
  { route, params }: MatchedRoute,
  call: ApiCall,
  input: { params: unknown; query: unknown; body: unknown },
  headers: Headers,
): Promise<Response> {
  // The schemas of the route checked it, which its own `run` relies on.
  const checked = input as Parameters<ApiRoute["run"]>[1];
  const key = route.method === "POST" ? readIdempotencyKey(call.request.headers) : null;
  if (key === null) {
    const answer = await route.run(call, checked);
    return answer instanceof Response ? answer : jsonResponse(answer, headers);
  }
  const target = `${route.method} ${route.path} ${JSON.stringify([params, input.query])}`;
  const { answer, isRepeated } = await answerOnce(call.ctx, { key, target, body: input.body }, async (repeatId) => {
    const made = await route.run({ ...call, repeatId }, checked);
    if (made instanceof Response) throw new Error("A file cannot answer a POST.");
    return made;
  });
  if (isRepeated) headers.set("idempotency-replayed", "true");
  return jsonResponse(answer, headers);
}

function jsonResponse({ status, body, location }: JsonAnswer, headers: Headers): Response {
  if (location) headers.set("location", `${API_BASE}${location}`);
  return Response.json(body, { status });
}

function problemResponse(error: unknown, headers: Headers): Response {
  const problem = describeProblem(error);
  headers.set("content-type", PROBLEM_TYPE);
  if (problem.status === 401) headers.set("www-authenticate", 'Bearer realm="Plumbline API"');
  if (problem.status === 403 && problem.code === "FORBIDDEN") {
    headers.set("www-authenticate", 'Bearer realm="Plumbline API", error="insufficient_scope", scope="write"');
  }
  if (error instanceof MethodNotAllowed) headers.set("allow", error.allowed.join(", "));
  const wait = error instanceof AppError ? error.details.retryAfterSeconds : undefined;
  if (wait !== undefined) headers.set("retry-after", String(wait));
  return new Response(JSON.stringify(problem), { status: problem.status });
}

function withHeaders(response: Response, headers: Headers): Response {
  const all = new Headers(response.headers);
  for (const [name, value] of headers) all.set(name, value);
  return new Response(response.body, { status: response.status, headers: all });
}
