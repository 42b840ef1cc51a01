import { systemClock } from "../clock";
import { db } from "../db/client";
import { AppError, type ErrorCode, publicMessage } from "../errors";
import { logger } from "../log";
import { MAX_BODY_BYTES } from "./constants";
import { openHook, receiveDeploy } from "./receive-deploy";
import { type DeployInput, deploySchema } from "./schemas";

const STATUSES: Record<ErrorCode, number> = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  NOT_READY: 409,
  RATE_LIMITED: 429,
  LIMIT_REACHED: 403,
  UNAVAILABLE: 503,
};
const NO_STORE = { "cache-control": "no-store" };

/** A POST to a deploy hook: 202 with the audit, 200 when the deployment was known, problem+json (RFC 9457) otherwise. */
export async function answerDeploy(request: Request, token: string, ip: string): Promise<Response> {
  const call = { db: db(), now: systemClock.now, ip, token };
  try {
    const hook = await openHook(call);
    const result = await receiveDeploy(call, hook, await readInput(request));
    return Response.json(result, { status: result.isRepeated ? 200 : 202, headers: NO_STORE });
  } catch (error) {
    return problem(error);
  }
}

async function readInput(request: Request): Promise<DeployInput> {
  const text = await readText(request);
  let body: unknown;
  try {
    body = text.trim() === "" ? {} : JSON.parse(text);
  } catch {
    throw new AppError("BAD_INPUT", "The body is not JSON. Send a JSON object, or nothing at all.");
  }
  const parsed = deploySchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".");
  throw new AppError("BAD_INPUT", [field, issue?.message].filter(Boolean).join(": ") || "The body is not valid.", {
    field,
  });
}

/** Stops reading at the limit, whatever the headers say. */
async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES)
      throw new AppError("BAD_INPUT", `The body is larger than ${MAX_BODY_BYTES / 1024} KiB. Send less.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function problem(error: unknown): Response {
  if (!(error instanceof AppError)) logger("deploys").error({ err: error }, "deploy hook failed");
  const status = error instanceof AppError ? STATUSES[error.code] : 500;
  const { field, retryAfterSeconds } = error instanceof AppError ? error.details : {};
  const headers = new Headers({ ...NO_STORE, "content-type": "application/problem+json" });
  if (retryAfterSeconds !== undefined) headers.set("retry-after", String(retryAfterSeconds));
  const code = error instanceof AppError ? error.code : "INTERNAL";
  return new Response(JSON.stringify({ status, title: publicMessage(error), code, field }), { status, headers });
}
