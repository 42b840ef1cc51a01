import type { ImageFacts, PageFacts, ResourceCheck } from "@/server/facts/types";
import type { SiteFacts } from "@/server/rules/types";
import { withoutFragment } from "./find-page";

/** The check of a resource, by the URL as a page names it. */
export function findResource(site: SiteFacts, url: string | null | undefined): ResourceCheck | undefined {
  if (!url) return undefined;
  return site.resources.get(url) ?? site.resources.get(withoutFragment(url) ?? url);
}

export interface UsedResource {
  check: ResourceCheck;
  line: number | null;
}

/** Checked scripts, style sheets and images of a page, each once. */
export function resourcesOf(site: SiteFacts, page: PageFacts): UsedResource[] {
  const html = page.html;
  if (!html) return [];
  const used = new Map<string, UsedResource>();
  const add = (url: string | null, line: number | null) => {
    const check = findResource(site, url);
    if (check && !used.has(check.url)) used.set(check.url, { check, line });
  };
  for (const script of html.scripts) add(script.url, null);
  for (const link of html.links) if (link.rel.includes("stylesheet")) add(link.url, null);
  for (const image of html.images) add(image.url, image.line);
  return [...used.values()];
}

export interface UsedImage {
  image: ImageFacts;
  check: ResourceCheck;
}

/** Checked images of a page with the tag that uses them, each URL once. */
export function imagesOf(site: SiteFacts, page: PageFacts): UsedImage[] {
  const used = new Map<string, UsedImage>();
  for (const image of page.html?.images ?? []) {
    const check = findResource(site, image.url);
    if (check && !used.has(check.url)) used.set(check.url, { image, check });
  }
  return [...used.values()];
}
