import { canonicalTag } from "./canonical-tag";
import { compressionSettings } from "./compression-settings";
import { descriptionTag } from "./description-tag";
import { documentTags } from "./document-tags";
import { hostRedirects } from "./host-redirects";
import { hreflangTags } from "./hreflang-tags";
import { imageAttributes } from "./image-attributes";
import { linkUpdates } from "./link-updates";
import { previewTags } from "./preview-tags";
import { redirectMap } from "./redirect-map";
import { robotsLines } from "./robots-lines";
import { securityHeaders } from "./security-headers";
import { structuredData } from "./structured-data";
import { titleTag } from "./title-tag";
import type { Fix, FixInput, FixPack } from "./types";

export const FIXES: readonly Fix[] = [
  titleTag,
  descriptionTag,
  canonicalTag,
  hreflangTags,
  documentTags,
  previewTags,
  linkUpdates,
  redirectMap,
  hostRedirects,
  robotsLines,
  structuredData,
  imageAttributes,
  compressionSettings,
  securityHeaders,
];

/** Ready changes for these findings. Empty when none of their rules has a change that facts can spell out. */
export function writeFixes(input: FixInput): FixPack[] {
  const ruleIds = new Set(input.findings.map(({ ruleId }) => ruleId));
  return FIXES.filter((fix) => fix.ruleIds.some((id) => ruleIds.has(id))).flatMap((fix) => fix.write(input) ?? []);
}

/** Whether any rule of a cause may have a ready change, without reading its pages. */
export function hasFix(ruleIds: readonly string[]): boolean {
  return FIXES.some((fix) => fix.ruleIds.some((id) => ruleIds.includes(id)));
}
