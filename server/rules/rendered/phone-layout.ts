import type { RenderedLayout } from "@/server/facts/types";

/** Without a viewport tag, browsers lay a page out for a wide screen and shrink it; that fault has its own rules. */
export function isLaidOutForPhones({ layoutWidth, screenWidth }: RenderedLayout): boolean {
  return Math.abs(layoutWidth - screenWidth) <= 1;
}
