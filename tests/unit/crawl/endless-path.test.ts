import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEndlessPath } from "@/server/crawl/endless-path";

const HOST = "https://example.com";

describe("isEndlessPath", () => {
  it.each([
    "/a/a/a/a",
    "/a/a/a/a/",
    "/x/a/a/a/a/y",
    "/a/b/a/b/a/b",
    "/x/a/b/c/a/b/c/a/b/c/page",
    "/blog?page=1&page=1&page=1",
    `/${Array.from({ length: 25 }, (_, index) => `s${index}`).join("/")}`,
    `/a?q=${"x".repeat(2_048)}`,
  ])("sees a trap in %s", (path) => {
    expect(isEndlessPath(HOST + path)).toBe(true);
  });

  it.each([
    "/",
    "/a/a/a",
    "/a/b/a/b",
    "/2024/05/2024/06/2024/07",
    "/docs/en/docs/de/docs/fr/docs/it",
    "/aa/a/a/a",
    "/search?tag=a&tag=b&tag=c&tag=d",
    "/search?a=1&b=1&c=1",
    `/${Array.from({ length: 24 }, (_, index) => `s${index}`).join("/")}`,
  ])("lets %s pass", (path) => {
    expect(isEndlessPath(HOST + path)).toBe(false);
  });

  it("sees every group of up to four folders that comes four times, and nothing in folders that all differ", () => {
    const name = fc.stringMatching(/^[a-z]{1,5}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (group) => {
        expect(isEndlessPath(`${HOST}/${[...group, ...group, ...group, ...group].join("/")}`)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 20 }), (names) => {
        expect(isEndlessPath(`${HOST}/${names.join("/")}`)).toBe(false);
      }),
    );
  });
});
