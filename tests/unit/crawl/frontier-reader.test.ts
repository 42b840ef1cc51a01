import { describe, expect, it } from "vitest";
import type { FrontierUrl } from "@/server/crawl/crawl-types";
import { FrontierReader } from "@/server/crawl/frontier-reader";

const item = (url: string): FrontierUrl => ({ url, depth: 0, sources: ["link"] });

function readerOver(batches: FrontierUrl[][], events: string[] = []) {
  const deadline = new AbortController();
  const reader = new FrontierReader({
    take: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      events.push("take");
      return batches.shift() ?? [];
    },
    beforeTake: async () => {
      events.push("flush");
    },
    batchSize: 2,
    deadline: deadline.signal,
  });
  return { reader, deadline };
}

describe("FrontierReader", () => {
  it("lets every worker wait for the first batch instead of ending", async () => {
    const { reader } = readerOver([[item("a"), item("b"), item("c")]]);
    const got = await Promise.all([reader.next(), reader.next(), reader.next()]);
    expect(got.map((found) => found?.url)).toEqual(["a", "b", "c"]);
  });

  it("keeps idle workers while a page is in flight and hands them what it brings", async () => {
    const batches = [[item("a")], [], [item("b")]];
    const { reader } = readerOver(batches);
    await reader.next();
    const waiting = reader.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    reader.finish(true);
    expect((await waiting)?.url).toBe("b");
  });

  it("ends all workers once nothing is left and nothing is in flight", async () => {
    const { reader } = readerOver([[item("a")]]);
    await reader.next();
    const waiting = [reader.next(), reader.next()];
    reader.finish(false);
    expect(await Promise.all(waiting)).toEqual([null, null]);
    expect(reader.isEmpty).toBe(true);
  });

  it("writes pages before it asks for more", async () => {
    const events: string[] = [];
    const { reader } = readerOver([[item("a")]], events);
    await reader.next();
    expect(events.slice(0, 2)).toEqual(["flush", "take"]);
  });

  it("ends at the deadline and gives back what it holds", async () => {
    const { reader, deadline } = readerOver([[item("a"), item("b"), item("c")]]);
    await reader.next();
    deadline.abort();
    expect(await reader.next()).toBeNull();
    expect((await reader.drain()).map((left) => left.url)).toEqual(["b", "c"]);
    expect(reader.isEmpty).toBe(false);
  });
});
