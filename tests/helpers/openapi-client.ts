import type { JsonSchema, OpenApi, OpenApiOperation } from "@/server/api/openapi";

/**
 * A typed client written from an OpenAPI document alone, as the generators that people use do it: what the document does
 * not say, the client does not know. Throws for a schema it cannot put into types.
 */
export function writeClient(document: OpenApi): string {
  const types = Object.entries(document.components.schemas).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema)};`,
  );
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const entries = operations.map(({ operation }) => `  ${operation.operationId}: ${operationType(operation)};`);
  const table = operations.map(
    ({ path, method, operation }) => `  ${operation.operationId}: { method: "${method}", path: "${path}" },`,
  );
  return [
    ...types,
    `export interface Operations {\n${entries.join("\n")}\n}`,
    `const OPERATIONS = {\n${table.join("\n")}\n};`,
    RUNTIME,
  ].join("\n\n");
}

function operationType({ parameters = [], requestBody, responses }: OpenApiOperation): string {
  const fields = (place: string) =>
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, required, schema }) => `${JSON.stringify(name)}${required ? "" : "?"}: ${typeOf(schema)}`);
  const body = requestBody?.content["application/json"]?.schema;
  const [, success] = Object.entries(responses).find(([status]) => status.startsWith("2")) ?? [];
  const answer = success?.content?.["application/json"]?.schema;
  return `{ path: { ${fields("path").join("; ")} }; query: { ${fields("query").join("; ")} }; headers: { ${fields("header").join("; ")} }; body: ${body ? typeOf(body) : "undefined"}; answer: ${answer ? typeOf(answer) : "Response"} }`;
}

function typeOf(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.replace("#/components/schemas/", "");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return `(${union.map(typeOf).join(" | ")})`;
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type })).join(" | ");
  if (schema.type === "array" && schema.items) return `(${typeOf(schema.items)})[]`;
  if (schema.type === "integer" || schema.type === "number") return "number";
  if (schema.type === "string" || schema.type === "boolean" || schema.type === "null") return schema.type;
  if (schema.type === "object" && schema.properties) {
    const fields = Object.entries(schema.properties).map(
      ([name, field]) => `${JSON.stringify(name)}${schema.required?.includes(name) ? "" : "?"}: ${typeOf(field)}`,
    );
    return `{ ${fields.join("; ")} }`;
  }
  if (schema.type === "object" && typeof schema.additionalProperties === "object") {
    return `Record<string, ${typeOf(schema.additionalProperties)}>`;
  }
  throw new Error(`No type for ${JSON.stringify(schema)}`);
}

const RUNTIME = `
type Needed<Part extends string, Value> = Value extends undefined
  ? { [Name in Part]?: undefined }
  : {} extends Value ? { [Name in Part]?: Value } : { [Name in Part]: Value };
export type Input<Id extends keyof Operations> = Needed<"path", Operations[Id]["path"]> &
  Needed<"query", Operations[Id]["query"]> &
  Needed<"headers", Operations[Id]["headers"]> &
  Needed<"body", Operations[Id]["body"]>;

export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

export async function call<Id extends keyof Operations>(
  server: { url: string; token: string },
  id: Id,
  input: Input<Id>,
): Promise<Operations[Id]["answer"]> {
  const { method, path } = OPERATIONS[id];
  const given: { path?: object | undefined; query?: object | undefined; headers?: object | undefined; body?: unknown } = input;
  const filled = Object.entries(given.path ?? {}).reduce((text, [name, value]) => text.replace("{" + name + "}", value), path);
  const url = new URL(server.url + filled);
  for (const [name, value] of Object.entries(given.query ?? {}))
    for (const one of [value].flat()) url.searchParams.append(name, String(one));
  const response = await fetch(url, {
    method,
    headers: { ...given.headers, authorization: "Bearer " + server.token },
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
  });
  if (!response.ok) throw new ApiProblem((await response.json()) as Problem);
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  return (isJson ? await response.json() : response) as Operations[Id]["answer"];
}`;
