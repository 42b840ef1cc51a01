import type { FaultyPage } from "../faulty-page";

/** Days of a walk that lead ever further from the home page. */
const trail = ["one", "two", "three", "four"].map(
  (day, index, days): FaultyPage => ({
    path: `/archive/trail/day-${day}`,
    topic: `day ${day} of the trail`,
    heading: `The long trail, day ${day}`,
    hub: index === 0 ? "archive" : null,
    isOnSiteMap: false,
    after: days[index + 1]
      ? `<p><a href="/archive/trail/day-${days[index + 1]}">On to day ${days[index + 1]}</a></p>`
      : "",
  }),
);

/** Faults of links, status codes, redirects and addresses. */
export const faultyLinks: FaultyPage[] = [
  ...trail,
  {
    path: "/archive/broken-links",
    topic: "links that broke",
    heading: "Links that led somewhere once",
    hub: "archive",
    after: `<p>We used to sell <a href="/missing-boots">boots for wide feet</a>, ran a <a href="/gone-forever">ferry timetable</a>
and kept a <a href="/server-error">calculator for provisions</a>. Friends wrote at <a href="https://halden-outdoor.invalid/friends" rel="noopener">a site of their own</a>.
There was more about it under <a href="/guides/#weather">weather</a>.</p>`,
  },
  {
    path: "/archive/moved-links",
    topic: "things that moved",
    heading: "Where things have moved",
    hub: "archive",
    after: `<p>The <a href="/tent">tent page</a> moved three times, the <a href="/old-catalogue">printed catalogue</a> is lost,
the <a href="/spring-sale">spring sale</a> never ends, and the <a href="/loop-north">northern round</a> has no end at all.</p>`,
  },
  {
    path: "/archive/odd-links",
    topic: "odd links",
    heading: "Links of every odd kind",
    hub: "archive",
    after: `<p><a href="/guides/"></a> For more, <a href="/shop/">click here</a>. <a href="javascript:window.location='/shop/'">Open the drawer</a>.
<a href="http://">An address without a host</a>. <a href="/shop/?utm_source=archive&amp;utm_medium=link">The shop, counted</a>.
<a href="tel:call-us">Telephone</a>. <a href="file:///C:/pages/list.html">A file on the old computer</a>.
<a href="/assets/data.json">All huts by number of beds</a>.
The old app had <a href="/#/tents">tents</a> and <a href="/#/boots">boots</a>.</p>`,
  },
  {
    path: "/archive/one-link",
    topic: "a lonely page",
    heading: "A page with a single link",
    hub: "archive",
    isOnSiteMap: false,
  },
  {
    path: "/archive/unfollowed",
    topic: "a page not followed",
    heading: "A page nobody vouches for",
    hub: "archive",
    hubLink: 'rel="nofollow"',
    isOnSiteMap: false,
  },
  {
    path: "/archive/half-followed",
    topic: "mixed signals",
    heading: "A page with mixed signals",
    hub: "archive",
    hubLink: 'rel="nofollow"',
  },
  { path: "/hidden-valley", topic: "the hidden valley", heading: "The hidden valley", hub: null, isOnSiteMap: false },
  {
    path: "/archive/unlisted",
    topic: "an unlisted page",
    heading: "A page the sitemap forgot",
    hub: "archive",
    isInSitemap: false,
  },
  {
    path: "/archive/forwarding",
    topic: "forwarding",
    heading: "This page moves on",
    hub: "archive",
    head: (head) => ({ ...head, extra: '<meta http-equiv="refresh" content="30; url=/archive/">' }),
  },
  {
    path: "/archive/header-forwarding",
    topic: "forwarding by header",
    heading: "This page moves on, silently",
    hub: "archive",
    reply: { headers: { refresh: "30; url=/archive/" } },
  },
  { path: "/outlet/two%20words", topic: "a name of two words", heading: "A name of two words", hub: "outlet" },
  { path: "/outlet//bowl", topic: "a doubled slash", heading: "A bowl behind two slashes", hub: "outlet" },
  {
    path: "/outlet/finder?colour=red&size=m&sort=price&view=grid",
    topic: "finding things",
    heading: "Find things by everything",
    hub: "outlet",
  },
  { path: "/outlet/basket?sessionid=81723", topic: "a basket", heading: "A basket with a number", hub: "outlet" },
  {
    path: "/outlet/search?q=mittens",
    topic: "a search for mittens",
    heading: "Results for mittens",
    hub: "outlet",
  },
  {
    path: "/outlet/the-complete-list-of-everything-we-found-in-the-attic-when-the-roof-was-mended-and-nobody-had-the-heart-to-throw-away",
    topic: "things from the attic",
    heading: "Everything from the attic",
    hub: "outlet",
  },
  {
    path: "/outlet/whistle",
    topic: "a brass whistle",
    heading: "A brass whistle",
    hub: "outlet",
    textKey: "whistle",
    head: (head) => ({ ...head, canonical: null }),
  },
  {
    path: "/outlet/whistle/",
    topic: "a whistle of brass",
    heading: "A brass whistle",
    hub: "outlet",
    textKey: "whistle",
    head: (head) => ({ ...head, canonical: null }),
  },
  { path: "/outlet/compass", topic: "a small compass", heading: "A small compass", hub: "outlet", textKey: "compass" },
  { path: "/outlet/Compass", topic: "a compass, small", heading: "A small compass", hub: "outlet", textKey: "compass" },
];
