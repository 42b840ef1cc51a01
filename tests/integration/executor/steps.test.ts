import { NonRetriableError, RetryAfterError } from "inngest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Build, createHarness, type Harness, until } from "./harness";

const calls: string[] = [];
const count = (entry: string) => calls.filter((call) => call === entry).length;

const build: Build = (client) => {
  const child = client.createFunction({ id: "child", triggers: [{ event: "t/child" }] }, async ({ event, step }) => {
    if (event.data.isBroken) throw new NonRetriableError("child broke");
    if (event.data.isSlow) await step.sleep("nap", "1h");
    return step.run("double", () => ({ doubled: Number(event.data.value) * 2 }));
  });
  const failing = client.createFunction(
    {
      id: "failing",
      retries: 1,
      triggers: [{ event: "t/failing" }],
      onFailure: async ({ event, error, step }) => {
        await step.run("note", () => calls.push(`${event.data.event.data.key}:failure:${error.message}`));
      },
    },
    async ({ event, attempt }): Promise<void> => {
      calls.push(`${event.data.key}:attempt${attempt}`);
      throw new Error("always");
    },
  );
  return [
    child,
    client.createFunction({ id: "plain", triggers: [{ event: "t/plain" }] }, ({ event }) => ({
      got: event.data.value,
    })),
    client.createFunction({ id: "sequence", triggers: [{ event: "t/sequence" }] }, async ({ event, step }) => {
      const a = await step.run("a", () => {
        calls.push(`${event.data.key}:a`);
        return 1;
      });
      const b = await step.run("b", () => {
        calls.push(`${event.data.key}:b`);
        return a + 1;
      });
      return step.run("c", () => ({ sum: a + b, text: "nul \u0000 and lone \ud800" }));
    }),
    client.createFunction({ id: "parallel", triggers: [{ event: "t/parallel" }] }, async ({ event, step }) => {
      const values = await Promise.all(
        [1, 2, 3].map((n) =>
          step.run(`p${n}`, () => {
            calls.push(`${event.data.key}:p${n}`);
            return n;
          }),
        ),
      );
      return step.run("sum", () => values.reduce((left, right) => left + right, 0));
    }),
    client.createFunction({ id: "race", triggers: [{ event: "t/race" }] }, async ({ step, group }) => {
      const winner = await group.parallel({ mode: "race" }, () =>
        Promise.race([
          step.run("fast", () => "fast"),
          step.waitForEvent("slow", { event: "t/race.release", timeout: "1h" }).then(() => "slow"),
        ]),
      );
      return step.run("after", () => winner);
    }),
    client.createFunction({ id: "sleeper", triggers: [{ event: "t/sleeper" }] }, async ({ event, step }) => {
      await step.run("before", () => calls.push(`${event.data.key}:before`));
      await step.sleep("rest", "2h");
      await step.sleepUntil("more", new Date(Number(event.data.untilMs)));
      return step.run("after", () => "awake");
    }),
    client.createFunction({ id: "sender", triggers: [{ event: "t/sender" }] }, async ({ event, step }) => {
      const sent = await step.sendEvent("tell", [
        { name: "t/plain", data: { value: 7 }, id: `told-${event.data.key}` },
        { name: "t/nobody", data: {} },
      ]);
      return sent.ids.length;
    }),
    client.createFunction({ id: "waiter", triggers: [{ event: "t/waiter" }] }, async ({ step }) => {
      const found = await step.waitForEvent("answer", { event: "t/answer", match: "data.key", timeout: "1h" });
      return found ? { answer: found.data.answer, name: found.name } : "nothing";
    }),
    client.createFunction({ id: "self-waiter", triggers: [{ event: "t/self-waiter" }] }, async ({ event, step }) => {
      const [heard] = await Promise.all([
        step.waitForEvent("hear", { event: "t/echo", if: "async.data.key == event.data.key", timeout: "1h" }),
        step.sendEvent("say", { name: "t/echo", data: { key: event.data.key } }),
      ]);
      return heard?.data.key ?? null;
    }),
    client.createFunction({ id: "caller", triggers: [{ event: "t/caller" }] }, async ({ event, step }) => {
      try {
        return await step.invoke("call", { function: child, data: event.data.input as never, timeout: "10m" });
      } catch (error) {
        return { caught: (error as Error).message };
      }
    }),
    client.createFunction(
      { id: "flaky", retries: 3, triggers: [{ event: "t/flaky" }] },
      async ({ event, step, attempt }) => {
        const value = await step.run("wobble", () => {
          calls.push(`${event.data.key}:wobble`);
          if (count(`${event.data.key}:wobble`) < 3) throw new Error("not yet");
          return "steady";
        });
        return { value, attempt };
      },
    ),
    client.createFunction(
      { id: "hopeless", retries: 1, triggers: [{ event: "t/hopeless" }] },
      async ({ event, step }) => {
        try {
          await step.run("break", () => {
            calls.push(`${event.data.key}:break`);
            throw new TypeError("broken for good");
          });
        } catch (error) {
          return step.run("mend", () => `mended: ${(error as Error).message}`);
        }
        return "unreachable";
      },
    ),
    client.createFunction(
      { id: "refuser", retries: 5, triggers: [{ event: "t/refuser" }] },
      async ({ event, step }) => {
        await step.run("refuse", () => {
          calls.push(`${event.data.key}:refuse`);
          throw new NonRetriableError("no use");
        });
      },
    ),
    client.createFunction({ id: "later", retries: 2, triggers: [{ event: "t/later" }] }, async ({ event, step }) =>
      step.run("ask", () => {
        calls.push(`${event.data.key}:ask`);
        if (count(`${event.data.key}:ask`) < 2) throw new RetryAfterError("busy", "3h");
        return "served";
      }),
    ),
    failing,
    client.createFunction({ id: "large", triggers: [{ event: "t/large" }] }, async ({ step }) => {
      await step.run("too-large", () => "x".repeat(5 * 1024 * 1024));
    }),
    client.createFunction({ id: "fetcher", triggers: [{ event: "t/fetcher" }] }, async ({ step }) => {
      await step.waitForSignal("signal", { signal: "go", timeout: "1h" });
    }),
    client.createFunction({ id: "many", triggers: [{ event: "t/many" }] }, async ({ step }) => {
      let sum = 0;
      for (let index = 0; index < 60; index += 1) sum += await step.run(`step`, () => 1);
      return sum;
    }),
    client.createFunction({ id: "chains", triggers: [{ event: "t/chains" }] }, async ({ event, step }) => {
      const chain = async (name: string) => {
        await step.run(`${name}1`, () => calls.push(`${event.data.key}:${name}1`));
        await step.sleep(`${name}-nap`, "1h");
        return step.run(`${name}2`, () => {
          calls.push(`${event.data.key}:${name}2`);
          return name;
        });
      };
      return Promise.all([chain("l"), chain("r")]);
    }),
    client.createFunction(
      { id: "wild", triggers: [{ event: "w/order.*", if: "event.data.total > 10.0" }] },
      ({ event }) => event.name,
    ),
  ];
};

describe.each([{ checkpointing: true }, { checkpointing: false }])("steps, checkpointing $checkpointing", (mode) => {
  let harness: Harness;
  const key = () => `${mode.checkpointing}-${expect.getState().currentTestName}`;

  beforeAll(async () => {
    harness = await createHarness(build, mode);
    await harness.start();
  });
  afterAll(() => harness.close());

  it("completes a function without steps", async () => {
    const run = await harness.endOf(await harness.send("t/plain", { value: 3 }));
    expect(run).toMatchObject({ status: "completed", output: { got: 3 }, steps: [] });
  });

  it("runs steps in order, each once, and keeps odd characters", async () => {
    const run = await harness.endOf(await harness.send("t/sequence", { key: key() }));
    expect(run.status).toBe("completed");
    expect(run.output).toEqual({ sum: 3, text: "nul \u0000 and lone \ud800" });
    expect(run.steps.map((step) => [step.name, step.status])).toEqual([
      ["a", "completed"],
      ["b", "completed"],
      ["c", "completed"],
    ]);
    expect(count(`${key()}:a`)).toBe(1);
    expect(count(`${key()}:b`)).toBe(1);
  });

  it("runs parallel steps once and continues with a single discovery", async () => {
    const run = await harness.endOf(await harness.send("t/parallel", { key: key() }));
    expect(run.output).toBe(6);
    for (const n of [1, 2, 3]) expect(count(`${key()}:p${n}`)).toBe(1);
    // One request plans, three run a step each, then one goes on (two without checkpointing).
    expect(run.dispatchCount).toBe(mode.checkpointing ? 5 : 6);
  });

  it("goes on with the winner of a race while the loser still waits", async () => {
    const run = await harness.runFor(await harness.send("t/race"));
    await harness.hasStep(run.id, "after", "completed");
    await harness.send("t/race.release");
    expect(await harness.endOfRun(run.id)).toMatchObject({ status: "completed", output: "fast" });
  });

  it("sleeps for a duration and until a date", async () => {
    const untilMs = harness.clock.now().getTime() + 5 * 3_600_000;
    const run = await harness.runFor(await harness.send("t/sleeper", { key: key(), untilMs }));
    await harness.hasStep(run.id, "rest", "sleeping");
    harness.clock.advance(2 * 3_600_000);
    await harness.hasStep(run.id, "more", "sleeping");
    harness.clock.advance(3 * 3_600_000);
    expect(await harness.endOfRun(run.id)).toMatchObject({ status: "completed", output: "awake" });
    expect(count(`${key()}:before`)).toBe(1);
  });

  it("sends events that start other functions", async () => {
    const run = await harness.endOf(await harness.send("t/sender", { key: key() }));
    expect(run.output).toBe(2);
    expect(await harness.endOf(`told-${key()}`)).toMatchObject({ functionId: "test-plain", output: { got: 7 } });
  });

  it("resumes with the whole matching event and ignores others", async () => {
    const run = await harness.runFor(await harness.send("t/waiter", { key: key() }));
    await harness.hasStep(run.id, "answer", "waiting");
    await harness.send("t/answer", { key: "someone else", answer: 1 });
    await harness.send("t/answer", { key: key(), answer: 2 });
    expect(await harness.endOfRun(run.id)).toMatchObject({ output: { answer: 2, name: "t/answer" } });
  });

  it("resumes with null when the wait times out", async () => {
    const run = await harness.runFor(await harness.send("t/waiter", { key: key() }));
    await harness.hasStep(run.id, "answer", "waiting");
    harness.clock.advance(3_600_000);
    expect(await harness.endOfRun(run.id)).toMatchObject({ status: "completed", output: "nothing" });
  });

  it("registers a wait before a step of the same batch sends the event", async () => {
    const run = await harness.endOf(await harness.send("t/self-waiter", { key: key() }));
    expect(run.output).toBe(key());
  });

  it("invokes a function and returns its result", async () => {
    const run = await harness.endOf(await harness.send("t/caller", { input: { value: 21 } }));
    expect(run.output).toEqual({ doubled: 42 });
  });

  it("throws the error of an invoked function into the caller", async () => {
    const run = await harness.endOf(await harness.send("t/caller", { input: { isBroken: true } }));
    expect(run.output).toEqual({ caught: "child broke" });
  });

  it("gives up on an invoked function after its timeout", async () => {
    const run = await harness.runFor(await harness.send("t/caller", { input: { isSlow: true } }));
    await harness.hasStep(run.id, "call", "invoking");
    harness.clock.advance(600_000);
    expect(await harness.endOfRun(run.id)).toMatchObject({
      output: { caught: "The invoked function did not finish in time." },
    });
  });

  it("retries a failing step and starts counting again afterwards", async () => {
    const run = await harness.endOf(await harness.send("t/flaky", { key: key() }));
    expect(run).toMatchObject({ status: "completed", output: { value: "steady", attempt: 0 } });
    expect(count(`${key()}:wobble`)).toBe(3);
    expect(run.steps[0]).toMatchObject({ name: "wobble", status: "completed" });
  });

  it("throws a step that used up its attempts into the function", async () => {
    const run = await harness.endOf(await harness.send("t/hopeless", { key: key() }));
    expect(run.output).toBe("mended: broken for good");
    expect(count(`${key()}:break`)).toBe(2);
    expect(run.steps[0]).toMatchObject({ status: "failed", error: { name: "TypeError", message: "broken for good" } });
  });

  it("does not retry a NonRetriableError", async () => {
    const run = await harness.endOf(await harness.send("t/refuser", { key: key() }));
    expect(run).toMatchObject({ status: "failed", error: { message: "no use" } });
    expect(count(`${key()}:refuse`)).toBe(1);
  });

  it("waits as long as a RetryAfterError says", async () => {
    const run = await harness.runFor(await harness.send("t/later", { key: key() }));
    await harness.hasStep(run.id, "ask", "retrying");
    harness.clock.advance(2 * 3_600_000);
    expect(count(`${key()}:ask`)).toBe(1);
    harness.clock.advance(3_600_000);
    expect(await harness.endOfRun(run.id)).toMatchObject({ status: "completed", output: "served" });
  });

  it("retries a function that throws, then runs onFailure with the event and the error", async () => {
    const run = await harness.endOf(await harness.send("t/failing", { key: key() }));
    expect(run).toMatchObject({ status: "failed", error: { message: "always" } });
    await until("onFailure", async () => count(`${key()}:failure:always`) === 1);
    expect(count(`${key()}:attempt0`)).toBe(1);
    expect(count(`${key()}:attempt1`)).toBe(1);
  });

  it("fails a step whose output is too large to keep", async () => {
    const run = await harness.endOf(await harness.send("t/large"));
    expect(run).toMatchObject({ status: "failed", error: { name: "StepOutputTooLargeError" } });
  });

  it("fails a run that uses an unsupported step with a sentence that says so", async () => {
    const run = await harness.endOf(await harness.send("t/fetcher"));
    expect(run.error?.message).toContain("step.waitForSignal is not supported by the embedded executor");
  });

  it("indexes repeated step ids", async () => {
    const run = await harness.endOf(await harness.send("t/many"));
    expect(run).toMatchObject({ status: "completed", output: 60 });
    expect(run.steps).toHaveLength(60);
  });

  it("runs chains with sleeps side by side", async () => {
    const run = await harness.runFor(await harness.send("t/chains", { key: key() }));
    await harness.hasStep(run.id, "l-nap", "sleeping");
    await harness.hasStep(run.id, "r-nap", "sleeping");
    harness.clock.advance(3_600_000);
    expect(await harness.endOfRun(run.id)).toMatchObject({ status: "completed", output: ["l", "r"] });
    for (const step of ["l1", "l2", "r1", "r2"]) expect(count(`${key()}:${step}`)).toBe(1);
  });

  it("matches wildcard triggers and their expressions", async () => {
    await harness.send("w/order.small", { total: 3 });
    const run = await harness.endOf(await harness.send("w/order.big", { total: 11 }));
    expect(run.output).toBe("w/order.big");
    expect(await harness.runsOf("wild")).toHaveLength(1);
  });
});
