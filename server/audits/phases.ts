import type { Db } from "../db/client";
import { appendEvent } from "./append-event";
import type { PhaseName, PhaseStatus } from "./constants";

export type PhaseCounts = Record<string, number>;

/** Mark a phase as running; a repeated step keeps the first start time. */
export async function beginPhase(db: Db, auditId: string, phase: PhaseName): Promise<void> {
  const { count } = await db.auditPhase.updateMany({
    where: { auditId, phase, startedAt: null },
    data: { status: "running", startedAt: new Date() },
  });
  if (count > 0) await appendEvent(auditId, `phase:${phase}:running`, { kind: "phase", phase, status: "running" });
}

export interface PhaseEnd {
  status: Extract<PhaseStatus, "completed" | "skipped" | "failed">;
  reason?: string;
  counts?: PhaseCounts;
}

export async function endPhase(db: Db, auditId: string, phase: PhaseName, end: PhaseEnd): Promise<void> {
  const now = new Date();
  await db.auditPhase.updateMany({ where: { auditId, phase, startedAt: null }, data: { startedAt: now } });
  await db.auditPhase.update({
    where: { auditId_phase: { auditId, phase } },
    data: { status: end.status, reason: end.reason ?? null, counts: end.counts, endedAt: now },
  });
  await appendEvent(auditId, `phase:${phase}:${end.status}`, { kind: "phase", phase, ...end });
}

/** Counters of a running phase; `step` makes the line unique, so that a repeated step writes it once. */
export async function reportProgress(
  db: Db,
  auditId: string,
  phase: PhaseName,
  step: string,
  counts: PhaseCounts,
): Promise<void> {
  await db.auditPhase.update({ where: { auditId_phase: { auditId, phase } }, data: { counts } });
  await appendEvent(auditId, `progress:${phase}:${step}`, { kind: "progress", phase, counts });
}
