import { faultyHandler } from "./faulty-page";
import { FAULTY_PAGES } from "./faulty-pages";
import { fileRoutes } from "./files";
import { hubRoutes } from "./hubs";
import { renderDocument } from "./layout";
import type { Handler, Reply, RequestContext } from "./page-types";
import { cleanRoutes, fullHead } from "./render-clean";
import { htmlReply, redirectReply } from "./replies";

/** Redirects: one chain, one loop, one dead end, one that is only temporary. */
const REDIRECTS: [string, string, 301 | 302][] = [
  ["/tent", "/tents", 301],
  ["/tents", "/products", 301],
  ["/products", "/shop/", 301],
  ["/loop-north", "/loop-south", 301],
  ["/loop-south", "/loop-north", 301],
  ["/old-catalogue", "/missing-boots", 301],
  ["/spring-sale", "/outlet/", 302],
  ["/outlet/tarp", "/outlet/", 301],
  ["/abroad/hytter", "/abroad/huts", 301],
];

const ERRORS: [string, number, string][] = [
  ["/outlet/list?page=4", 404, "The list ends here"],
  ["/gone-forever", 410, "This page is gone for good"],
  ["/server-error", 500, "Something broke in the workshop"],
  ["/restricted", 403, "This page is for staff"],
];

const routes = buildRoutes();

export function findReply(url: URL, context: RequestContext): Reply {
  const handler = routes.get(url.pathname + url.search) ?? routes.get(url.pathname);
  return handler ? handler(context) : errorReply(404, "There is nothing at this address", context);
}

function buildRoutes(): Map<string, Handler> {
  const all = new Map<string, Handler>([...cleanRoutes(), ...hubRoutes(), ...fileRoutes()]);
  for (const page of FAULTY_PAGES) all.set(page.path, faultyHandler(page));
  for (const [path, target, status] of REDIRECTS) all.set(path, () => redirectReply(target, status));
  for (const [path, status, heading] of ERRORS) all.set(path, (context) => errorReply(status, heading, context));
  for (const path of ["/private/members", "/private/tarp"]) {
    all.set(path, (context) => errorReply(200, "A page behind robots.txt", context));
  }
  return all;
}

function errorReply(status: number, heading: string, context: RequestContext): Reply {
  const head = {
    ...fullHead({
      path: "/",
      title: `${heading} | Halden Outdoor`,
      description: "Use the menu to find your way back.",
    }),
    canonical: null,
    social: null,
    robots: "noindex",
  };
  const main = `<h1>${heading}</h1><p>Use the menu above, or start again from <a href="/">the first page</a>.</p>`;
  return htmlReply(renderDocument(head, [], main, context), { status });
}
