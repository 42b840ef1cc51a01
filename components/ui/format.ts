const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** "1,340". */
export function formatCount(count: number): string {
  return whole.format(count);
}

/** "1 page", "1,340 pages". */
export function formatNoun(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/** Points with one decimal; what rounds to nothing says so. */
export function formatPoints(points: number): string {
  return points > 0 && points < 0.05 ? "<0.1" : points.toFixed(1);
}

/** "+4", "−3" with a true minus sign, "0". */
export function formatChange(change: number): string {
  if (change === 0) return "0";
  return change > 0 ? `+${change}` : `−${Math.abs(change)}`;
}

/** "820 ms", "14 s", "3 min 41 s". */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Path and query of an address on the audited host, the whole address elsewhere. */
export function formatAddress(url: string, host?: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  return host === undefined || parsed.host === host ? `${parsed.pathname}${parsed.search}` : url;
}
