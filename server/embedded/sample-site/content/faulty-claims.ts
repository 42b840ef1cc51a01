import type { FaultyPage } from "../faulty-page";

const daysBefore = (days: number, now: Date) => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
const schema = (type: string, properties: object) => ({
  "@context": "https://schema.org",
  "@type": type,
  ...properties,
});

/** Pages that say one thing to readers and another to machines, and hints that browsers cannot use. */
export const faultyClaims: FaultyPage[] = [
  {
    path: "/archive/guest-book",
    topic: "the guest book",
    heading: "What guests wrote",
    hub: "archive",
    after:
      '<div style="position:absolute; left:-9999px">Best tents, cheap tents, tents for sale, tents near me, tents online, buy tents here today.</div>',
  },
  {
    path: "/archive/diary",
    topic: "a diary of the walk",
    heading: "A diary of the walk",
    hub: "archive",
    head: (head, { now }) => ({
      ...head,
      jsonLd: [
        schema("Article", {
          headline: "A diary of the walk",
          datePublished: daysBefore(60, now),
          author: { "@type": "Person", name: "Ines Halden" },
        }),
      ],
    }),
    before: '<p>Written on <time datetime="2019-06-21">midsummer day of 2019</time>.</p>',
  },
  {
    path: "/archive/first-aid",
    topic: "first aid in the snow",
    heading: "First aid in the snow",
    hub: "archive",
    head: (head) => ({ ...head, jsonLd: [schema("MedicalWebPage", { name: "First aid in the snow" })] }),
  },
  {
    path: "/archive/borrowed-tongue",
    topic: "a borrowed tongue",
    heading: "A page in a borrowed tongue",
    hub: "archive",
    head: (head) => ({ ...head, lang: "de" }),
  },
  {
    path: "/archive/early-hints",
    topic: "hints for browsers",
    heading: "Hints that help nobody",
    hub: "archive",
    head: (head) => ({
      ...head,
      extra: [
        '<link rel="preload" href="/assets/site.css">',
        ...["maps", "fonts", "chat", "shop", "films"].map(
          (name) => `<link rel="preconnect" href="https://${name}.halden-outdoor.invalid">`,
        ),
      ].join("\n"),
    }),
    after: "<p>Typed on a <tt>typewriter</tt> with a <font>new ribbon</font>.</p>",
  },
  {
    path: "/archive/old-scripts",
    topic: "scripts of old",
    heading: "Scripts of another time",
    hub: "archive",
    head: (head) => ({ ...head, extra: '<script src="/assets/jquery-1.12.4.min.js" defer></script>' }),
  },
  {
    path: "/outlet/camp-lamp",
    topic: "the camp lamp",
    heading: "Camp lamp",
    hub: "outlet",
    head: (head, { origin }) => ({
      ...head,
      jsonLd: [
        schema("Product", {
          name: "Camp lamp",
          image: `${origin}/images/social.png`,
          offers: {
            "@type": "Offer",
            price: "74821.00",
            priceCurrency: "CHF",
            availability: "https://schema.org/InStock",
          },
        }),
        schema("Organization", {
          name: "Halden Outdoor",
          url: `${origin}/`,
          sameAs: ["https://www.wikidata.org/wiki/Q1"],
          aggregateRating: { "@type": "AggregateRating", ratingValue: "5.0", reviewCount: 3 },
        }),
      ],
    }),
    before: '<p>Rated <span role="img" aria-label="5.0 of 5">★★★★★</span> by us.</p>',
  },
  {
    path: "/outlet/postcards",
    topic: "old postcards",
    heading: "A rack of old postcards",
    hub: "outlet",
    before: ["social", "IMG_4711", "social"]
      .map((name) => `<div class="card" style="background-image:url(/images/${name}.png)"></div>`)
      .join("\n"),
  },
];
