import { describe, expect, it } from "vitest";
import { emptyMeasurement } from "@/server/measure/empty-measurement";
import type { LighthouseRun } from "@/server/measure/lighthouse/run-lighthouse";
import { measureRepeatedly } from "@/server/measure/measure-repeatedly";

const target = { url: "https://a.test/", device: "mobile", source: "lighthouse" } as const;

function runOf(performance: number | null, isPageFault = false): LighthouseRun {
  const error = performance === null ? { code: "X", message: "Failed.", isPageFault } : null;
  const detail = performance === null ? null : { lhr: Uint8Array.of(performance), screenshot: null };
  return { facts: { ...emptyMeasurement(target), performance, error }, detail };
}

function series(...runs: LighthouseRun[]) {
  const rest = [...runs];
  return { run: async () => rest.shift() ?? runOf(0), left: () => rest.length };
}

describe("measureRepeatedly", () => {
  it("lets the median run stand for all, with its own detail, and tells the range", async () => {
    const measured = await measureRepeatedly(3, series(runOf(90), runOf(70), runOf(85)).run);
    expect(measured).toMatchObject({
      facts: { performance: 85 },
      runCount: 3,
      spread: { performance: { min: 70, max: 90 } },
      detail: { lhr: Uint8Array.of(85) },
    });
  });

  it("does not repeat a page that could not be measured", async () => {
    const { run, left } = series(runOf(null, true), runOf(90));
    expect(await measureRepeatedly(3, run)).toMatchObject({ facts: { performance: null }, runCount: 1, spread: null });
    expect(left()).toBe(1);
  });

  it("leaves out a run that failed later", async () => {
    const measured = await measureRepeatedly(3, series(runOf(90), runOf(null), runOf(80)).run);
    expect(measured).toMatchObject({ runCount: 2, facts: { performance: 80, error: null } });
  });

  it("begins no further run when told to stop", async () => {
    const measured = await measureRepeatedly(5, series(runOf(90), runOf(80)).run, () => false);
    expect(measured).toMatchObject({ runCount: 1, spread: null, facts: { performance: 90 } });
  });
});
