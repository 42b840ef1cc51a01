/** "1 page", "1,234 pages". */
export function count(value: number, noun: string): string {
  return `${value.toLocaleString("en-US")} ${value === 1 ? noun : `${noun}s`}`;
}

/** 2500 → "2.5 s", 640 → "640 ms". */
export function seconds(durationMs: number): string {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  return `${(Math.round(durationMs / 100) / 10).toLocaleString("en-US")} s`;
}

/** Whole percent, null when the whole is zero; a share that is not nothing is at least 1 and one that is not all at most 99. */
export function percentOf(part: number, whole: number): number | null {
  if (whole <= 0 || part > whole) return null;
  const rounded = Math.round((part / whole) * 100);
  if (part > 0 && rounded === 0) return 1;
  return part < whole && rounded === 100 ? 99 : rounded;
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** Text that continues a sentence: lower-cases a first letter unless the word is an abbreviation or a name in capitals. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) || /^A\s/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Ends the text with exactly one full stop. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
