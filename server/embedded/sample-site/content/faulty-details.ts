import type { FaultyPage } from "../faulty-page";

const sameAge = (days: number, now: Date) => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);

/** Faults of indexing signals, images, structured data, previews, headers, scripts and accessibility. */
export const faultyDetails: FaultyPage[] = [
  {
    path: "/archive/members-note",
    topic: "a note to members",
    heading: "A note to members",
    hub: "archive",
    head: (head) => ({
      ...head,
      robots: "noindex",
      jsonLd: [
        {
          "@context": "https://schema.org",
          "@type": "Event",
          name: "Meeting",
          startDate: "2030-05-01",
          location: "Halden",
        },
      ],
    }),
  },
  {
    path: "/archive/closed-links",
    topic: "closed links",
    heading: "Nothing leads on from here",
    hub: "archive",
    head: (head) => ({ ...head, robots: "nofollow" }),
  },
  {
    path: "/archive/quiet",
    topic: "a quiet page",
    heading: "A page without a snippet",
    hub: "archive",
    before: '<p><img src="/images/map.svg" alt="A map of two summits" width="600" height="315"></p>',
    head: (head) => ({ ...head, robots: "nosnippet, noimageindex, noai" }),
  },
  {
    path: "/archive/two-minds",
    topic: "being of two minds",
    heading: "A page of two minds",
    hub: "archive",
    isInSitemap: false,
    head: (head) => ({ ...head, robots: "index, follow" }),
    reply: { headers: { "x-robots-tag": "noindex" } },
  },
  {
    path: "/archive/expired-offer",
    topic: "an expired offer",
    heading: "An offer that has ended",
    hub: "archive",
    head: (head) => ({ ...head, robots: "unavailable_after: 2020-01-31" }),
  },
  {
    path: "/outlet/photo-prints",
    topic: "prints of photographs",
    heading: "Prints of old photographs",
    hub: "outlet",
    before: `<p><img src="/images/IMG_4711.png" alt="${"A very long description of a harbour in the morning with boats and nets and people who carry boxes ".repeat(3)}" width="1200" height="630" loading="lazy">
<img src="/images/social.png"><a href="/outlet/"><img src="/images/fjord.svg" alt="" width="300" height="158"></a>
<img src="/images/old-name.svg" alt="img" width="300" height="158"></p>
<picture><source srcset="/images/rain.svg"></picture>`,
    after: '<video src="/assets/clip.mp4" controls width="320" height="180"></video>',
  },
  {
    path: "/archive/broken-media",
    topic: "lost pictures",
    heading: "Pictures that were lost",
    hub: "archive",
    before: '<p><img src="/images/lost.jpg" alt="A boat at the quay in early spring" width="300" height="158"></p>',
    head: (head) => ({ ...head, extra: '<script src="/assets/lost.js" defer></script>' }),
  },
  {
    path: "/archive/drawing",
    topic: "a large drawing",
    heading: "A drawing inside the page",
    hub: "archive",
    after: `<svg viewBox="0 0 400 200" role="img" aria-label="A row of waves"><path fill="none" stroke="#2f5d50" d="M0 100${Array.from({ length: 1800 }, (_, index) => `L${index} ${100 + ((index * 37) % 60)}`).join("")}"/></svg>`,
  },
  {
    path: "/archive/bad-data",
    topic: "data with a typo",
    heading: "Data with a typo",
    hub: "archive",
    head: (head) => ({
      ...head,
      extra:
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Article", "headline": "Typo",}</script>',
    }),
  },
  {
    path: "/archive/half-data",
    topic: "half of the data",
    heading: "Half of the data",
    hub: "archive",
    head: (head) => ({
      ...head,
      jsonLd: [
        { "@context": "https://schema.org", "@type": "Recipe", name: "Porridge for the pass" },
        {
          "@context": "https://schema.org",
          "@type": "Article",
          headline: "Half of the data",
          datePublished: "last summer",
        },
        { "@context": "https://schema.org", name: "A thing without a type" },
        { "@context": "https://schema.org", "@type": "Product", name: "Half a product" },
        {
          "@context": "https://schema.org",
          "@type": "FAQPage",
          mainEntity: [{ "@type": "Question", name: "Is there an answer?" }],
        },
        { "@context": "https://schema.org", "@type": "VideoObject", name: "A film" },
        { "@context": "https://schema.org", "@type": "LocalBusiness", name: "The quay" },
        { "@context": "https://schema.org", "@type": "HowTo", name: "How to wait", step: [] },
      ],
    }),
  },
  {
    path: "/archive/calendar",
    topic: "an old calendar",
    heading: "A calendar of old tours",
    hub: "archive",
    head: (head, { now, origin }) => ({
      ...head,
      jsonLd: [
        {
          "@context": "https://schema.org",
          "@type": "Article",
          headline: "A calendar of old tours",
          image: [`${origin}/images/social.png`],
          datePublished: sameAge(400, now),
          dateModified: sameAge(400, now),
          author: { "@type": "Person", name: "Ingrid Solberg", url: `${origin}/about/` },
        },
      ],
    }),
  },
  {
    path: "/archive/no-preview",
    topic: "pages without preview",
    heading: "A link without a preview",
    hub: "archive",
    head: (head) => ({ ...head, social: null }),
  },
  {
    path: "/archive/lost-preview",
    topic: "a lost preview",
    heading: "A preview that was lost",
    hub: "archive",
    head: (head) => ({ ...head, social: head.social && { ...head.social, image: "/images/lost-preview.png" } }),
  },
  {
    path: "/archive/half-preview",
    topic: "half a preview",
    heading: "Half a preview",
    hub: "archive",
    head: (head) => ({
      ...head,
      social: null,
      extra:
        '<meta property="og:title" content="Half a preview">\n<meta property="og:url" content="https://www.example.com/other">\n<meta name="twitter:card" content="summary_large_image">',
    }),
  },
  {
    path: "/archive/bare-headers",
    topic: "a bare server",
    heading: "Straight from a bare server",
    hub: "archive",
    reply: {
      isCompressed: false,
      headers: {
        "content-security-policy": "",
        "x-content-type-options": "",
        "x-frame-options": "",
        "referrer-policy": "",
        "permissions-policy": "",
        server: "Harbour/1.14.2",
        "x-powered-by": "PHP/7.4.3",
        "set-cookie": "sessionid=81723; Path=/archive/bare-headers",
      },
    },
  },
  {
    path: "/archive/slow-post",
    topic: "slow post",
    heading: "Post that takes its time",
    hub: "archive",
    reply: { delayMs: 950 },
  },
  {
    path: "/archive/forms",
    topic: "an old form",
    heading: "An old order form",
    hub: "archive",
    after: `<form action="/archive/forms" method="get"><p><input name="name" placeholder="Name"> <input type="password" name="secret" placeholder="Password"> <button></button></p></form>
<iframe src="/images/rain.svg" width="300" height="158"></iframe>
<table><tr><td>Size</td><td>Price</td></tr><tr><td>S</td><td>10</td></tr><tr><td>M</td><td>12</td></tr><tr><td>L</td><td>14</td></tr></table>
<p id="note" tabindex="3">A note.</p><p id="note">The same note.</p>`,
  },
  {
    path: "/archive/app",
    topic: "an app shell",
    heading: "An app that needs a script",
    hub: "archive",
    raw: ({ origin }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>An app that shows nothing at first | Halden</title>
<meta name="description" content="An app that shows nothing until its script has run, which search engines do late or never.">
<link rel="canonical" href="${origin}/archive/app"><link rel="icon" href="/favicon.svg"><script src="/assets/app.js" defer></script></head>
<body><div id="root"></div></body></html>`,
  },
  {
    path: "/archive/heavy-code",
    topic: "heavy code",
    heading: "A page with heavy code",
    hub: "archive",
    head: (head, { origin }) => ({
      ...head,
      extra: `<link rel="stylesheet" href="/assets/heavy.css">
<link rel="stylesheet" href="/assets/hidden/print.css" media="print">
<script src="/assets/heavy.js" defer></script>
<script src="/assets/moved.js" defer></script>
<script src="/assets/widget.9c3e71ab.js" defer></script>
<script src="${origin.replace("http:", "")}/assets/app-2.js" defer></script>`,
    }),
  },
  {
    path: "/archive/star-chart",
    topic: "a chart of stars",
    heading: "A chart of all the stars",
    hub: "archive",
    after: `<p>${"<i>*</i> ".repeat(1600)}</p>`,
  },
  {
    path: "/archive/tangled",
    topic: "tangled markup",
    heading: "Tangled like an old net",
    hub: "archive",
    head: (head) => ({ ...head, extra: '<meta name="viewport" content="width=device-width">' }),
    after: `<p><b><i>Wrongly</b> nested</i></p>${'<p class="a" class="b">Twice the same.</p>'.repeat(5)}`,
  },
];
