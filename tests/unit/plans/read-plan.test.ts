import { describe, expect, it } from "vitest";
import { PLANS } from "@/server/plans/constants";
import { readPlan } from "@/server/plans/load-plan";

describe("readPlan", () => {
  it("gives a plan its own limits", () => {
    expect(readPlan("team", null)).toMatchObject({ name: "team", limits: PLANS.team.limits, overridden: [] });
  });

  it("lets an agreement raise, lower or lift single limits", () => {
    const { limits, overridden } = readPlan("free", { seats: 9, schedules: 0, auditsPerMonth: null });
    expect(limits).toEqual({ ...PLANS.free.limits, seats: 9, schedules: 0, auditsPerMonth: null });
    expect(overridden.sort()).toEqual(["auditsPerMonth", "schedules", "seats"]);
  });

  it.each([
    ["an unknown plan", "platinum", null],
    ["an agreement that cannot be read", "free", { seats: "many" }],
    ["an agreement on something unknown", "free", { coffee: null }],
  ])("never lifts limits because of %s", (_what, plan, limits) => {
    expect(readPlan(plan, limits).limits).toEqual(PLANS.free.limits);
  });
});
