export interface Places {
  /** Resolves with true when a place was taken, with false when the wait was cancelled. */
  enter(signal: AbortSignal | undefined): Promise<boolean>;
  leave(): void;
  readonly takenCount: number;
  readonly waitingCount: number;
}

/** A number of places, first come first served. */
export function createPlaces(count: number): Places {
  let takenCount = 0;
  const waiting: (() => void)[] = [];

  return {
    get takenCount() {
      return takenCount;
    },
    get waitingCount() {
      return waiting.length;
    },
    enter(signal) {
      if (signal?.aborted) return Promise.resolve(false);
      if (takenCount < count) {
        takenCount += 1;
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const take = () => {
          signal?.removeEventListener("abort", cancel);
          resolve(true);
        };
        const cancel = () => {
          waiting.splice(waiting.indexOf(take), 1);
          resolve(false);
        };
        waiting.push(take);
        signal?.addEventListener("abort", cancel, { once: true });
      });
    },
    leave() {
      const next = waiting.shift();
      if (next) next();
      else takenCount -= 1;
    },
  };
}
