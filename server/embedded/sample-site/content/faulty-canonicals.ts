import type { FaultyPage } from "../faulty-page";

const LARGE_CUP = '<p>Goes well with <a href="/outlet/cup?size=large">the large cup</a>.</p>';

function tarp(colour: string, canonical: string): FaultyPage {
  return {
    path: `/outlet/tarp-${colour}`,
    topic: `a tarp in ${colour}`,
    heading: `A tarp in ${colour}`,
    hub: "outlet",
    isInSitemap: colour === "green",
    head: (head) => ({ ...head, canonical }),
    after: LARGE_CUP,
  };
}

/** Faults of canonicals, paginated lists and language versions. */
export const faultyCanonicals: FaultyPage[] = [
  tarp("green", "/outlet/tarp"),
  tarp("red", "/missing-boots"),
  tarp("blue", "/archive/members-note"),
  tarp("grey", "/private/tarp"),
  tarp("black", "/outlet/tarp-white"),
  tarp("white", "/outlet/tarp-sand"),
  { path: "/outlet/tarp-sand", topic: "a tarp in sand", heading: "A tarp in sand", hub: "outlet" },
  { path: "/outlet/cup", topic: "a cup of steel", heading: "A steel cup", hub: "outlet" },
  {
    path: "/outlet/cup?size=large",
    topic: "a large cup of steel",
    heading: "A large steel cup",
    hub: null,
    isOnSiteMap: false,
    isInSitemap: false,
    head: (head) => ({ ...head, canonical: "/outlet/cup" }),
  },
  ...[
    ["left", "right"],
    ["right", "left"],
  ].map(
    ([side, other]): FaultyPage => ({
      path: `/outlet/rope-${side}`,
      topic: `rope, laid to the ${side}`,
      heading: `Rope, laid to the ${side}`,
      hub: "outlet",
      isInSitemap: false,
      head: (head) => ({ ...head, canonical: `/outlet/rope-${other}` }),
    }),
  ),
  {
    path: "/outlet/gift-card",
    topic: "a gift card",
    heading: "A gift card for a friend",
    hub: "outlet",
    isInSitemap: false,
    head: (head) => ({ ...head, canonical: "/" }),
  },
  {
    path: "/outlet/scarf",
    topic: "a long scarf",
    heading: "A long scarf",
    hub: "outlet",
    isInSitemap: false,
    head: (head) => ({ ...head, canonical: "/outlet/scarf-original" }),
  },
  {
    path: "/outlet/scarf-original",
    topic: "the first scarf",
    heading: "The first scarf",
    hub: null,
    isOnSiteMap: false,
    isInSitemap: false,
  },
  {
    path: "/outlet/lantern",
    topic: "a tin lantern",
    heading: "A tin lantern",
    hub: "outlet",
    head: (head, { origin }) => ({ ...head, extra: `<link rel="canonical" href="${origin}/outlet/cup">` }),
  },
  {
    path: "/outlet/mug",
    topic: "an enamel mug",
    heading: "An enamel mug",
    hub: "outlet",
    head: (head) => ({ ...head, canonical: null, extra: '<link rel="canonical" href="mug#details">' }),
  },
  {
    path: "/outlet/kettle",
    topic: "a copper kettle",
    heading: "A copper kettle",
    hub: "outlet",
    isInSitemap: false,
    head: (head) => ({ ...head, canonical: "https://www.example.com/kettle" }),
  },
  {
    path: "/outlet/spoon",
    topic: "a wooden spoon",
    heading: "A wooden spoon",
    hub: "outlet",
    reply: { headers: { link: '</outlet/cup>; rel="canonical"' } },
  },
  {
    path: "/outlet/fork",
    topic: "a wooden fork",
    heading: "A wooden fork",
    hub: "outlet",
    head: (head, { origin }) => ({ ...head, extra: `<link rel="canonical" href="${origin}/outlet/fork">` }),
  },
  {
    path: "/outlet/ladle",
    topic: "a wooden ladle",
    heading: "A wooden ladle",
    hub: "outlet",
    head: (head) => ({ ...head, canonical: null, extra: '<link rel="canonical" href="">' }),
  },
  {
    path: "/outlet/no-canonical",
    topic: "a plain plate",
    heading: "A plain plate",
    hub: "outlet",
    head: (head) => ({ ...head, canonical: null }),
  },
  {
    path: "/outlet/list",
    topic: "a long list",
    heading: "The long list",
    hub: "outlet",
    head: (head) => ({ ...head, extra: '<link rel="next" href="/outlet/list?page=2">' }),
  },
  {
    path: "/outlet/list?page=2",
    topic: "a long list, page two",
    heading: "The long list, page 2",
    hub: null,
    isOnSiteMap: false,
    isInSitemap: false,
    head: (head) => ({
      ...head,
      robots: "noindex",
      extra: '<link rel="prev" href="/outlet/list">\n<link rel="next" href="/outlet/list?page=3">',
    }),
  },
  {
    path: "/outlet/list?page=3",
    topic: "a long list, page three",
    heading: "The long list, page 3",
    hub: null,
    isOnSiteMap: false,
    isInSitemap: false,
    head: (head) => ({
      ...head,
      canonical: "/outlet/list",
      extra: '<link rel="prev" href="/outlet/list">\n<link rel="next" href="/outlet/list?page=4">',
    }),
  },
  {
    path: "/abroad/huts",
    topic: "huts in the hills",
    heading: "Huts in the hills",
    hub: "archive",
    head: (head, { origin }) => ({
      ...head,
      extra: [
        ["en", "/abroad/huts"],
        ["de", "/abroad/huetten"],
        ["it", "/abroad/huetten"],
        ["fr", "/abroad/refuges"],
        ["sv", "/abroad/stugor"],
        ["da", "/abroad/hytter"],
        ["nl", "/abroad/hutten"],
        ["en-UK", "/abroad/huts-uk"],
      ]
        .map(([code, path]) => `<link rel="alternate" hreflang="${code}" href="${origin}${path}">`)
        .join("\n"),
    }),
  },
  {
    path: "/abroad/huetten",
    topic: "Hütten in den Bergen",
    heading: "Hütten in den Bergen",
    hub: "archive",
    head: (head) => ({
      ...head,
      lang: "de",
      title: "Hütten in den Bergen des Nordens, erklärt",
      description:
        "Wo man im Norden übernachten kann, was eine Hütte kostet und welche Regeln in allen Häusern gelten.",
    }),
    main: "<h1>Eine Nacht in der Hütte</h1><h2>Regeln</h2><p>Holz holen, Wasser holen, den Ofen anheizen. Wer zuletzt geht, fegt den Boden und schließt die Läden. Die Übernachtung bezahlt man am Ende des Monats, denn das Buch glaubt jedem.</p>",
  },
  {
    path: "/abroad/stugor",
    topic: "cabins in Sweden",
    heading: "Cabins in Sweden",
    hub: "archive",
    isInSitemap: false,
    head: (head, { origin }) => ({
      ...head,
      robots: "noindex",
      extra: `<link rel="alternate" hreflang="en" href="${origin}/abroad/huts">\n<link rel="alternate" hreflang="sv" href="${origin}/abroad/stugor">`,
    }),
  },
  {
    path: "/abroad/hutten",
    topic: "huts in Holland",
    heading: "Huts in Holland",
    hub: "archive",
    isInSitemap: false,
    head: (head, { origin }) => ({
      ...head,
      canonical: "/abroad/huts",
      extra: `<link rel="alternate" hreflang="en" href="${origin}/abroad/huts">\n<link rel="alternate" hreflang="nl" href="${origin}/abroad/hutten">`,
    }),
  },
  {
    path: "/abroad/huts-uk",
    topic: "bothies in Britain",
    heading: "Bothies in Britain",
    hub: "archive",
    head: (head, { origin }) => ({
      ...head,
      lang: "english",
      extra: `<link rel="alternate" hreflang="en" href="/abroad/huts">\n<link rel="alternate" hreflang="en" href="${origin}/abroad/bothies">`,
    }),
  },
  { path: "/abroad/bothies", topic: "more bothies", heading: "More bothies", hub: "archive" },
];
