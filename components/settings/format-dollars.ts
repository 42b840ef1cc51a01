/** Millionths of a US dollar; small amounts keep the digits that make them more than nothing. */
export function formatDollars(micros: number): string {
  const dollars = micros / 1_000_000;
  const digits = micros > 0 && dollars < 1 ? 4 : 2;
  return `$${dollars.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}
