import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Worker } from "node:worker_threads";
import type { CrawledPage } from "../crawl/crawl-types";
import type { PageWork } from "../crawl/examine-page";
import { logger } from "../log";
import type { ExaminedPage, ExamineSettings } from "./examine-page";

export interface ThreadJob {
  id: number;
  settings: ExamineSettings;
  work: PageWork;
}

export type ThreadAnswer = { id: number; crawled: CrawledPage<ExaminedPage> } | { id: number; error: Error };

export interface ExaminePoolOptions {
  threadCount: number;
  /** Threads end after this long without work. */
  idleMs?: number;
  /** Module that a thread runs; a test gives its own. */
  script?: string;
  /** CommonJS code that a thread runs instead: one text starts in a tenth of the time of hundreds of sources. */
  code?: string | undefined;
}

interface Waiting {
  resolve: (crawled: CrawledPage<ExaminedPage>) => void;
  reject: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  isReady: boolean;
  waiting: Map<number, Waiting>;
}

/** Between two slices of a crawl, with room: afterwards the memory belongs to the join. */
const DEFAULT_IDLE_MS = 3_000;
/** A page is at most 2 MiB; a thread that needs more than this is lost, and only the thread. */
const MAX_HEAP_MB = 512;
/** Pages are short-lived; a larger nursery only keeps more of them around. */
const NURSERY_MB = 24;
// Not imported: a bundler takes `new Worker` for an entry point of its own and looks for a file of that name.
const threads = process.getBuiltinModule("node:worker_threads");
// Threads do not inherit the TypeScript loader of the process.
const BOOT = `const { workerData } = require("node:worker_threads");
import("tsx/esm/api").then(({ register }) => { register(); return import(workerData); });`;

/**
 * Threads that examine pages. They start at the first call of `warmUp` and keep no process alive. When one dies, the
 * pages it held are rejected and the next `warmUp` starts another; when one cannot start, none is tried again.
 */
export class ExaminePool {
  private readonly threads = new Set<Thread>();
  private idleTimer: NodeJS.Timeout | undefined;
  private lastId = 0;
  /** Threads cannot run here, for example because the sources are not beside a bundled server. */
  private isUnavailable = false;

  constructor(private readonly options: ExaminePoolOptions) {}

  /** Begins to start the threads that are missing; does not wait for them. */
  warmUp(): void {
    if (this.isUnavailable) return;
    while (this.threads.size < this.options.threadCount) this.start();
    this.restartIdleTimer();
  }

  get isReady(): boolean {
    return this.leastBusy() !== null;
  }

  /** Pages that stand before the next one; 0 when a thread would begin at once. */
  get queueLength(): number {
    return this.leastBusy()?.waiting.size ?? 0;
  }

  /** Call only when `isReady`. The body of the answer belongs to the thread afterwards. */
  examine(settings: ExamineSettings, work: PageWork): Promise<CrawledPage<ExaminedPage>> {
    this.restartIdleTimer();
    const thread = this.leastBusy();
    if (!thread) return Promise.reject(new Error("No thread is ready to examine pages."));
    const id = ++this.lastId;
    const job: ThreadJob = { id, settings, work: withOwnBody(work) };
    return new Promise((resolve, reject) => {
      thread.waiting.set(id, { resolve, reject });
      thread.worker.ref();
      thread.worker.postMessage(job, job.work.fetched ? [job.work.fetched.result.body.buffer as ArrayBuffer] : []);
    });
  }

  /** Ends the threads now when none has work; a page that comes later starts new ones by `warmUp`. */
  async closeIfIdle(): Promise<void> {
    if (!this.isBusy) await this.close();
  }

  async close(): Promise<void> {
    clearTimeout(this.idleTimer);
    this.idleTimer = undefined;
    // Forgotten first: a page that arrives while they end must not be given to one of them.
    const ending = [...this.threads];
    this.threads.clear();
    await Promise.all(ending.map((thread) => thread.worker.terminate()));
  }

  private get isBusy(): boolean {
    return [...this.threads].some((thread) => !thread.isReady || thread.waiting.size > 0);
  }

  private leastBusy(): Thread | null {
    let best: Thread | null = null;
    for (const thread of this.threads) {
      if (thread.isReady && (best === null || thread.waiting.size < best.waiting.size)) best = thread;
    }
    return best;
  }

  private start(): void {
    const script = this.options.script ?? join(process.cwd(), "server", "audits", "examine-thread.ts");
    const worker = new threads.Worker(this.options.code ?? BOOT, {
      eval: true,
      workerData: pathToFileURL(script).href,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: NURSERY_MB },
    });
    const thread: Thread = { worker, isReady: false, waiting: new Map() };
    this.threads.add(thread);
    worker.unref();
    worker.on("message", (message: ThreadAnswer | "ready") => {
      if (message === "ready") thread.isReady = true;
      else settle(thread, message);
      // Again each time: a thread counts as work in progress once it has started, whatever was said before.
      if (thread.waiting.size === 0) worker.unref();
    });
    worker.on("error", (error) => {
      logger("audits").error({ err: error }, "a thread that examines pages ended");
      if (!thread.isReady) this.isUnavailable = true;
      this.lose(thread, error);
    });
    worker.on("exit", () => this.lose(thread, new Error("A thread that examines pages ended early.")));
  }

  private lose(thread: Thread, error: Error): void {
    this.threads.delete(thread);
    thread.isReady = false;
    for (const waiting of thread.waiting.values()) waiting.reject(error);
    thread.waiting.clear();
  }

  private restartIdleTimer(): void {
    if (this.idleTimer) {
      this.idleTimer.refresh();
      return;
    }
    this.idleTimer = setTimeout(() => {
      this.idleTimer = undefined;
      if (this.isBusy) this.restartIdleTimer();
      else void this.close();
    }, this.options.idleMs ?? DEFAULT_IDLE_MS);
    this.idleTimer.unref();
  }
}

function settle(thread: Thread, answer: ThreadAnswer): void {
  const waiting = thread.waiting.get(answer.id);
  thread.waiting.delete(answer.id);
  if ("error" in answer) waiting?.reject(answer.error);
  else waiting?.resolve(answer.crawled);
}

/** Bytes that share their memory with others are copied, since sending takes the memory away from them. */
function withOwnBody(work: PageWork): PageWork {
  if (work.fetched === null) return work;
  const { result } = work.fetched;
  const isShared = result.body.byteLength !== result.body.buffer.byteLength;
  const body = isShared ? Buffer.from(new Uint8Array(result.body).buffer) : result.body;
  return { ...work, fetched: { ...work.fetched, result: { ...result, body } } };
}
