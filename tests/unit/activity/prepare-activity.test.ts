import { describe, expect, it } from "vitest";
import { ACTIONS, ACTIVITY_GROUPS } from "@/server/activity/constants";
import { actionPhrase, activityDetail, subjectHref } from "@/server/activity/prepare-activity";

describe("actions", () => {
  it("all belong to a group that the list can be filtered by", () => {
    const groups = new Set(Object.keys(ACTIONS).map((action) => action.split(".")[0]));
    expect([...groups].sort()).toEqual(Object.keys(ACTIVITY_GROUPS).sort());
  });

  it("have words, also one that a newer version wrote", () => {
    expect(actionPhrase("audit.created")).toBe("started an audit of");
    expect(actionPhrase("robot.painted")).toBe("robot painted");
  });
});

describe("activityDetail", () => {
  it.each([
    [{ from: "editor", to: "admin" }, "from Editor to Admin"],
    [{ from: "Old name", to: "New name" }, "from Old name to New name"],
    [{ role: "viewer" }, "as Viewer"],
    [{ trigger: "schedule" }, "by a schedule"],
    [{ trigger: "person" }, ""],
    [{ reason: "Legacy pages." }, "“Legacy pages.”"],
    [{ reason: "" }, ""],
    [{ unknown: 1 }, ""],
    [{}, ""],
  ])("of %j is %j", (data, words) => {
    expect(activityDetail({ data })).toBe(words);
  });
});

describe("subjectHref", () => {
  it("leads to audits and sites only", () => {
    expect(subjectHref({ action: "audit.created", subjectId: "a" })).toBe("/audits/a");
    expect(subjectHref({ action: "site.archived", subjectId: "s" })).toBe("/sites/s");
    expect(subjectHref({ action: "member.role", subjectId: "u" })).toBeNull();
    expect(subjectHref({ action: "audit.created", subjectId: null })).toBeNull();
  });
});
