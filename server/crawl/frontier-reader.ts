import type { FrontierUrl } from "./crawl-types";

export interface FrontierReaderOptions {
  take: (count: number) => Promise<FrontierUrl[]>;
  /** Called before each `take`, so that links found so far are in the frontier. */
  beforeTake: () => Promise<void>;
  batchSize: number;
  deadline: AbortSignal;
}

/**
 * Hands frontier URLs to parallel workers and fetches the next batch before the last one is used up. An empty answer
 * ends the crawl only when no page is in flight, since that page may bring the next link.
 */
export class FrontierReader {
  private readonly queue: FrontierUrl[] = [];
  private readonly waiting = new Set<() => void>();
  private refilling: Promise<void> | null = null;
  private inFlightCount = 0;
  private isDry = false;

  constructor(private readonly options: FrontierReaderOptions) {}

  /** The next URL, or null when the crawl or its time has ended. Throws what `take` throws. */
  async next(): Promise<FrontierUrl | null> {
    while (!this.options.deadline.aborted) {
      const item = this.queue.shift();
      if (item) {
        this.inFlightCount++;
        if (this.queue.length < this.options.batchSize / 2) this.refillAhead();
        return item;
      }
      if (!this.isDry || this.refilling) await this.refill();
      else if (this.inFlightCount === 0) return null;
      else await this.nextChange();
    }
    return null;
  }

  /** Every URL from `next` must be given back once its page has been handed on. */
  finish(hasLinks: boolean): void {
    this.inFlightCount--;
    if (hasLinks) this.isDry = false;
    this.wakeAll();
  }

  get isEmpty(): boolean {
    return this.isDry && this.queue.length === 0 && this.inFlightCount === 0;
  }

  /** What was taken and not begun. */
  async drain(): Promise<FrontierUrl[]> {
    await this.refilling?.catch(() => undefined);
    return this.queue.splice(0);
  }

  private refill(): Promise<void> {
    this.refilling ??= this.takeBatch().finally(() => {
      this.refilling = null;
    });
    return this.refilling;
  }

  /** A failure here comes back in `next`, whose own refill meets the same trouble. */
  private refillAhead(): void {
    if (!this.isDry && this.refilling === null) this.refill().catch(() => undefined);
  }

  private async takeBatch(): Promise<void> {
    // Set first: a page that finishes while we wait must be able to say that there is more.
    this.isDry = true;
    try {
      await this.options.beforeTake();
      const batch = await this.options.take(this.options.batchSize);
      if (batch.length > 0) this.isDry = false;
      this.queue.push(...batch);
    } catch (error) {
      this.isDry = false;
      throw error;
    } finally {
      this.wakeAll();
    }
  }

  private nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.options.deadline.removeEventListener("abort", wake);
        this.waiting.delete(wake);
        resolve();
      };
      this.waiting.add(wake);
      this.options.deadline.addEventListener("abort", wake, { once: true });
    });
  }

  private wakeAll(): void {
    for (const wake of [...this.waiting]) wake();
  }
}
