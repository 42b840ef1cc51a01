import type { FaultyPage } from "../faulty-page";
import { filler } from "./filler";

const LONG_TITLE =
  "Everything we ever wrote down about naming huts, hills, harbours and dogs in the long winter of 2009 | Halden";
const LONG_DESCRIPTION =
  "A long list of names for huts, hills, harbours and dogs, with the reasons for each, the objections that were raised, the votes that were taken, the cake that was eaten afterwards and a short index by first letter.";
const SAME_TITLE = "How to care for a shelter between trips | Halden";
const SAME_DESCRIPTION =
  "Drying, airing and storing a shelter so that it is ready for the next trip and lasts for twenty years.";
const MIDNIGHT = `<h1>Walking under the midnight sun</h1>\n${filler("midnight")}`;

/** Faults of titles, descriptions, headings, texts and the head as a whole. */
export const faultyHeads: FaultyPage[] = [
  {
    path: "/archive/knots",
    topic: "knots and cords",
    heading: "Seven knots and where they slip",
    hub: "archive",
    head: (head) => ({ ...head, title: null, description: null }),
  },
  {
    path: "/archive/press-release",
    topic: "a press release",
    heading: "A press release nobody printed",
    hub: "archive",
    head: (head) => ({
      ...head,
      extra:
        '<title>Press release of the spring season | Halden</title>\n<meta name="description" content="The press release of the spring season, with photographs of the harbour and of everyone who works there.">',
    }),
  },
  {
    path: "/archive/old-template",
    topic: "an old template",
    heading: "A page from the first website",
    hub: "archive",
    raw: ({ origin, now }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page from our very first website | Halden</title>
<div class="banner">Best viewed with patience</div>
<meta name="description" content="A page from our very first website, with its banner, its guest book and its counter of visitors.">
<link rel="canonical" href="${origin}/archive/old-template">
</head>
<body>
<main><h1>The first website</h1>${filler("old-template")}<p><a href="/archive/">Back to the archive</a></p></main>
<footer>© ${now.getUTCFullYear()} Halden Outdoor</footer>
</body>
</html>`,
  },
  ...["one", "two"].map(
    (part): FaultyPage => ({
      path: `/archive/tent-care-${part}`,
      topic: "the care of shelters",
      heading: "Care between trips",
      hub: "archive",
      head: (head) => ({ ...head, title: SAME_TITLE, description: SAME_DESCRIPTION }),
    }),
  ),
  { path: "/archive/midnight-sun", topic: "the midnight sun", heading: "Midnight sun", hub: "archive", main: MIDNIGHT },
  {
    path: "/archive/midnight-sun-again",
    topic: "the sun at midnight",
    heading: "Midnight sun, again",
    hub: "archive",
    main: MIDNIGHT,
  },
  {
    path: "/archive/packing-spring",
    topic: "packing in spring",
    heading: "What we pack in spring",
    hub: "archive",
    textKey: "packing",
    after: "<p>In April we add a shovel.</p>",
  },
  {
    path: "/archive/packing-autumn",
    topic: "packing in autumn",
    heading: "What we pack in autumn",
    hub: "archive",
    textKey: "packing",
    after: "<p>In October we add a lamp.</p>",
  },
  {
    path: "/archive/short-note",
    topic: "a short note",
    heading: "A short note",
    hub: "archive",
    head: (head) => ({ ...head, title: "Short note", description: "A note." }),
    main: "<p>The boat leaves at six. Bring bread.</p>",
  },
  {
    path: "/archive/Long_Names",
    topic: "long names",
    heading: "Long names",
    hub: "archive",
    head: (head) => ({ ...head, title: LONG_TITLE, description: LONG_DESCRIPTION }),
    main: `<h1>All the names that we ever gave to huts, hills, harbours and dogs during the winter</h1>
<h1>And an appendix</h1>
${filler("long-names")}
<h4>By first letter</h4>
<p>A to K on the left, the others on the right.</p>
<h2></h2>`,
  },
  {
    path: "/archive/draft",
    topic: "a draft",
    heading: "A draft that slipped out",
    hub: "archive",
    head: (head) => ({ ...head, title: "Untitled" }),
    after:
      "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit. Only {{ product.price }} this week. Meet us at the cafÃ© by the harbour.</p>",
  },
  {
    path: "/archive/stuffed",
    topic: "a page for robots",
    heading: "A page written for robots",
    hub: "archive",
    after: `<p>${"Rucksack sale, rucksack shop, best rucksack, buy rucksack, cheap rucksack, rucksack offers. ".repeat(6)}</p>`,
  },
  {
    path: "/archive/same-words",
    topic: "the same words",
    heading: "The same words, above and below",
    hub: "archive",
    head: (head) => ({ ...head, title: "The same words, above and below" }),
  },
  {
    path: "/archive/typewriter",
    topic: "a typewriter",
    heading: "Typed on a typewriter",
    hub: "archive",
    raw: ({ origin }) => `<HTML>
<HEAD>
<TITLE>Typed on a typewriter by the harbour master</TITLE>
<META NAME="generator" CONTENT="WordPress 4.9.8">
<META NAME="description" CONTENT="A page that was typed on a typewriter, scanned, and typed again by somebody in a hurry.">
<LINK REL="canonical" HREF="${origin}/archive/typewriter">
</HEAD>
<BODY>
<H1>Typed by the harbour master</H1>
${filler("typewriter")}
<P><A HREF="/archive/">All old pages</A></P>
</BODY>
<BODY>
</BODY>
</HTML>`,
    reply: { headers: { "content-type": "text/html" } },
  },
  {
    path: "/archive/no-zoom",
    topic: "a fixed page",
    heading: "A page that cannot be enlarged",
    hub: "archive",
    head: (head) => ({ ...head, viewport: "width=1024, maximum-scale=1, user-scalable=no" }),
  },
  {
    path: "/archive/not-found-page",
    topic: "lost pages",
    heading: "Page not found",
    hub: "archive",
    head: (head) => ({ ...head, title: "Page not found | Halden Outdoor" }),
    main: "<h1>Page not found</h1><p>The page you asked for does not exist. Try the menu above.</p>",
  },
];
