import fc from "fast-check";
import type { GetStepTools, Inngest } from "inngest";
import { NonRetriableError } from "inngest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Executor } from "@/server/embedded/inngest/start-executor";
import { createHarness, type Harness } from "./harness";

type Step = GetStepTools<Inngest>;
type Tree =
  | { kind: "run"; value: number }
  | { kind: "flaky"; value: number }
  | { kind: "broken" }
  | { kind: "sleep" }
  | { kind: "invoke"; value: number }
  | { kind: "sequence"; children: Tree[] }
  | { kind: "parallel"; children: Tree[] };

const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; branch: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("leaf"), tie("branch")),
  leaf: fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("run" as const), value: fc.nat(99) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("flaky" as const), value: fc.nat(99) }) },
    { weight: 1, arbitrary: fc.constant({ kind: "broken" as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: "sleep" as const }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("invoke" as const), value: fc.nat(99) }) },
  ),
  branch: fc.record({
    kind: fc.constantFrom("sequence" as const, "parallel" as const),
    children: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
  }),
}));

/** What a tree must come to, whatever happens to the workers. */
function expected(node: Tree): unknown {
  if (node.kind === "broken") return "caught broken";
  if (node.kind === "sleep") return "slept";
  if (node.kind === "sequence" || node.kind === "parallel") return node.children.map(expected);
  return node.value;
}

/** Executions by run and step path, in order; the number of an execution is part of what it returns. */
const executions = new Map<string, number>();

function execute(key: string): number {
  const count = (executions.get(key) ?? 0) + 1;
  executions.set(key, count);
  return count;
}

describe("random step trees", () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness((client) => {
      const child = client.createFunction({ id: "tree-child", triggers: [{ event: "p/child" }] }, ({ event, step }) =>
        step.run("value", () => event.data.value),
      );
      async function walk(node: Tree, path: string, step: Step, run: string): Promise<unknown> {
        if (node.kind === "run") {
          const result = await step.run(path, () => ({ value: node.value, execution: execute(`${run}/${path}`) }));
          recorded.set(`${run}/${path}`, result.execution);
          return result.value;
        }
        if (node.kind === "flaky") {
          return step.run(path, () => {
            if (execute(`${run}/${path}`) < 2) throw new Error("once more");
            return node.value;
          });
        }
        if (node.kind === "broken") {
          try {
            return await step.run(path, () => {
              throw new NonRetriableError("broken");
            });
          } catch (error) {
            return `caught ${(error as Error).message}`;
          }
        }
        if (node.kind === "sleep") return step.sleep(path, "1h").then(() => "slept");
        if (node.kind === "invoke") return step.invoke(path, { function: child, data: { value: node.value } });
        const walkChild = (item: Tree, index: number) => walk(item, `${path}.${index}`, step, run);
        if (node.kind === "parallel") return Promise.all(node.children.map(walkChild));
        const results: unknown[] = [];
        for (const [index, item] of node.children.entries()) results.push(await walkChild(item, index));
        return results;
      }
      const walker = client.createFunction({ id: "tree", triggers: [{ event: "p/tree" }] }, ({ event, step, runId }) =>
        walk(event.data.tree as Tree, "t", step as unknown as Step, runId),
      );
      return [child, walker];
    });
  });
  afterAll(() => harness.close());

  const recorded = new Map<string, number>();

  it("come to the same result when workers are replaced all the time", async () => {
    const seed = Date.now();
    const trees = fc.sample(tree, { numRuns: 14, seed });
    const ids = await (async () => {
      const first = await harness.start();
      const sent = await harness.client.send(trees.map((node) => ({ name: "p/tree", data: { tree: node } })));
      return { first, sent: sent.ids };
    })();

    let isDone = false;
    const advancing = setInterval(() => harness.clock.advance(3_600_000), 100);
    const chaos = (async () => {
      let current: Executor = ids.first;
      for (let round = 0; round < 6 && !isDone; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 150));
        // No grace: running requests are abandoned, go on as ghosts, and must not count any more.
        const next = harness.start();
        await current.stop(0);
        current = await next;
      }
    })();
    for (const [index, id] of ids.sent.entries()) {
      const run = await harness.endOf(id);
      const node = trees[index] as Tree;
      expect(run, `seed ${seed}, tree ${JSON.stringify(node)}`).toMatchObject({ status: "completed" });
      expect(run.output, `seed ${seed}, tree ${JSON.stringify(node)}`).toEqual(expected(node));
    }
    isDone = true;
    await chaos;
    clearInterval(advancing);

    // The execution whose result the function saw is the last one: nothing ran again after it was recorded.
    for (const [key, execution] of recorded) {
      expect(executions.get(key), `seed ${seed}, step ${key}`).toBe(execution);
    }
  });
});
