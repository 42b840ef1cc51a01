import { buildOpenApi } from "./openapi";
import { prepareReference, type Reference } from "./prepare-reference";
import { API_ROUTES } from "./routes";

/** For the page under /docs/api: the routes that are served, so the page cannot say anything else. */
export function loadReference(): Reference {
  return prepareReference(buildOpenApi(API_ROUTES));
}
