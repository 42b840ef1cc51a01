import type { WatchKind } from "@/server/sentinels/constants";

/** What is watched, as headings say it. */
export const WATCH_LABELS: Record<WatchKind, string> = {
  status: "Answer",
  noindex: "Noindex",
  canonical: "Canonical",
  title: "Title",
  robots: "robots.txt",
  sitemap: "Sitemap",
  certificate: "Certificate",
};

export function watchLabel(kind: string): string {
  return WATCH_LABELS[kind as WatchKind] ?? kind;
}
