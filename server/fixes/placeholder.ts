export const PLACEHOLDER = /\[\[WRITE: [^\]]*\]\]/g;

/** Marks what only a person can write. */
export function writeHere(what: string): string {
  return `[[WRITE: ${what}]]`;
}

export function countPlaceholders(code: string): number {
  return code.match(PLACEHOLDER)?.length ?? 0;
}
