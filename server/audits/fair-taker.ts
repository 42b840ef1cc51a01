import type { FrontierUrl } from "../crawl/crawl-types";
import { sectionLimit, sectionOf, splitByLimit } from "../crawl/sections";
import { putBack, takeFromFrontier } from "./frontier";
import type { SectionLedger } from "./section-ledger";

/**
 * Takes addresses nearest to the start first; at one distance the sections take turns, by their place in the frontier.
 * No section gets more than half of the page limit while others have addresses waiting, or pages are under way that may
 * lead to some. For one slice of one audit.
 */
export class FairTaker {
  private takenCount = 0;
  private storedCount = 0;
  /** Since when the other sections had nothing: what they knew, and how much was taken then. */
  private dry: { knownCount: number; takenCount: number } | null = null;

  constructor(
    private readonly auditId: string,
    private readonly maxPages: number,
    private readonly ledger: SectionLedger,
  ) {}

  /** To be told of pages whose links are in the frontier. */
  addStored(count: number): void {
    this.storedCount += count;
  }

  /** Less than asked for, or nothing, when pages under way may bring what must come first. */
  async take(count: number): Promise<FrontierUrl[]> {
    if (count <= 0) return [];
    // So little is known that no section can exceed its half: nothing to count.
    if (this.ledger.knownCount <= sectionLimit(this.maxPages))
      return this.note(await takeFromFrontier(this.auditId, count));
    const fair = await this.takeWithinLimit(count);
    if (fair.length > 0) return this.note(fair);
    return this.areOthersExhausted() ? this.note(await takeFromFrontier(this.auditId, count)) : [];
  }

  private async takeWithinLimit(count: number): Promise<FrontierUrl[]> {
    const limit = sectionLimit(this.maxPages);
    const used = new Map(this.ledger.used);
    const taken: FrontierUrl[] = [];
    while (taken.length < count) {
      const full = [...used].flatMap(([section, pages]) => (pages >= limit ? [section] : []));
      const batch = await takeFromFrontier(this.auditId, count - taken.length, full);
      const { kept, over } = splitByLimit(batch, used, limit);
      await putBack(
        this.auditId,
        over.map((target) => target.url),
      );
      taken.push(...kept);
      for (const { url } of kept) used.set(sectionOf(url), (used.get(sectionOf(url)) ?? 0) + 1);
      if (over.length === 0) break;
    }
    return taken;
  }

  private areOthersExhausted(): boolean {
    const knownCount = this.ledger.knownOutside(this.ledger.fullSections(sectionLimit(this.maxPages)));
    if (this.dry?.knownCount !== knownCount) this.dry = { knownCount, takenCount: this.takenCount };
    return this.storedCount >= this.dry.takenCount;
  }

  private note(taken: FrontierUrl[]): FrontierUrl[] {
    this.takenCount += taken.length;
    this.ledger.addUsed(taken.map((target) => target.url));
    return taken;
  }
}
