import { SHARE_SECTIONS, type ShareSection } from "./constants";

/** Sections of a row in their order; an empty column means all of them, unknown names of other versions are left out. */
export function sectionsOf(stored: readonly string[]): ShareSection[] {
  return stored.length === 0 ? [...SHARE_SECTIONS] : SHARE_SECTIONS.filter((section) => stored.includes(section));
}

/** The report's file holds everything, so it goes only with links that show everything. */
export function offersPdf(share: { sections: readonly ShareSection[]; hidesEvidence: boolean }): boolean {
  return !share.hidesEvidence && SHARE_SECTIONS.every((section) => share.sections.includes(section));
}

/** Whether a reader must prove something before anything is shown. */
export function isGuarded(share: { passwordHash: string | null; allowedDomains: readonly string[] }): boolean {
  return share.passwordHash !== null || share.allowedDomains.length > 0;
}
