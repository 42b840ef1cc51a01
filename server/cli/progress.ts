import { PHASE_LABELS } from "@/server/audits/constants";
import type { AuditEventData } from "@/server/audits/events";

export interface ProgressDisplay {
  show(event: AuditEventData): void;
  end(): void;
}

const WIDTH = 16;

/** One line a phase that updates in place on a terminal, plain lines elsewhere. */
export function createProgress(out: NodeJS.WriteStream = process.stdout): ProgressDisplay {
  const isTerminal = Boolean(out.isTTY);
  let hasOpenLine = false;
  const line = (text: string, isFinal: boolean) => {
    if (!isTerminal) {
      if (isFinal) out.write(`${text}\n`);
      return;
    }
    out.write(`\r\u001b[2K${text.slice(0, (out.columns || 80) - 1)}${isFinal ? "\n" : ""}`);
    hasOpenLine = !isFinal;
  };
  return {
    show(event) {
      if (event.kind === "progress")
        line(`  ${PHASE_LABELS[event.phase].padEnd(WIDTH)}${describeCounts(event.counts)}`, false);
      if (event.kind === "phase" && event.status === "running")
        line(`  ${PHASE_LABELS[event.phase].padEnd(WIDTH)}…`, false);
      if (event.kind === "phase" && event.status !== "running") line(describePhase(event), true);
    },
    end() {
      if (hasOpenLine) out.write("\n");
    },
  };
}

function describePhase(event: Extract<AuditEventData, { kind: "phase" }>): string {
  const state = event.status === "completed" ? "" : `${event.status}. `;
  const counts = describeCounts(event.counts ?? {});
  return `  ${PHASE_LABELS[event.phase].padEnd(WIDTH)}${[state + counts, event.reason].filter(Boolean).join(" · ")}`;
}

function describeCounts(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count.toLocaleString("en")} ${name}`)
    .join(", ");
}
