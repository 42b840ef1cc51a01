import { describe, expect, it } from "vitest";
import { watchForOutage, withoutOwnOutage } from "@/server/audits/check-targets";
import type { ExternalCheck } from "@/server/facts/types";

const unresolved = (host: string): ExternalCheck => ({
  url: `https://${host}/`,
  status: null,
  redirectUrl: null,
  error: { kind: "dns", message: "The name was not found." },
  outcome: "broken",
});
const answered = (host: string): ExternalCheck => ({
  url: `https://${host}/`,
  status: 200,
  redirectUrl: null,
  error: null,
  outcome: "ok",
});

describe("watchForOutage", () => {
  const hosts = ["a.test", "b.test", "c.test", "d.test", "e.test"];

  it("stops after five hosts of which none resolves", () => {
    const outage = watchForOutage();
    for (const host of hosts.slice(0, 4)) outage.onCheck(unresolved(host));
    expect(outage.signal.aborted).toBe(false);
    outage.onCheck(unresolved("e.test"));
    expect(outage.signal.aborted).toBe(true);
  });

  it("goes on when one resolved, and counts a host once", () => {
    const online = watchForOutage();
    online.onCheck(answered("up.test"));
    for (const host of hosts) online.onCheck(unresolved(host));
    expect(online.signal.aborted).toBe(false);
    const repeated = watchForOutage();
    for (let time = 0; time < 9; time++) repeated.onCheck(unresolved("a.test"));
    expect(repeated.signal.aborted).toBe(false);
  });
});

describe("withoutOwnOutage", () => {
  it("makes links unverified when no host resolves, and broken when another does", () => {
    expect(withoutOwnOutage([unresolved("a.test"), unresolved("b.test")]).map((check) => check.outcome)).toEqual([
      "unverified",
      "unverified",
    ]);
    expect(withoutOwnOutage([unresolved("a.test"), answered("b.test")]).map((check) => check.outcome)).toEqual([
      "broken",
      "ok",
    ]);
  });
});
