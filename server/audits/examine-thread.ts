/** A thread that examines pages. Messages come as ThreadJob and go as ThreadAnswer, one for each, in order. */

import { parentPort } from "node:worker_threads";
import { createPageExaminer, type ExamineSettings } from "./examine-page";
import type { ThreadAnswer, ThreadJob } from "./examine-pool";

/** Audits that one thread may serve in turns without reading their settings again. */
const MAX_EXAMINERS = 16;
const examiners = new Map<string, ReturnType<typeof createPageExaminer>>();

function examinerFor(settings: ExamineSettings): ReturnType<typeof createPageExaminer> {
  const key = JSON.stringify(settings);
  const known = examiners.get(key);
  if (known) return known;
  if (examiners.size >= MAX_EXAMINERS) examiners.clear();
  const examiner = createPageExaminer(settings);
  examiners.set(key, examiner);
  return examiner;
}

/** A Buffer crosses as the bytes it is made of. */
function withBuffer(work: ThreadJob["work"]): ThreadJob["work"] {
  if (work.fetched) {
    const { body } = work.fetched.result;
    work.fetched.result.body = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  }
  return work;
}

parentPort?.on("message", ({ id, settings, work }: ThreadJob) => {
  let answer: ThreadAnswer;
  try {
    answer = { id, crawled: examinerFor(settings)(withBuffer(work)) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error : new Error(String(error)) };
  }
  parentPort?.postMessage(answer);
});
parentPort?.postMessage("ready");
