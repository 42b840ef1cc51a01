import { AppError } from "../errors";
import { API_BASE } from "./constants";
import type { ApiRoute } from "./define-route";
import { MethodNotAllowed } from "./problem";

export interface MatchedRoute {
  route: ApiRoute;
  params: Record<string, string>;
}

/** Throws NOT_FOUND for an address that no route has, and MethodNotAllowed where only the method is wrong. */
export function matchRoute(routes: readonly ApiRoute[], method: string, pathname: string): MatchedRoute {
  const there = routes.flatMap((route) => {
    const params = readPath(route.path, pathname);
    return params ? [{ route, params }] : [];
  });
  const match = there.find(({ route }) => route.method === method);
  if (match) return match;
  if (there.length > 0) throw new MethodNotAllowed(there.map(({ route }) => route.method));
  throw new AppError("NOT_FOUND", "There is nothing at this address. The API reference lists every address there is.");
}

function readPath(template: string, pathname: string): Record<string, string> | null {
  const wanted = `${API_BASE}${template}`.split("/");
  const given = pathname.split("/");
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    // Ids need no escapes, so an escaped one is simply no id.
    if (name) params[name] = given[index] ?? "";
    else if (part !== given[index]) return null;
  }
  return params;
}
