import { filler } from "./content/filler";
import { FAULTY_PAGES } from "./faulty-pages";
import { renderDocument } from "./layout";
import type { Handler } from "./page-types";
import { fullHead } from "./render-clean";
import { htmlReply } from "./replies";

const CLEAN_LINKS: [string, string][] = [
  ["/", "The first page of Halden Outdoor"],
  ["/guides/", "All guides"],
  ["/guides/choosing-a-ridge-tent", "Choosing a shelter for open ground"],
  ["/guides/layering-for-cold-rain", "Staying warm when it will not stop raining"],
  ["/guides/reading-a-contour-map", "What the brown lines are telling you"],
  ["/shop/", "The whole range"],
  ["/shop/ridge-2-tent", "Ridge 2"],
  ["/shop/alder-stove", "Alder burner"],
  ["/shop/fell-rain-jacket", "Fell shell"],
  ["/about/", "Who we are"],
];

const HUBS = [
  {
    path: "/archive/",
    name: "Archive",
    title: "Archive: old pages from the workshop | Halden Outdoor",
    description:
      "Notes, lists and travel reports from thirty years, kept as they were. Several are out of date and some are falling apart.",
    heading: "Pages that have had their day",
    intro: "Thirty years of notes, kept as they were. Several are wrong by now, and some pages are falling apart.",
    extra: ["/private/members", "Minutes for members"] as const,
  },
  {
    path: "/outlet/",
    name: "Outlet",
    title: "Outlet: second-hand things, checked | Halden Outdoor",
    description:
      "Things that came back to us, cleaned, checked and sold at a discount. Written in a hurry, one of each, gone when gone.",
    heading: "Second hand, checked and cheap",
    intro:
      "Everything here has been used, cleaned and checked. There is one of each, and the pages are written in a hurry.",
    extra: ["/restricted", "Prices for staff"] as const,
  },
];

const escapeUrl = (text: string) => text.replaceAll("&", "&amp;");

/** Overviews that link to the faulty pages, so that pages without a fault need not. */
export function hubRoutes(): Map<string, Handler> {
  const routes = new Map<string, Handler>();
  for (const hub of HUBS) {
    const pages = FAULTY_PAGES.filter((page) => page.hub === hub.name.toLowerCase());
    const items = pages.map(
      ({ path, heading, hubLink }) =>
        `<li><a href="${escapeUrl(path)}"${hubLink ? ` ${hubLink}` : ""}>${heading}</a></li>`,
    );
    const [extraPath, extraName] = hub.extra;
    const main = `<h1>${hub.heading}</h1>
<p>${hub.intro}</p>
<ul class="list">${items.join("\n")}
<li><a href="${extraPath}">${extraName}</a></li></ul>
${filler(hub.path)}`;
    const crumbs = [
      { name: "Home", path: "/" },
      { name: hub.name, path: hub.path },
    ];
    routes.set(hub.path, (context) => htmlReply(renderDocument(fullHead(hub), crumbs, main, context)));
  }
  routes.set("/site-map/", siteMap);
  return routes;
}

const siteMap: Handler = (context) => {
  const page = {
    path: "/site-map/",
    title: "All pages of the site on one page | Halden Outdoor",
    description:
      "Every page of the shop and the magazine in one list, for those who would rather scroll than search, with the old ones last.",
  };
  const faulty = FAULTY_PAGES.filter((entry) => entry.isOnSiteMap !== false);
  const items = [...CLEAN_LINKS, ...faulty.map((entry) => [entry.path, entry.heading] as const)].map(
    ([path, name]) => `<li><a href="${escapeUrl(path)}">${name}</a></li>`,
  );
  const crumbs = [
    { name: "Home", path: "/" },
    { name: "All pages", path: page.path },
  ];
  const main = `<h1>Everything in one list</h1>\n<ul class="list">${items.join("\n")}</ul>\n${filler(page.path)}`;
  return htmlReply(renderDocument(fullHead(page), crumbs, main, context));
};
