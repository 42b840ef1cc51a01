import { PROBLEMS } from "./constants";
import type { JsonSchema, OpenApi, OpenApiOperation } from "./openapi";

export interface ReferenceField {
  name: string;
  type: string;
  /** Object that the type names, which has a table of its own. */
  objectName: string | null;
  isRequired: boolean;
  description: string;
}

export interface ReferenceRoute {
  id: string;
  method: string;
  path: string;
  scope: string;
  summary: string;
  description: string | null;
  parameters: ReferenceField[];
  /** null: it has no body. */
  body: ReferenceField[] | null;
  answer: { status: string; type: string; objectName: string | null };
  /** Statuses of refusals. */
  refusals: string[];
  curl: string;
}

export interface ReferenceObject {
  name: string;
  description: string;
  fields: ReferenceField[];
}

export interface Reference {
  baseUrl: string;
  version: string;
  groups: { name: string; description: string; routes: ReferenceRoute[] }[];
  objects: ReferenceObject[];
  problems: { code: string; anchor: string; status: number; title: string }[];
}

/** The OpenAPI document as people read it. */
export function prepareReference(document: OpenApi): Reference {
  const baseUrl = document.servers[0]?.url ?? "";
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags[0],
      route: prepareRoute({ document, baseUrl, path, method: method.toUpperCase(), operation }),
    })),
  );
  return {
    baseUrl,
    version: document.info.version,
    groups: document.tags.map((tag) => ({
      ...tag,
      routes: routes.filter((row) => row.tag === tag.name).map((row) => row.route),
    })),
    objects: Object.entries(document.components.schemas)
      .filter(([name]) => !isBody(document, name))
      .map(([name, schema]) => ({
        name,
        description: schema.description ?? "",
        fields: schema.oneOf ? kindsOf(schema.oneOf) : fieldsOf(schema),
      })),
    problems: Object.entries(PROBLEMS).map(([code, problem]) => ({
      code,
      anchor: `error-${code.toLowerCase().replaceAll("_", "-")}`,
      ...problem,
    })),
  };
}

interface RouteInput {
  document: OpenApi;
  baseUrl: string;
  path: string;
  method: string;
  operation: OpenApiOperation;
}

function prepareRoute({ document, baseUrl, path, method, operation }: RouteInput): ReferenceRoute {
  const body = operation.requestBody?.content["application/json"]?.schema;
  const [status = "", success] = Object.entries(operation.responses).find(([code]) => code.startsWith("2")) ?? [];
  const content = Object.entries(success?.content ?? {})[0];
  const schema = content?.[0] === "application/json" ? content[1].schema : null;
  return {
    id: operation.operationId,
    method,
    path,
    scope: operation["x-scope"],
    summary: operation.summary,
    description: operation.description ?? null,
    parameters: (operation.parameters ?? []).map(({ name, required, description = "", schema }) => ({
      ...typeNameOf(schema),
      name,
      isRequired: required,
      description: describeField({ ...schema, description }),
    })),
    body: body ? fieldsOf(resolve(document, body)) : null,
    answer: { status, ...(schema ? describeAnswer(schema) : { type: content?.[0] ?? "", objectName: null }) },
    refusals: Object.keys(operation.responses).filter((code) => code >= "400"),
    curl: [
      `curl ${method === "GET" ? "" : `-X ${method} `}"${baseUrl}${path}" \\`,
      `  -H "Authorization: Bearer $PLUMBLINE_TOKEN"${body ? " \\" : ""}`,
      ...(body ? [`  -d '${JSON.stringify(exampleOf(resolve(document, body)))}'`] : []),
    ].join("\n"),
  };
}

/** Lists are objects with "data"; what matters to a reader is what they hold. */
function describeAnswer(schema: JsonSchema): Pick<ReferenceField, "type" | "objectName"> {
  const items = schema.properties?.data?.items;
  if (!items || !schema.properties?.nextCursor) return typeNameOf(schema);
  const { type, objectName } = typeNameOf(items);
  return { type: `list of ${type}`, objectName };
}

/** Fields of an object; those of objects inside it follow it with their path. */
function fieldsOf(schema: JsonSchema, prefix = ""): ReferenceField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = `${prefix}${key}`;
    const isRequired = schema.required?.includes(key) ?? false;
    const inner = field.anyOf?.find((one) => one.properties) ?? (field.items?.properties ? field.items : field);
    const isLarge = Object.keys(inner.properties ?? {}).length > 12;
    return [
      { ...typeNameOf(field), name, isRequired, description: describeField(field) },
      ...(isLarge ? [] : fieldsOf(inner, `${name}${field.items ? "[]" : ""}.`)),
    ];
  });
}

/** Objects told apart by "kind": each field once, with the kinds that have it. */
function kindsOf(schemas: JsonSchema[]): ReferenceField[] {
  const kinds = schemas.map((schema) => ({ kind: String(schema.properties?.kind?.const), fields: fieldsOf(schema) }));
  const names = new Set(kinds.flatMap(({ fields }) => fields.map((field) => field.name)));
  return [...names].map((name) => {
    const having = kinds.flatMap(({ kind, fields }) => {
      const field = fields.find((one) => one.name === name);
      return field ? [{ kind, field }] : [];
    });
    return {
      name,
      type: [...new Set(having.map(({ field }) => field.type))].join(" | "),
      objectName: null,
      isRequired: having.length === kinds.length && having.every(({ field }) => field.isRequired),
      description:
        name === "kind"
          ? "Says which of the other fields there are."
          : `With ${having.map(({ kind }) => kind).join(", ")}.`,
    };
  });
}

function describeField({ description = "", default: preset }: JsonSchema): string {
  const isShown = preset !== undefined && !(typeof preset === "object" && Object.keys(preset ?? {}).length === 0);
  return [description, isShown ? `Default: ${JSON.stringify(preset)}.` : ""].filter(Boolean).join(" ");
}

function typeNameOf(schema: JsonSchema): Pick<ReferenceField, "type" | "objectName"> {
  return { type: typeOf(schema), objectName: objectIn(schema) };
}

function typeOf(schema: JsonSchema): string {
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return union.map(typeOf).join(" | ");
  if (Array.isArray(schema.type)) return schema.type.join(" | ");
  if (schema.type === "array") return `list of ${schema.items ? typeOf(schema.items) : "values"}`;
  if (schema.type === "integer" || schema.type === "number") return `${schema.type}${rangeOf(schema)}`;
  if (schema.type === "string") return schema.format === "uri" ? "URL" : (schema.format ?? "string");
  return schema.type ?? "any";
}

function rangeOf({ minimum, maximum }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return ` ${minimum} to ${maximum}`;
  return minimum === undefined ? "" : ` from ${minimum}`;
}

function objectIn(schema: JsonSchema): string | null {
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.items) return objectIn(schema.items);
  return (schema.anyOf ?? []).map(objectIn).find((name) => name !== null) ?? null;
}

/** The least body that works: what is required, else the first way to say it. */
function exampleOf(schema: JsonSchema): Record<string, string> {
  const names = schema.required ?? [];
  const shown = names.length > 0 ? names : Object.keys(schema.properties ?? {}).filter((name) => name === "url");
  return Object.fromEntries(shown.map((name) => [name, name === "url" ? "https://example.com" : "…"]));
}

function resolve(document: OpenApi, schema: JsonSchema): JsonSchema {
  return schema.$ref ? (document.components.schemas[nameOf(schema.$ref)] ?? {}) : schema;
}

function isBody(document: OpenApi, name: string): boolean {
  return Object.values(document.paths).some((methods) =>
    Object.values(methods).some(
      ({ requestBody }) => nameOf(requestBody?.content["application/json"]?.schema.$ref ?? "") === name,
    ),
  );
}

function nameOf(reference: string): string {
  return reference.replace("#/components/schemas/", "");
}
