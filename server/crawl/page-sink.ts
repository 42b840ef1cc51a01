import type { Clock } from "@/server/clock";
import type { CrawledPage } from "./crawl-types";

export interface PageSinkOptions<Page> {
  onPages: (batch: CrawledPage<Page>[]) => Promise<void>;
  batchSize: number;
  clock: Clock;
}

/** A page waits no longer than this for company, so that the dashboard moves on slow sites too. */
const MAX_WAIT_MS = 500;

/** Collects pages into batches and writes one batch at a time, in order. */
export class PageSink<Page> {
  private buffer: CrawledPage<Page>[] = [];
  private writing: Promise<void> = Promise.resolve();
  private flushedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: PageSinkOptions<Page>) {}

  /** Resolves at once while the writer keeps up, else when it has caught up. */
  async add(page: CrawledPage<Page>): Promise<void> {
    this.buffer.push(page);
    const isDue = this.options.clock.now().getTime() - this.flushedAt >= MAX_WAIT_MS;
    if (isDue || this.buffer.length >= this.options.batchSize) await this.flush();
  }

  flush(): Promise<void> {
    if (this.buffer.length > 0) {
      const batch = this.buffer;
      this.buffer = [];
      this.flushedAt = this.options.clock.now().getTime();
      this.writing = this.writing.then(() => this.options.onPages(batch));
    }
    return this.writing;
  }
}
