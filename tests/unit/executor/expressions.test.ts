import { describe, expect, it } from "vitest";
import { expressionError, keyOf, matches } from "@/server/embedded/inngest/expressions";
import { triggerMatches } from "@/server/embedded/inngest/process-event";

const event = { id: "1", name: "shop/order.paid", data: { total: 12.5, team: "a", tags: ["x"] }, ts: 0 };

describe("matches", () => {
  it("compares attributes of two events", () => {
    const context = { event, async: { data: { team: "a" } } };
    expect(matches("event.data.team == async.data.team", context)).toBe(true);
    expect(matches("event.data.team != async.data.team", context)).toBe(false);
  });

  it("takes a missing attribute for no match", () => {
    expect(matches("event.data.absent == 'a'", { event })).toBe(false);
    expect(matches("event.data.absent.deeper > 1", { event })).toBe(false);
  });

  it("compares JSON numbers with integer and decimal literals", () => {
    expect(matches("event.data.total > 12", { event })).toBe(true);
    expect(matches("event.data.total > 12.6", { event })).toBe(false);
    expect(matches("event.data.count == 3", { event: { data: { count: 3 } } })).toBe(true);
  });

  it("accepts everything when there is no expression", () => {
    expect(matches(undefined, { event })).toBe(true);
  });

  it("does not take a value that is not a boolean for a match", () => {
    expect(matches("event.data.team", { event })).toBe(false);
  });
});

describe("keyOf", () => {
  it("gives text for attributes and literals", () => {
    expect(keyOf("event.data.team", { event })).toBe("a");
    expect(keyOf("event.data.total", { event })).toBe("12.5");
    expect(keyOf('"browser"', { event })).toBe("browser");
    expect(keyOf('event.data.team + "-" + event.name', { event })).toBe("a-shop/order.paid");
  });

  it("gives no key for a missing or null attribute", () => {
    expect(keyOf("event.data.absent", { event })).toBeUndefined();
    expect(keyOf("event.data.nothing", { event: { data: { nothing: null } } })).toBeUndefined();
  });
});

describe("expressionError", () => {
  it("explains a malformed expression and accepts a good one", () => {
    expect(expressionError("event.data ==")).toBeTruthy();
    expect(expressionError("event.data.a == 1")).toBeUndefined();
  });
});

describe("triggerMatches", () => {
  it.each([
    ["shop/order.paid", true],
    ["shop/order.*", true],
    ["shop/*", true],
    ["shop/order", false],
    ["other/*", false],
  ])("matches %s: %s", (name, isMatch) => {
    expect(triggerMatches({ event: name }, event)).toBe(isMatch);
  });

  it("applies the expression of the trigger", () => {
    expect(triggerMatches({ event: "shop/*", expression: "event.data.total > 20.0" }, event)).toBe(false);
  });

  it("never matches a cron trigger", () => {
    expect(triggerMatches({ cron: "* * * * *" }, event)).toBe(false);
  });
});
