/** Which items this process is working on now; an item counts once for each job that is looking at it. */
export class InFlight {
  readonly #counts = new Map<string, number>();

  async track<T>(itemId: string, work: () => Promise<T>): Promise<T> {
    this.#counts.set(itemId, (this.#counts.get(itemId) ?? 0) + 1);
    try {
      return await work();
    } finally {
      const left = (this.#counts.get(itemId) ?? 1) - 1;
      if (left > 0) this.#counts.set(itemId, left);
      else this.#counts.delete(itemId);
    }
  }

  /** For use inside `track`: whether another job of this process looks at the same item. */
  isHeldElsewhere(itemId: string): boolean {
    return (this.#counts.get(itemId) ?? 0) > 1;
  }

  ids(): string[] {
    return [...this.#counts.keys()];
  }
}
