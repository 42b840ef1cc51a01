import { filler } from "./content/filler";
import { type Crumb, type Head, renderDocument } from "./layout";
import type { Handler, Reply, RequestContext } from "./page-types";
import { fullHead } from "./render-clean";
import { htmlReply } from "./replies";

/** A page that is complete except for what its fields change. */
export interface FaultyPage {
  path: string;
  /** A phrase of 8 to 30 characters for title and description. */
  topic: string;
  heading: string;
  /** The overview that links here; null for pages with other ways in. */
  hub: "archive" | "outlet" | null;
  /** False keeps the page out of the overview of all pages, which leaves it one link or none. */
  isOnSiteMap?: boolean;
  /** False keeps it out of sitemap.xml. */
  isInSitemap?: boolean;
  /** Attributes of the hub's link. */
  hubLink?: string;
  head?: (head: Head, context: RequestContext) => Head;
  /** HTML between the heading and the text. */
  before?: string;
  /** HTML after the text. */
  after?: string;
  /** Replaces heading and text. */
  main?: string;
  /** Replaces the key of the text, to give two pages the same one. */
  textKey?: string;
  /** Replaces the whole document. */
  raw?: (context: RequestContext) => string;
  reply?: Partial<Reply>;
}

export function titleOf(page: Pick<FaultyPage, "topic">): string {
  return `Notes about ${page.topic}, kept by Halden`;
}

export function descriptionOf(page: Pick<FaultyPage, "topic">): string {
  return `What we once wrote about ${page.topic}, kept for anyone who still enjoys an old page from the workshop.`;
}

export function crumbsOf(page: Pick<FaultyPage, "path" | "heading">): Crumb[] {
  const isOutlet = page.path.startsWith("/outlet/");
  const hub = isOutlet ? { name: "Outlet", path: "/outlet/" } : { name: "Archive", path: "/archive/" };
  return [{ name: "Home", path: "/" }, hub, { name: page.heading, path: page.path }];
}

export function faultyHandler(page: FaultyPage): Handler {
  return (context) => {
    if (page.raw) return htmlReply(page.raw(context), page.reply);
    const complete = fullHead({ path: page.path, title: titleOf(page), description: descriptionOf(page) });
    const head = page.head ? page.head(complete, context) : complete;
    const text = filler(page.textKey ?? page.path);
    const main = page.main ?? `<h1>${page.heading}</h1>\n${page.before ?? ""}\n${text}\n${page.after ?? ""}`;
    return htmlReply(renderDocument(head, crumbsOf(page), main, context), page.reply);
  };
}
