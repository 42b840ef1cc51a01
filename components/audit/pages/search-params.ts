import {
  createLoader,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  type SearchParams,
} from "nuqs/server";
import { PAGE_SORTS, PAGE_VIEWS, SKIP_CAUSES, SORT_DIRECTIONS, STATUS_CLASSES } from "@/server/audits/search-params";

const MAX_PAGE = 100_000;

export const pageSearchParams = {
  view: parseAsStringLiteral(PAGE_VIEWS).withDefault("crawled"),
  cause: parseAsArrayOf(parseAsStringLiteral(SKIP_CAUSES)).withDefault([]),
  status: parseAsArrayOf(parseAsStringLiteral(STATUS_CLASSES)).withDefault([]),
  index: parseAsArrayOf(parseAsStringLiteral(["yes", "no"])).withDefault([]),
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(PAGE_SORTS).withDefault("findings"),
  dir: parseAsStringLiteral(SORT_DIRECTIONS).withDefault("desc"),
  page: parseAsInteger.withDefault(1),
};

const load = createLoader(pageSearchParams);

/** Both or neither of "yes" and "no" means all; page numbers out of range become the nearest one in it. */
export async function loadPageSearch(source: Promise<SearchParams>) {
  const { index, page, ...rest } = await load(source);
  return {
    ...rest,
    index: index.length === 1 ? (index[0] ?? null) : null,
    page: Math.min(MAX_PAGE, Math.max(1, page)),
  };
}
