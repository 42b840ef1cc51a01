import { type ActivityFilter, activityFilterSchema } from "./schemas";

/** The filter in an address, as the page writes it, or null when it cannot be read: a file must not hold more than asked. */
export function readFilter(params: URLSearchParams): ActivityFilter | null {
  const list = (name: string) => params.get(name)?.split(",").filter(Boolean) ?? [];
  const asked = { people: list("who"), groups: list("what"), period: params.get("when") };
  return activityFilterSchema.safeParse(asked).data ?? null;
}
