import { type Confidence, confidenceOf, noiseBound } from "@/server/measure/noise";
import type { MeasurementRow } from "./prepare-details";

const WORDS: Record<Confidence, string> = {
  single: "single run",
  steady: "steady",
  varied: "varied",
  unsteady: "unsteady",
};

export interface RunsView {
  confidence: Confidence;
  /** "single run", "3 runs 54–61, varied". */
  text: string;
}

/** How many runs stand behind a performance score and how far they agree. */
export function describeRuns({ runCount, spread }: Pick<MeasurementRow, "runCount" | "spread">): RunsView {
  const confidence = confidenceOf(runCount, spread);
  const range = spread?.performance;
  if (runCount < 2 || !range) return { confidence, text: WORDS.single };
  const values = range.min === range.max ? `all ${range.min}` : `${range.min}–${range.max}`;
  return { confidence, text: `${runCount} runs ${values}, ${WORDS[confidence]}` };
}

/** What a reader may make of a difference between two audits that measured each page so often. */
export function describeLab(runs: number): string {
  const lab = "A lab measures visits under fixed conditions; real visits differ.";
  const points = noiseBound("performance", 0, runs);
  return runs === 1
    ? `${lab} Each row is a single run: up to ${points} points of performance between two audits may be chance.`
    : `${lab} Each row is the run with the median performance of up to ${runs}: up to ${points} points between two audits may be chance.`;
}
