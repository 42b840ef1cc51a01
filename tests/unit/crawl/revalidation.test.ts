import { describe, expect, it } from "vitest";
import { conditionsOf, confirms, updatedHeaders } from "@/server/crawl/revalidation";
import { factsVersion } from "@/server/facts/facts-version";
import type { FetchResult } from "@/server/net/fetch-types";

const NONE = { etag: null, lastModified: null, date: null };
const MONDAY = "Mon, 02 Nov 2026 10:00:00 GMT";

describe("conditionsOf", () => {
  it.each([
    [{ ...NONE, etag: '"a"' }, { "if-none-match": '"a"' }],
    [{ ...NONE, etag: 'W/"a-b"' }, { "if-none-match": 'W/"a-b"' }],
    [{ ...NONE, etag: "unquoted" }, null],
    [{ ...NONE, etag: '"two", "tags"' }, null],
    [{ ...NONE, lastModified: MONDAY, date: "Mon, 02 Nov 2026 10:01:00 GMT" }, { "if-modified-since": MONDAY }],
    [{ ...NONE, lastModified: MONDAY, date: "Mon, 02 Nov 2026 10:00:30 GMT" }, null],
    [{ ...NONE, lastModified: MONDAY }, null],
    [{ ...NONE, lastModified: "yesterday", date: MONDAY }, null],
    [NONE, null],
  ])("makes of %o %o", (validators, expected) => {
    expect(conditionsOf(validators)).toEqual(expected);
  });

  it("sends both when both are known", () => {
    const date = "Tue, 03 Nov 2026 10:00:00 GMT";
    expect(conditionsOf({ etag: '"a"', lastModified: MONDAY, date })).toEqual({
      "if-none-match": '"a"',
      "if-modified-since": MONDAY,
    });
  });
});

describe("confirms", () => {
  const answer = (status: number, etag?: string) => ({ status, headers: etag ? { etag } : {} }) as FetchResult;
  const known = { conditions: { "if-none-match": 'W/"a"' }, facts: "{}" };

  it("takes a 304 with the same tag or with none", () => {
    expect(confirms(answer(304), known)).toBe(true);
    expect(confirms(answer(304, '"a"'), known)).toBe(true);
    expect(confirms(answer(304, '"b"'), known)).toBe(false);
    expect(confirms(answer(200, '"a"'), known)).toBe(false);
    expect(confirms(answer(304, '"b"'), { conditions: { "if-modified-since": MONDAY }, facts: "{}" })).toBe(true);
  });
});

describe("updatedHeaders", () => {
  it("lets the answer speak for everything but its own empty body", () => {
    const stored = { "content-type": "text/html", "content-length": "9", "x-old": "1", etag: '"a"' };
    const answer = { "content-length": "0", connection: "close", "x-robots-tag": "noindex", etag: 'W/"a"' };
    expect(updatedHeaders(stored, answer)).toEqual({
      "content-type": "text/html",
      "content-length": "9",
      "x-old": "1",
      "x-robots-tag": "noindex",
      etag: 'W/"a"',
    });
  });
});

describe("factsVersion", () => {
  it("is the same each time and looks at every part of the parser", () => {
    expect(factsVersion()).toMatch(/^[\w-]{16}$/);
    expect(factsVersion()).toBe(factsVersion());
  });
});
