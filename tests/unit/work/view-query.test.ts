import { describe, expect, it } from "vitest";
import { loadIssueSearch } from "@/components/audit/issues/search-params";
import { prepareViewQuery } from "@/server/work/prepare-view-query";

describe("prepareViewQuery", () => {
  it("keeps filters and order of the screen, in one order, and nothing else", () => {
    expect(prepareViewQuery("issues", "?dir=asc&issue=title-missing&page=3&severity=critical,warning&q=a%26b")).toBe(
      "q=a%26b&severity=critical%2Cwarning&dir=asc",
    );
    expect(prepareViewQuery("issues", "finding=abc&utm_source=mail&status=")).toBe("");
  });

  it("does not take a filter of one screen for another", () => {
    expect(prepareViewQuery("audits", "severity=critical&status=failed")).toBe("status=failed");
  });
});

describe("the address of the issues", () => {
  it("knows states of work and people, and forgets what it does not know", async () => {
    const search = await loadIssueSearch(
      Promise.resolve({ status: "open,invented,done", assignee: "me,x'; drop,7c9e6679-7425-40de-944b-e07fc1f90ae7" }),
    );
    expect(search.status).toEqual(["open", "done"]);
    expect(search.assignee).toEqual(["me", "7c9e6679-7425-40de-944b-e07fc1f90ae7"]);
  });
});
