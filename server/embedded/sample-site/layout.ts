import type { RequestContext } from "./page-types";
import { STYLESHEET_PATH } from "./styles";

/** The head of a page. `null` leaves a part out, which is how faulty pages are made. */
export interface Head {
  /** The page's own path, for og:url. */
  path: string;
  lang: string | null;
  title: string | null;
  description: string | null;
  /** Path or absolute URL. */
  canonical: string | null;
  viewport: string | null;
  robots: string | null;
  social: { title: string; description: string; type: string; image: string } | null;
  jsonLd: unknown[];
  /** Raw tags at the end of the head. */
  extra: string;
}

export interface Crumb {
  name: string;
  path: string;
}

const NAVIGATION: Crumb[] = [
  { name: "Guides", path: "/guides/" },
  { name: "Shop", path: "/shop/" },
  { name: "Archive", path: "/archive/" },
  { name: "Outlet", path: "/outlet/" },
  { name: "About", path: "/about/" },
  { name: "All pages", path: "/site-map/" },
];

/** A whole document: head, navigation, breadcrumbs, the given main content, footer. */
export function renderDocument(head: Head, crumbs: Crumb[], main: string, context: RequestContext): string {
  const absolute = (path: string) => new URL(path, context.origin).href;
  const jsonLd = [...head.jsonLd, ...(crumbs.length > 0 ? [breadcrumbList(crumbs, absolute)] : [])];
  const tags = [
    '<meta charset="utf-8">',
    head.viewport && `<meta name="viewport" content="${head.viewport}">`,
    head.title !== null && `<title>${head.title}</title>`,
    head.description && `<meta name="description" content="${head.description}">`,
    head.robots && `<meta name="robots" content="${head.robots}">`,
    head.canonical && `<link rel="canonical" href="${absolute(head.canonical)}">`,
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    `<link rel="stylesheet" href="${STYLESHEET_PATH}">`,
    head.social && socialTags(head.social, absolute, head.path),
    ...jsonLd.map((node) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`),
    head.extra,
  ].filter(Boolean);
  return `<!doctype html>
<html${head.lang === null ? "" : ` lang="${head.lang}"`}>
<head>
${tags.join("\n")}
</head>
${renderBody(crumbs, main, context.now.getUTCFullYear())}
</html>
`;
}

export function renderBody(crumbs: Crumb[], main: string, year: number): string {
  const menu = NAVIGATION.map(({ name, path }) => `<li><a href="${path}">${name}</a></li>`).join("");
  return `<body>
<a class="skip" href="#content">Skip to content</a>
<header class="top"><a class="brand" href="/">Halden Outdoor</a>
<nav aria-label="Main"><ul>${menu}</ul></nav></header>
${crumbs.length > 0 ? breadcrumbs(crumbs) : ""}
<main id="content">
${main.trim()}
</main>
<footer class="foot"><p>© ${year} Halden Outdoor, Rope Walk 4. An invented shop that comes with Plumbline. Some of its pages are broken on purpose.</p></footer>
</body>`;
}

function breadcrumbs(crumbs: Crumb[]): string {
  const items = crumbs.map(({ name, path }, index) =>
    index === crumbs.length - 1 ? `<li aria-current="page">${name}</li>` : `<li><a href="${path}">${name}</a></li>`,
  );
  return `<nav class="crumbs" aria-label="Breadcrumb"><ol>${items.join("")}</ol></nav>`;
}

function breadcrumbList(crumbs: Crumb[], absolute: (path: string) => string): unknown {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}

function socialTags(social: NonNullable<Head["social"]>, absolute: (path: string) => string, path: string): string {
  return [
    `<meta property="og:title" content="${social.title}">`,
    `<meta property="og:description" content="${social.description}">`,
    `<meta property="og:type" content="${social.type}">`,
    `<meta property="og:url" content="${absolute(path)}">`,
    `<meta property="og:image" content="${absolute(social.image)}">`,
    '<meta property="og:image:width" content="1200">',
    '<meta property="og:image:height" content="630">',
    '<meta property="og:site_name" content="Halden Outdoor">',
    '<meta name="twitter:card" content="summary_large_image">',
  ].join("\n");
}
