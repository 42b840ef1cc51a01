import { z } from "zod";
import { env } from "../env";
import { API_BASE, API_VERSION, PROBLEMS, RATE_LIMITS, TAGS } from "./constants";
import type { ApiRoute } from "./define-route";
import { PROBLEM_TYPE, problemSchema } from "./problem";

export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  additionalProperties?: boolean | JsonSchema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
}

export interface OpenApiParameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

interface Content {
  [type: string]: { schema: JsonSchema };
}

export interface OpenApiOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: { token: string[] }[];
  "x-scope": string;
  parameters?: OpenApiParameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, { description: string; content?: Content; headers?: Record<string, unknown> }>;
}

export interface OpenApi {
  openapi: "3.1.0";
  info: {
    title: string;
    version: string;
    summary: string;
    description: string;
    license: { name: string; identifier: string };
  };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, unknown> };
}

/** OpenAPI 3.1 made from the very schemas that requests and answers are checked with. */
export function buildOpenApi(routes: readonly ApiRoute[]): OpenApi {
  const schemas: Record<string, JsonSchema> = {};
  const problem = toJsonSchema(problemSchema, "output", schemas);
  const paths: OpenApi["paths"] = {};
  for (const route of routes) {
    const operation = describeRoute(route, schemas, problem);
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Plumbline API",
      version: API_VERSION,
      summary: "Audits of websites, by program.",
      description: `Start audits and read what they found. Explained at ${env().appUrl}/docs/api.`,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: `${env().appUrl}${API_BASE}` }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "A token of the team, made by an admin in the settings.",
        },
      },
    },
  };
}

function describeRoute(route: ApiRoute, schemas: Record<string, JsonSchema>, problem: JsonSchema): OpenApiOperation {
  const parameters = [
    ...toParameters(route.params, "path", schemas),
    ...toParameters(route.query, "query", schemas),
    ...(route.method === "POST" ? [IDEMPOTENCY_KEY] : []),
  ];
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    security: [{ token: [] }],
    "x-scope": route.scope,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: toJsonSchema(route.body, "input", schemas) } },
          },
        }
      : {}),
    responses: {
      ...answerOf(route, schemas),
      ...Object.fromEntries(
        refusalsOf(route).map(([status, description]) => [
          status,
          {
            description,
            content: { [PROBLEM_TYPE]: { schema: problem } },
            ...(status === "429" ? { headers: { "Retry-After": RETRY_AFTER } } : {}),
          },
        ]),
      ),
    },
  };
}

const IDEMPOTENCY_KEY: OpenApiParameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Repetitions of the request with the same key get the first answer again, for 24 hours.",
  schema: { type: "string", minLength: 1, maxLength: 200 },
};
const RETRY_AFTER = { description: "Seconds to wait.", schema: { type: "integer" } };

function answerOf({ answer, scope }: ApiRoute, schemas: Record<string, JsonSchema>): OpenApiOperation["responses"] {
  const headers = {
    "RateLimit-Limit": { description: `Requests a minute, ${RATE_LIMITS[scope]} here.`, schema: { type: "integer" } },
    "RateLimit-Remaining": { description: "How many of them are left.", schema: { type: "integer" } },
    "RateLimit-Reset": { description: "Seconds until they are full again.", schema: { type: "integer" } },
  };
  if (answer.kind === "file") {
    const content = { [answer.contentType]: { schema: { type: "string", format: "binary" } } };
    return { "200": { description: "The file.", headers, content } };
  }
  const schema = toJsonSchema(answer.output, "output", schemas);
  return { [String(answer.status)]: { description: "Done.", headers, content: { "application/json": { schema } } } };
}

/** Statuses that the route can answer with, beside success. */
function refusalsOf(route: ApiRoute): [status: string, description: string][] {
  const statuses = [400, 401, 429, 500];
  if (route.scope === "write") statuses.push(403);
  if (Object.keys(route.params.shape).length > 0 || route.body) statuses.push(404);
  if (route.method === "POST" || route.answer.kind === "file") statuses.push(409);
  return statuses.sort().map((status) => {
    const titles = Object.values(PROBLEMS).filter((problem) => problem.status === status);
    return [String(status), `${titles.map(({ title }) => title).join(", or: ")}.`];
  });
}

function toParameters(
  object: z.ZodObject,
  place: "path" | "query",
  schemas: Record<string, JsonSchema>,
): OpenApiParameter[] {
  const { properties = {}, required = [] } = toJsonSchema(object, "input", schemas);
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(description ? { description } : {}),
    schema,
  }));
}

/** The JSON Schema of what travels; schemas with a name are put among the components and referred to. */
function toJsonSchema(schema: z.ZodType, io: "input" | "output", schemas: Record<string, JsonSchema>): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      // New fields are no break of the contract, so a client must not refuse them.
      if (io === "output" && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // Their pattern says no more than the format, and bounds of safe integers say nothing at all.
      if (jsonSchema.format === "date-time" || jsonSchema.format === "uuid") delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      delete jsonSchema.id;
    },
  });
  const text = JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/');
  const {
    $schema: _,
    $defs,
    ...rest
  } = JSON.parse(text) as JsonSchema & {
    $schema?: string;
    $defs?: Record<string, JsonSchema>;
  };
  Object.assign(schemas, $defs);
  return rest;
}
