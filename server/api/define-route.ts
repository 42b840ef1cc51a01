import { z } from "zod";
import type { TeamContext } from "../context";
import type { TokenScope } from "../tokens/constants";
import type { LivingToken } from "../tokens/types";
import type { Tag } from "./constants";

type ParamName<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamName<Rest>
  : never;
type Shape = Record<string, z.ZodType>;
/** One schema for each name in the braces of the path, and no others. */
type Params<Path extends string> = { [Name in ParamName<Path>]: z.ZodType };
type Read<Fields> = { [Name in keyof Fields]: Fields[Name] extends z.ZodType ? z.output<Fields[Name]> : never };

/** What a handler gets besides its checked input. */
export interface ApiCall {
  ctx: TeamContext;
  token: LivingToken;
  request: Request;
  /** The same UUID for every repetition of a request with an Idempotency-Key; null without one. */
  repeatId: string | null;
}

interface Described<Path extends string> {
  /** Below /api/v1; "{auditId}" stands for a part of it. */
  path: Path;
  /** What a token must have. There is no default, so that nobody can forget it. */
  scope: TokenScope;
  tag: Tag;
  /** Name of the operation in generated clients. */
  id: string;
  summary: string;
  description?: string;
}

interface JsonRoute<Path extends string, Fields, Query extends Shape, Body extends z.ZodType, Output extends z.ZodType>
  extends Described<Path> {
  method: "GET" | "POST" | "DELETE";
  params: Fields;
  query?: Query;
  body?: Body;
  status: 200 | 201 | 202;
  output: Output;
  /** Where that which was made can be read, below /api/v1. */
  location?(made: z.output<Output>): string;
  handle(call: ApiCall & { params: Read<Fields>; query: Read<Query>; body: z.output<Body> }): Promise<z.input<Output>>;
}

interface FileRoute<Path extends string, Fields, Query extends Shape> extends Described<Path> {
  params: Fields;
  query: Query;
  contentType: string;
  handle(call: ApiCall & { params: Read<Fields>; query: Read<Query> }): Promise<Response>;
}

export interface JsonAnswer {
  status: number;
  body: unknown;
  location: string | null;
}

interface CheckedInput {
  params: never;
  query: never;
  body: never;
}

/** A route as the dispatcher, the OpenAPI document and the tests see it. */
export interface ApiRoute extends Described<string> {
  method: "GET" | "POST" | "DELETE";
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodType | null;
  answer: { kind: "json"; status: number; output: z.ZodType } | { kind: "file"; contentType: string };
  run(call: ApiCall, input: CheckedInput): Promise<JsonAnswer | Response>;
}

/**
 * A route of the public API. Without a scope, a schema for each part of the path and a schema of the answer it does not
 * compile. Answers are written through their schema: what that does not name never leaves the server.
 */
export function defineRoute<
  const Path extends string,
  Fields extends Params<Path>,
  Output extends z.ZodType,
  Query extends Shape = Record<never, never>,
  Body extends z.ZodType = z.ZodUndefined,
>(route: JsonRoute<Path, Fields, Query, Body, Output>): ApiRoute {
  const { params, query, body, status, output, location, handle, ...described } = route;
  return {
    ...described,
    params: z.strictObject(params),
    query: z.strictObject(query ?? {}),
    body: body ?? null,
    answer: { kind: "json", status, output },
    run: async (call, input) => {
      const made = writeAnswer(output, await handle({ ...call, ...input }));
      return { status, body: made, location: location?.(made) ?? null };
    },
  };
}

/** A route that answers with a stored file. */
export function defineFileRoute<const Path extends string, Fields extends Params<Path>, Query extends Shape>(
  route: FileRoute<Path, Fields, Query>,
): ApiRoute {
  const { params, query, contentType, handle, ...described } = route;
  return {
    ...described,
    method: "GET",
    params: z.strictObject(params),
    query: z.strictObject(query),
    body: null,
    answer: { kind: "file", contentType },
    run: (call, input) => handle({ ...call, ...input }),
  };
}

function writeAnswer<Output extends z.ZodType>(output: Output, made: z.input<Output>): z.output<Output> {
  const written = output.safeParse(made);
  if (written.success) return written.data;
  // Not the caller's fault, so it must not look like bad input.
  throw new Error(`The answer does not fit its schema: ${z.prettifyError(written.error)}`);
}
