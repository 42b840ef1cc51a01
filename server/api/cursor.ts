import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "../errors";
import { DEFAULT_LIMIT, MAX_LIMIT } from "./constants";

/** Query fields of every list. */
export const pagingQuery = {
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT).describe("Items in one answer."),
  cursor: z
    .string()
    .max(2000)
    .optional()
    .describe("The nextCursor of the answer before; leave it out for the beginning."),
};

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    nextCursor: z.string().nullable().describe("Ask for more with it; null at the end."),
  });
}

/** A list whose order is fixed by values of its last item, so that new items neither repeat nor hide others. */
export interface CursorList<Key extends z.ZodType> {
  /** Name of the list. */
  list: string;
  /** What narrows it; a cursor works with the same filter only. */
  filter: Record<string, unknown>;
  key: Key;
}

/** The place to go on from; undefined at the beginning. Throws BAD_INPUT for what is no cursor of this list. */
export function readCursor<Key extends z.ZodType>(
  { list, filter, key }: CursorList<Key>,
  cursor: string | undefined,
): z.output<Key> | undefined {
  if (cursor === undefined) return undefined;
  const stored = parse(cursor);
  if (Array.isArray(stored) && stored[0] === markOf(list, filter)) {
    const place = key.safeParse(stored[1]);
    if (place.success) return place.data;
  }
  throw new AppError(
    "BAD_INPUT",
    "This cursor belongs to another list or another filter. Start again without a cursor.",
    { field: "cursor" },
  );
}

/** Cuts off the row that only shows that there are more. */
export function toPage<Row, Key extends z.ZodType>(
  { list, filter }: CursorList<Key>,
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => z.input<Key>,
): { data: Row[]; nextCursor: string | null } {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  if (rows.length <= limit || last === undefined) return { data, nextCursor: null };
  const stored = JSON.stringify([markOf(list, filter), keyOf(last)]);
  return { data, nextCursor: Buffer.from(stored).toString("base64url") };
}

function markOf(list: string, filter: Record<string, unknown>): string {
  return createHash("sha256")
    .update(JSON.stringify([list, filter]))
    .digest("base64url")
    .slice(0, 12);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

/** Newest first, the id breaks ties. */
export const newestFirst = z.object({ at: z.iso.datetime().pipe(z.coerce.date()), id: z.uuid() });

export function newestFirstKey(row: { createdAt: Date; id: string }): z.input<typeof newestFirst> {
  return { at: row.createdAt.toISOString(), id: row.id };
}

/** Rows behind that place; the first condition is one that an index can start from. */
export function afterNewest(place: z.output<typeof newestFirst> | undefined) {
  if (!place) return {};
  return { createdAt: { lte: place.at }, NOT: { createdAt: place.at, id: { lte: place.id } } };
}
