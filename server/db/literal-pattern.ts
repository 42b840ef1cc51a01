/** Prisma passes `%` and `_` on as wildcards, and addresses are full of both. */
export function literalPattern(search: string): string {
  return search.replaceAll(/[\\%_]/g, "\\$&");
}
