import { defineSiteRule } from "@/server/rules/define";
import { readableSitemaps, sitemapOutcomes } from "@/server/rules/join/sitemap-listing";
import { count } from "@/server/rules/join/words";

export default defineSiteRule({
  id: "sitemap-url-wrong-host",
  category: "sitemaps",
  severity: "critical",
  weight: 5,
  effort: "one-change",
  title: "Sitemap lists addresses of its own host",
  failureTitle: "Sitemap lists addresses of another host",
  why: "Search engines ignore addresses on other hosts unless that host names the sitemap in its robots.txt.",
  howToFix: "Write the addresses with the host on which the sitemap lies. Watch for www and for staging hosts.",
  threshold: "Host differs from that of the sitemap, and robots.txt of the listed host does not name the sitemap.",
  learnMore: "https://www.sitemaps.org/protocol.html",
  check(site) {
    const robots = site.probes.robots;
    return sitemapOutcomes(
      readableSitemaps(site),
      (sitemap) => {
        const strangers = sitemap.entries.filter(({ url }) => {
          const host = hostOf(url);
          if (host === null || host === hostOf(sitemap.url)) return false;
          return !(robots?.sitemaps.includes(sitemap.url) && host === hostOf(robots.url));
        });
        const first = strangers[0];
        return first ? { label: `${count(strangers.length, "address", "addresses")} such as ${first.url}` } : null;
      },
      (faultyCount) =>
        `${count(faultyCount, "sitemap")} ${faultyCount === 1 ? "lists" : "list"} addresses of another host.`,
    );
  },
});

function hostOf(url: string): string | null {
  try {
    return new URL(url).host;
  } catch {
    return null;
  }
}
