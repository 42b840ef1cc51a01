import type { PageFacts } from "@/server/facts/types";

/** Internal addresses that a page names now and did not name in the audit: nobody has asked for them yet. */
export function newLinks(fresh: PageFacts, stored: PageFacts | undefined): string[] {
  const before = new Set(stored ? targetsOf(stored) : []);
  return [...new Set(targetsOf(fresh))].filter((url) => !before.has(url));
}

function targetsOf({ redirectUrl, html }: PageFacts): string[] {
  const anchors = (html?.anchors ?? []).flatMap((anchor) =>
    anchor.isInternal && anchor.url !== null ? [anchor.url] : [],
  );
  return redirectUrl === null ? anchors : [redirectUrl, ...anchors];
}
