import { describe, expect, it } from "vitest";
import { auditsHref, loadAuditsSearchParams } from "@/components/audits/search-params";
import { loadSharesSearchParams } from "@/components/shares-list/search-params";
import { AUDIT_SORTS } from "@/server/audits/list-audits";

describe("loadAuditsSearchParams", () => {
  it("has the newest first without filters", () => {
    expect(loadAuditsSearchParams("")).toEqual({
      q: "",
      status: [],
      site: null,
      sort: "created",
      dir: "desc",
      page: 1,
    });
  });

  it("reads what a link says", () => {
    expect(loadAuditsSearchParams("?q=shop&status=failed,running&sort=score&dir=asc&page=3")).toMatchObject({
      q: "shop",
      status: ["failed", "running"],
      sort: "score",
      dir: "asc",
      page: 3,
    });
  });

  it("falls back where a value is unknown and keeps the rest", () => {
    expect(loadAuditsSearchParams("?status=failed,lost&sort=colour&dir=up&page=many")).toMatchObject({
      status: ["failed"],
      sort: "created",
      dir: "desc",
      page: 1,
    });
  });

  it("knows every sort that the list knows", () => {
    for (const sort of AUDIT_SORTS) expect(loadAuditsSearchParams(`?sort=${sort}`).sort).toBe(sort);
  });
});

describe("auditsHref", () => {
  it("leaves defaults out and comes back to the same state", () => {
    expect(auditsHref("/audits", { ...loadAuditsSearchParams(""), page: 1 })).toBe("/audits");
    const href = auditsHref("/audits", { status: ["failed"], page: 2, q: "a b" });
    expect(loadAuditsSearchParams(new URL(href, "http://x").search)).toMatchObject({
      status: ["failed"],
      page: 2,
      q: "a b",
    });
  });
});

describe("loadSharesSearchParams", () => {
  it("reads states and ignores unknown ones", () => {
    expect(loadSharesSearchParams("?state=active,asleep,revoked")).toEqual({ state: ["active", "revoked"] });
    expect(loadSharesSearchParams("")).toEqual({ state: [] });
  });
});
