import type { Db } from "../db/client";
import { factsVersion } from "../facts/facts-version";
import type { CrawlFrame } from "./reuse-types";
import { loadProbe, saveProbe } from "./site-probes";

/** Told at the start of each part of the crawl: a new version of the program may have taken over in between. */
export async function saveFrame(db: Db, auditId: string, access: Omit<CrawlFrame, "factsVersion">): Promise<void> {
  const known = await loadProbe(db, auditId, "frame");
  const now: CrawlFrame = { ...access, factsVersion: factsVersion() };
  if (known !== null && isSameFrame(known, now)) return;
  await saveProbe(db, auditId, "frame", known === null ? now : { ...now, factsVersion: "mixed" });
}

export function isSameFrame(one: CrawlFrame, other: CrawlFrame): boolean {
  return (
    one.factsVersion === other.factsVersion &&
    one.hasSubdomains === other.hasSubdomains &&
    one.hasCredentials === other.hasCredentials
  );
}
