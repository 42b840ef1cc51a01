import { cleanGuides } from "./content/clean-guides";
import { ABOUT_MAIN, GUIDES_MAIN, HOME_MAIN, SHOP_MAIN } from "./content/clean-indexes";
import { cleanProducts } from "./content/clean-products";
import { type Crumb, type Head, renderDocument } from "./layout";
import type { Article, Handler, Product, RequestContext, Section } from "./page-types";
import { htmlReply } from "./replies";

export const SOCIAL_IMAGE = "/images/social.png";
const VIEWPORT = "width=device-width, initial-scale=1";
const DAY_MS = 24 * 60 * 60 * 1000;

export function daysAgo(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}

/** A complete head; faulty pages start from it and take something away. */
export function fullHead(page: { path: string; title: string; description: string }, type = "website"): Head {
  return {
    path: page.path,
    lang: "en",
    title: page.title,
    description: page.description,
    canonical: page.path,
    viewport: VIEWPORT,
    robots: null,
    social: { title: page.title, description: page.description, type, image: SOCIAL_IMAGE },
    jsonLd: [],
    extra: "",
  };
}

export function renderSections(sections: readonly Section[]): string {
  return sections
    .map(({ heading, paragraphs }) => `<h2>${heading}</h2>\n${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}`)
    .join("\n");
}

const TITLES = new Map([...cleanGuides, ...cleanProducts].map((page) => [page.path, page.heading]));
TITLES.set("/about/", "Who we are");

function relatedList(paths: string[]): string {
  const items = paths.map((path) => `<li><a href="${path}">${TITLES.get(path) ?? path}</a></li>`);
  return `<h2>Read on</h2>\n<ul class="list">${items.join("")}</ul>`;
}

export function articleMain(
  page: Pick<Article, "heading" | "image" | "imageAlt" | "author" | "modifiedDaysAgo" | "sections">,
  now: Date,
): string {
  const date = daysAgo(now, page.modifiedDaysAgo);
  return `<article>
<h1>${page.heading}</h1>
<p class="byline">By ${page.author}, <time datetime="${date}">${date}</time></p>
<img class="hero" src="/images/${page.image}.svg" width="600" height="315" alt="${page.imageAlt}" fetchpriority="high">
${renderSections(page.sections)}
</article>`;
}

export function articleJsonLd(
  page: Pick<Article, "heading" | "author" | "modifiedDaysAgo" | "path">,
  context: RequestContext,
): unknown {
  const date = daysAgo(context.now, page.modifiedDaysAgo);
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: page.heading,
    image: [`${context.origin}${SOCIAL_IMAGE}`],
    datePublished: date,
    dateModified: date,
    author: { "@type": "Person", name: page.author, url: `${context.origin}/about/` },
    mainEntityOfPage: `${context.origin}${page.path}`,
  };
}

const guideCrumbs = (page: Article): Crumb[] => [
  { name: "Home", path: "/" },
  { name: "Guides", path: "/guides/" },
  { name: page.heading, path: page.path },
];
const shopCrumbs = (page: Product): Crumb[] => [
  { name: "Home", path: "/" },
  { name: "Shop", path: "/shop/" },
  { name: page.heading, path: page.path },
];

function guideHandler(page: Article): Handler {
  return (context) => {
    const head = { ...fullHead(page, "article"), jsonLd: [articleJsonLd(page, context)] };
    return htmlReply(
      renderDocument(head, guideCrumbs(page), articleMain(page, context.now) + relatedList(page.related), context),
    );
  };
}

function productHandler(page: Product): Handler {
  return (context) => {
    const jsonLd = {
      "@context": "https://schema.org",
      "@type": "Product",
      name: page.productName,
      description: page.description,
      image: [`${context.origin}${SOCIAL_IMAGE}`],
      brand: { "@type": "Brand", name: "Halden Outdoor" },
      offers: {
        "@type": "Offer",
        price: page.price,
        priceCurrency: "EUR",
        availability: "https://schema.org/InStock",
        url: `${context.origin}${page.path}`,
      },
    };
    const main = `<h1>${page.heading}</h1>
<p class="price">${page.price} EUR</p>
<p>In stock, leaves the harbour on the next mail day.</p>
<img class="hero" src="/images/${page.image}.svg" width="600" height="315" alt="${page.imageAlt}" fetchpriority="high">
${renderSections(page.sections)}
${relatedList(page.related)}`;
    return htmlReply(renderDocument({ ...fullHead(page), jsonLd: [jsonLd] }, shopCrumbs(page), main, context));
  };
}

const HOME = {
  path: "/",
  title: "Halden Outdoor: shelters, shells and burners to keep",
  description:
    "A small workshop by the fjord that makes outdoor gear worth mending, and a magazine about using it well in all weather.",
};
const INDEXES = [
  {
    path: "/guides/",
    name: "Guides",
    title: "Guides to shelter, clothing and maps | Halden Outdoor",
    description:
      "Short, honest guides from our workshop: how to pick a shelter, dress for cold rain and read the land from paper.",
    main: GUIDES_MAIN,
  },
  {
    path: "/shop/",
    name: "Shop",
    title: "Shop: three things we make and mend | Halden Outdoor",
    description:
      "Our whole range on one page: a tunnel for two, a brass spirit burner and a rain shell, with spare parts for all of them.",
    main: SHOP_MAIN,
  },
  {
    path: "/about/",
    name: "About",
    title: "About our people and the rope works | Halden Outdoor",
    description:
      "Who we are, what we believe about objects, and how to reach the workshop beside the eastern quay by letter or telephone.",
    main: ABOUT_MAIN,
  },
];

/** Handlers of all pages without a fault, by path. */
export function cleanRoutes(): Map<string, Handler> {
  const routes = new Map<string, Handler>();
  routes.set("/", (context) => {
    const organisation = {
      "@context": "https://schema.org",
      "@type": "Organization",
      name: "Halden Outdoor",
      url: `${context.origin}/`,
      logo: `${context.origin}${SOCIAL_IMAGE}`,
      sameAs: ["https://social.example/halden-outdoor"],
    };
    return htmlReply(renderDocument({ ...fullHead(HOME), jsonLd: [organisation] }, [], HOME_MAIN, context));
  });
  for (const page of INDEXES) {
    const crumbs = [
      { name: "Home", path: "/" },
      { name: page.name, path: page.path },
    ];
    routes.set(page.path, (context) => htmlReply(renderDocument(fullHead(page), crumbs, page.main, context)));
  }
  for (const page of cleanGuides) routes.set(page.path, guideHandler(page));
  for (const page of cleanProducts) routes.set(page.path, productHandler(page));
  return routes;
}
