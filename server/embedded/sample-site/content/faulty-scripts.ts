import type { FaultyPage } from "../faulty-page";

/**
 * Pages that are in order as they are sent, and not once a browser has opened them. The security policy of the site
 * allows scripts from files only.
 */
const SCRIPTS: Record<string, string> = {
  "late-title": 'document.title = "Another title that came with a script, kept by Halden";',
  "late-description":
    'document.querySelector("meta[name=description]").content = "A description that a script has put here, long enough for search results and different from the one that was sent.";',
  "late-canonical": 'document.querySelector("link[rel=canonical]").href = "/archive/late-title";',
  "late-noindex": `const robots = document.createElement("meta");
robots.name = "robots";
robots.content = "noindex";
document.head.append(robots);`,
  "late-heading": 'document.querySelector("h1").textContent = "The heading that a script wrote";',
  "late-text": `const main = document.querySelector("main");
for (const paragraph of [...main.querySelectorAll("p")].reverse()) main.append(paragraph.cloneNode(true));
for (const paragraph of main.querySelectorAll("p")) main.append(paragraph.cloneNode(true));`,
  "late-links": `const list = document.createElement("ul");
for (const [href, text] of [
  ["/archive/behind-a-script", "A page behind a script"],
  ["/guides/reading-a-contour-map", "Reading a contour map"],
  ["/shop/fell-rain-jacket", "The fell rain jacket"],
  ["/shop/ridge-2-tent", "The ridge tent for two"],
]) {
  const link = Object.assign(document.createElement("a"), { href, textContent: text });
  const item = document.createElement("li");
  item.append(link);
  list.append(item);
}
document.querySelector("main").append(list);`,
  "late-data": `const data = document.createElement("script");
data.type = "application/ld+json";
data.textContent = JSON.stringify({ "@context": "https://schema.org", "@type": "Organization", name: "Halden Outdoor" });
document.head.append(data);`,
  "dead-call": 'fetch("/assets/prices-of-yesterday.json").catch(() => undefined);',
  "moved-by-script": 'location.replace("/archive/late-title");',
};

const scripted = (name: string, topic: string, heading: string): FaultyPage => ({
  path: `/archive/${name}`,
  topic,
  heading,
  hub: "archive",
  head: (head) => ({ ...head, extra: `<script src="/assets/${name}.js" defer></script>` }),
});

export const faultyScripts: readonly FaultyPage[] = [
  scripted("late-title", "a title that comes late", "The title that comes late"),
  scripted("late-description", "a late description", "The description that comes late"),
  scripted("late-canonical", "a late canonical", "The canonical that changes its mind"),
  scripted("late-noindex", "a late ban", "The page that a script hides"),
  scripted("late-heading", "a late heading", "The heading as it was sent"),
  scripted("late-text", "a late text", "Most of this text comes late"),
  scripted("late-links", "links that come late", "The links that come late"),
  scripted("late-data", "data that comes late", "The data that comes late"),
  scripted("dead-call", "a call into the void", "A call that nobody answers"),
  scripted("moved-by-script", "a page that ran away", "The page that runs away"),
  {
    path: "/archive/wide-shelf",
    topic: "a very wide shelf",
    heading: "The shelf that is too wide",
    hub: "archive",
    after: '<div style="width:900px"><p>The shelf is nine hundred wide and fits no pocket.</p></div>',
  },
  {
    path: "/archive/curtain",
    topic: "a drawn curtain",
    heading: "What the curtain hides",
    hub: "archive",
    after:
      '<div style="position:fixed;inset:0;background:#fff;z-index:9"><p>Write to us before you read on, and we will send you our letter about boats.</p></div>',
  },
  {
    path: "/archive/small-print",
    topic: "very small print",
    heading: "All of this is small print",
    hub: "archive",
    head: (head) => ({ ...head, extra: "<style>main p{font-size:9px}</style>" }),
  },
  {
    path: "/archive/stretched",
    topic: "a stretched picture",
    heading: "A picture that was stretched",
    hub: "archive",
    after:
      '<p><img src="/images/harbour.png" alt="The harbour at noon, pulled out of shape" width="200" height="200"></p>',
  },
  {
    path: "/archive/behind-a-script",
    topic: "a page behind a script",
    heading: "The page behind a script",
    hub: null,
    isOnSiteMap: false,
    isInSitemap: false,
  },
];

/** Path and text of the files that the pages above load. */
export const SCRIPT_FILES: readonly [string, string][] = Object.entries(SCRIPTS).map(([name, script]) => [
  `/assets/${name}.js`,
  script,
]);
