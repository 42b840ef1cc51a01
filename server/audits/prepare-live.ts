import { type AuditStatus, isTerminal, PHASE_LABELS, type PhaseName, type PhaseStatus } from "./constants";
import type { LivePage, LiveRuleCount, WatchedEvent } from "./events";
import type { PhaseView } from "./prepare-audit";

export interface LivePhase {
  phase: PhaseName;
  label: string;
  status: PhaseStatus;
  reason: string | null;
  counts: Record<string, number>;
  startedAtMs: number | null;
  endedAtMs: number | null;
}

/** Everything the live view knows, folded from the events seen so far. */
export interface LiveState {
  lastSeq: number;
  status: AuditStatus;
  failureReason: string | null;
  phases: LivePhase[];
  rules: LiveRuleCount[];
  /** Newest first, at most `KEPT_PAGES`. */
  pages: LivePage[];
  /** All pages seen, also those no longer kept. */
  pageCount: number;
  /** Analysis text so far; null until it is being written. */
  analysis: string | null;
  isAnalysisFinal: boolean;
}

/** Enough to look back on; the pages tab has them all. */
export const KEPT_PAGES = 200;

export function initialLiveState(status: AuditStatus, phases: readonly PhaseView[]): LiveState {
  return {
    lastSeq: 0,
    status,
    failureReason: null,
    phases: phases.map(toLivePhase),
    rules: [],
    pages: [],
    pageCount: 0,
    analysis: null,
    isAnalysisFinal: false,
  };
}

export function toLivePhase(view: PhaseView): LivePhase {
  return {
    phase: view.phase,
    label: view.label,
    status: view.status,
    reason: view.reason,
    counts: view.counts,
    startedAtMs: view.startedAt?.getTime() ?? null,
    endedAtMs: view.endedAt?.getTime() ?? null,
  };
}

/** Events that were seen before are ignored, so a stream may repeat itself after a reconnect. */
export function foldEvents(state: LiveState, events: readonly WatchedEvent[]): LiveState {
  return events.reduce((current, event) => (event.seq <= current.lastSeq ? current : fold(current, event)), state);
}

function fold(previous: LiveState, { seq, at, data }: WatchedEvent): LiveState {
  const state = { ...previous, lastSeq: seq };
  const atMs = Date.parse(at);
  switch (data.kind) {
    case "status":
      return { ...state, status: data.status, failureReason: data.failureReason ?? state.failureReason };
    case "phase":
      return {
        ...state,
        phases: patchPhase(state.phases, data.phase, (phase) => ({
          ...phase,
          status: data.status,
          reason: data.reason ?? phase.reason,
          counts: data.counts ?? phase.counts,
          startedAtMs: phase.startedAtMs ?? atMs,
          endedAtMs: data.status === "running" ? null : atMs,
        })),
      };
    case "progress":
      return {
        ...state,
        phases: patchPhase(state.phases, data.phase, (phase) => ({ ...phase, counts: data.counts })),
      };
    case "pages":
      return {
        ...state,
        pages: [...data.pages.toReversed(), ...state.pages].slice(0, KEPT_PAGES),
        pageCount: state.pageCount + data.pages.length,
      };
    case "findings":
      return { ...state, rules: data.rules };
    case "analysis":
      return { ...state, analysis: data.markdown, isAnalysisFinal: data.isFinal };
    case "measurement":
      return state;
  }
}

function patchPhase(phases: LivePhase[], name: PhaseName, patch: (phase: LivePhase) => LivePhase): LivePhase[] {
  return phases.map((phase) => (phase.phase === name ? patch(phase) : phase));
}

/** The audit has ended and its result can be shown. */
export function isFinished(state: LiveState): boolean {
  return isTerminal(state.status);
}

/** 0–1, or null while the end is not known. */
export function progressShare(phase: LivePhase): number | null {
  const { found = 0, fetched = 0, planned = 0, measured = 0, failed = 0 } = phase.counts;
  if (phase.phase === "crawl") return found > 0 ? Math.min(1, fetched / found) : null;
  const { toRender = 0, rendered = 0 } = phase.counts;
  if (phase.phase === "join") return toRender > 0 ? Math.min(1, rendered / toRender) : null;
  if (phase.phase === "measure") return planned > 0 ? Math.min(1, (measured + failed) / planned) : null;
  return null;
}

/** What a phase has done or will do, in a few words; empty when there is nothing to say. */
export function describePhase(phase: LivePhase): string {
  if (phase.status === "skipped" || phase.status === "failed") {
    const word = phase.status === "skipped" ? "Skipped" : "Failed";
    return phase.reason ? `${word}: ${phase.reason}` : word;
  }
  if (phase.status === "pending") return PLANNED[phase.phase] ?? "";
  const {
    found,
    fetched,
    blocked,
    skipped,
    sitemaps,
    planned,
    measured,
    failed,
    findings,
    pages,
    toRender,
    rendered,
    notRendered,
  } = phase.counts;
  const parts: string[] = [];
  if (phase.phase === "discover") {
    if (sitemaps !== undefined) parts.push(noun(sitemaps, "sitemap"));
    if (found !== undefined) parts.push(noun(found, "address", "addresses"));
  }
  if (phase.phase === "crawl" && fetched !== undefined) {
    const isDone = phase.status === "completed" || found === undefined;
    parts.push(
      isDone ? noun(fetched, "page") : `${count(fetched)} of about ${noun(Math.max(found ?? 0, fetched), "page")}`,
    );
    if (blocked) parts.push(`${count(blocked)} blocked`);
    if (skipped) parts.push(`${count(skipped)} skipped`);
    const unchanged = describeUnchanged(phase.counts);
    if (unchanged !== null) parts.push(unchanged);
  }
  if (phase.phase === "measure" && planned !== undefined) {
    parts.push(`${count(measured ?? 0)} of ${noun(planned, "measurement")}`);
    if (failed) parts.push(`${count(failed)} without a result`);
  }
  if (phase.phase === "join" && rendered !== undefined) {
    if (toRender === undefined) parts.push(`${noun(rendered, "page")} rendered`);
    else parts.push(`${count(rendered)} of ${noun(toRender, "page")} rendered`);
    if (notRendered) parts.push(`${count(notRendered)} could not be`);
  }
  if (phase.phase === "join" && findings !== undefined) parts.push(noun(findings, "finding"));
  if (phase.phase === "report" && pages !== undefined) parts.push(noun(pages, "page"));
  return parts.join(" · ") || (phase.status === "running" ? (PLANNED[phase.phase] ?? "") : "");
}

/** "212 unchanged since 12 Nov 2026"; null when no earlier audit was used. */
export function describeUnchanged(counts: Record<string, number>): string | null {
  const { unchanged, unchangedSinceMs } = counts;
  if (unchanged === undefined || unchangedSinceMs === undefined) return null;
  const since = new Date(unchangedSinceMs).toLocaleDateString("en-GB", { dateStyle: "medium", timeZone: "UTC" });
  return `${count(unchanged)} unchanged since ${since}`;
}

const PLANNED: Partial<Record<PhaseName, string>> = {
  discover: "robots.txt and sitemaps",
  crawl: "every page it can reach",
  join: "duplicates, links, canonicals, languages",
  measure: "a sample of pages in a browser",
  analyse: "what it means, in words",
  report: "the PDF",
};

const MIN_PAGES_FOR_ESTIMATE = 25;
const MIN_MS_FOR_ESTIMATE = 6_000;

/** Crawling time left as a range in words; null until enough pages were read to say anything honest. */
export function estimateCrawlLeft(state: LiveState, nowMs: number): string | null {
  const crawl = state.phases.find((phase) => phase.phase === "crawl");
  if (crawl?.status !== "running" || crawl.startedAtMs === null) return null;
  const { found = 0, fetched = 0 } = crawl.counts;
  const elapsedMs = nowMs - crawl.startedAtMs;
  const waiting = found - fetched;
  if (fetched < MIN_PAGES_FOR_ESTIMATE || elapsedMs < MIN_MS_FOR_ESTIMATE || waiting <= 0) return null;
  // More pages are usually found on the way, so the range leans to the long side.
  const leftMs = (waiting * elapsedMs) / fetched;
  const low = Math.max(1, Math.round((leftMs * 0.9) / 60_000));
  const high = Math.ceil((leftMs * 1.5) / 60_000);
  if (high <= 1) return "less than a minute of crawling left";
  return low === high ? `about ${low} minutes of crawling left` : `about ${low} to ${high} minutes of crawling left`;
}

/** The sentence for screen readers when a phase begins or ends; pages are never announced. */
export function announcePhases(state: LiveState): string {
  if (state.status === "completed") return "The audit is complete.";
  if (state.status === "failed") return "The audit failed.";
  if (state.status === "cancelled") return "The audit was cancelled.";
  const running = state.phases.filter((phase) => phase.status === "running");
  const done = state.phases.filter((phase) => phase.status === "completed").length;
  if (running.length === 0) return done === 0 ? "The audit is waiting to start." : "";
  const names = running.map((phase) => PHASE_LABELS[phase.phase]).join(" and ");
  return `${names} ${running.length === 1 ? "is" : "are"} running, ${done} of ${state.phases.length} phases done.`;
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}

function noun(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}
