import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeContent } from "@/server/net/decode-content";

const TEXT = Buffer.from("plumb line ".repeat(500));

describe("decodeContent", () => {
  it.each([
    ["gzip", gzipSync(TEXT)],
    ["x-gzip", gzipSync(TEXT)],
    ["GZIP", gzipSync(TEXT)],
    ["deflate", deflateSync(TEXT)],
    ["deflate", deflateRawSync(TEXT)],
    ["br", brotliCompressSync(TEXT)],
    ["identity", TEXT],
    ["gzip, br", brotliCompressSync(gzipSync(TEXT))],
  ])("undoes %s", async (encoding, raw) => {
    const decoded = await decodeContent(raw, encoding, 1_000_000);
    expect(decoded).toEqual({ ok: true, body: TEXT, isTruncated: false });
  });

  it("stops a compression bomb at the limit", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const decoded = await decodeContent(bomb, "gzip", 100_000);
    expect(decoded.ok && decoded.body.length).toBe(100_000);
    expect(decoded.ok && decoded.isTruncated).toBe(true);
  });

  it("keeps what a cut stream holds", async () => {
    const raw = gzipSync(TEXT, { level: 0 });
    const decoded = await decodeContent(raw.subarray(0, raw.length - 200), "gzip", 1_000_000);
    expect(decoded.ok && decoded.body.length).toBeGreaterThan(1_000);
  });

  it("fails on data that is not what it is called", async () => {
    expect(await decodeContent(TEXT, "gzip", 1_000)).toEqual({ ok: false });
    expect(await decodeContent(TEXT, "made-up", 1_000)).toEqual({ ok: false });
    expect(await decodeContent(TEXT, "gzip, gzip, gzip, gzip", 1_000)).toEqual({ ok: false });
  });
});
