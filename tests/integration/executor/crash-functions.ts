import type { Inngest, InngestFunction } from "inngest";
import type { Pool } from "pg";

export const EFFECTS_DDL = "create table effect (id serial primary key, run text not null, step text not null)";

/** Steps of every kind; `crashAt` is told when a step has had its effect but has not returned yet. */
export function createCrashFunctions(
  client: Inngest,
  pool: Pool,
  crashAt: (point: string) => void,
): InngestFunction.Any[] {
  const effect = async (run: string, step: string): Promise<number> => {
    const rows = await pool.query<{ id: number }>("insert into effect (run, step) values ($1, $2) returning id", [
      run,
      step,
    ]);
    crashAt(`in-${step}`);
    return rows.rows[0]?.id ?? 0;
  };
  const child = client.createFunction({ id: "crash-child", triggers: [{ event: "c/child" }] }, ({ event, step }) =>
    step.run("child", () => effect(event.data.key, "child")),
  );
  const parent = client.createFunction(
    { id: "crash", triggers: [{ event: "c/start" }], concurrency: { key: "event.data.key", limit: 3 } },
    async ({ event, step }) => {
      const run = event.data.key as string;
      const a = await step.run("a", () => effect(run, "a"));
      const b = await step.run("b", () => effect(run, "b"));
      const parallel = await Promise.all(["p1", "p2", "p3"].map((name) => step.run(name, () => effect(run, name))));
      await step.sleep("nap", "1s");
      await step.waitForEvent("go", { event: "c/go", match: "data.key", timeout: "1h" });
      const invoked = await step.invoke("call", { function: child, data: { key: run } });
      const last = await step.run("last", () => effect(run, "last"));
      return [a, b, ...parallel, invoked, last];
    },
  );
  return [child, parent];
}
