/** The least number of pages from which a norm can be told, and the share that must follow it. */
export const NORM_PAGES = 10;
export const NORM_SHARE = 0.7;

export interface Norm {
  value: string;
  count: number;
  total: number;
}

/** The value most pages share; null below `minTotal` values or `NORM_SHARE` of them. */
export function normOf(values: Iterable<string>, minTotal = NORM_PAGES): Norm | null {
  const counts = new Map<string, number>();
  let total = 0;
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    total++;
  }
  if (total < minTotal) return null;
  for (const [value, count] of counts) if (count / total >= NORM_SHARE) return { value, count, total };
  return null;
}
