import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineRoute } from "@/server/api/define-route";
import { matchRoute } from "@/server/api/match-route";
import { buildOpenApi, type JsonSchema } from "@/server/api/openapi";
import { prepareReference } from "@/server/api/prepare-reference";
import { describeProblem, problemSchema } from "@/server/api/problem";
import { API_ROUTES } from "@/server/api/routes";
import { AppError, ERROR_CODES } from "@/server/errors";

const document = buildOpenApi(API_ROUTES);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);
const text = JSON.stringify(document);

describe("the OpenAPI document", () => {
  it("describes every route and nothing else", () => {
    expect(operations.map(({ path, method }) => `${method} ${path}`).sort()).toEqual(
      API_ROUTES.map((route) => `${route.method} ${route.path}`).sort(),
    );
  });

  it("refers to nothing that it does not hold, and holds nothing that is not used", () => {
    const used = new Set([...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map((match) => match[1]));
    expect([...used].sort()).toEqual(Object.keys(document.components.schemas).sort());
    expect(text).not.toContain("$defs");
  });

  it("names every part of each path, the scope, the refusals and the token", () => {
    for (const { path, method, operation } of operations) {
      const names = (operation.parameters ?? []).filter((one) => one.in === "path").map((one) => `{${one.name}}`);
      expect(names).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(operation.security).toEqual([{ token: [] }]);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["400", "401", "429", "500"]));
      expect("403" in operation.responses).toBe(operation["x-scope"] === "write");
      expect((operation.parameters ?? []).some((one) => one.name === "Idempotency-Key")).toBe(method === "POST");
    }
  });

  it("says what requests must not hold and lets answers grow", () => {
    const schemas: Record<string, JsonSchema> = document.components.schemas;
    expect(schemas.NewAudit?.additionalProperties).toBe(false);
    expect(schemas.Audit).toMatchObject({ type: "object", required: expect.arrayContaining(["id", "score"]) });
    expect(schemas.Audit).not.toHaveProperty("additionalProperties");
  });
});

describe("the reference", () => {
  const reference = prepareReference(document);

  it("has a section for each route, with a request to copy", () => {
    expect(reference.groups.flatMap((group) => group.routes.map((route) => route.id)).sort()).toEqual(
      API_ROUTES.map((route) => route.id).sort(),
    );
    const create = reference.groups.flatMap((group) => group.routes).find((route) => route.id === "createAudit");
    expect(create?.curl).toContain(`-d '{"url":"https://example.com"}'`);
    expect(create?.body?.map((field) => field.name)).toEqual(
      expect.arrayContaining(["siteId", "url", "options", "options.maxPages"]),
    );
    expect(create?.answer).toEqual({ status: "202", type: "AuditDetail", objectName: "AuditDetail" });
  });

  it("links only to objects it explains, and every address of a page is there once", () => {
    const names = reference.objects.map((object) => object.name);
    const fields = [
      ...reference.objects.flatMap((object) => object.fields),
      ...reference.groups.flatMap((group) => group.routes).flatMap((route) => [route.answer, ...route.parameters]),
    ];
    const linked = fields.flatMap((field) => field.objectName ?? []);
    expect(linked.filter((name) => !names.includes(name))).toEqual([]);
    const anchors = [...names, ...reference.groups.map((group) => group.name), ...API_ROUTES.map((route) => route.id)];
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it("explains every code an error may have, at the address that errors name", () => {
    for (const code of ERROR_CODES) {
      const problem = describeProblem(new AppError(code, "No."));
      const explained = reference.problems.find((row) => row.code === code);
      expect(problem).toMatchObject({ title: explained?.title, status: explained?.status, detail: "No." });
      expect(problem.type.split("#")[1]).toBe(explained?.anchor);
      expect(problemSchema.safeParse(problem).success).toBe(true);
    }
  });
});

describe("a route", () => {
  const scoped = {
    scope: "read",
    tag: "Sites",
    summary: "A site",
    status: 200,
    output: z.object({ id: z.string() }),
  } as const;
  const route = defineRoute({
    ...scoped,
    id: "a",
    method: "GET",
    path: "/sites/{siteId}",
    params: { siteId: z.string() },
    handle: async ({ params }) => ({ id: params.siteId, secret: "never sent" }),
  });

  it("does not compile without a scope, a schema for its path or a schema of its answer", () => {
    const { scope: _, ...unscoped } = scoped;
    const { output: __, ...unanswered } = scoped;
    // @ts-expect-error: nobody may forget the scope
    defineRoute({ ...unscoped, id: "b", method: "GET", path: "/b", params: {}, handle: async () => ({ id: "b" }) });
    // @ts-expect-error: the answer has no schema
    defineRoute({ ...unanswered, id: "c", method: "GET", path: "/c", params: {}, handle: async () => ({ id: "c" }) });
    // @ts-expect-error: a part of the path has no schema
    defineRoute({ ...scoped, id: "d", method: "GET", path: "/{d}", params: {}, handle: async () => ({ id: "d" }) });
    expect(route.params.shape).toHaveProperty("siteId");
  });

  it("sends nothing that its schema does not name, and an answer that does not fit is no bad input", async () => {
    const run = (siteId: unknown) =>
      route.run({} as never, { params: { siteId }, query: {}, body: undefined } as never);
    expect(await run("1")).toEqual({ status: 200, body: { id: "1" }, location: null });
    await expect(run(7)).rejects.toThrow(/does not fit its schema/);
    await expect(run(7)).rejects.not.toBeInstanceOf(AppError);
  });

  it("is found by its method and path only", () => {
    const find = (method: string, path: string) => matchRoute([route], method, path);
    expect(find("GET", "/api/v1/sites/7").params).toEqual({ siteId: "7" });
    expect(() => find("POST", "/api/v1/sites/7")).toThrow(expect.objectContaining({ allowed: ["GET"] }));
    for (const path of ["/api/v1/sites", "/api/v1/sites/7/", "/api/v2/sites/7", "/sites/7"])
      expect(() => find("GET", path)).toThrow(AppError);
  });
});
