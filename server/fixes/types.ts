import type { HtmlFacts, PageFacts, ResourceCheck, RobotsFacts } from "../facts/types";
import type { Evidence, FindingFacts } from "../rules/types";

export const FIX_PLATFORMS = ["html", "robots", "nginx", "apache", "nextjs", "vercel"] as const;
export type FixPlatform = (typeof FIX_PLATFORMS)[number];

export interface FixPatch {
  platform: FixPlatform;
  /** File the code belongs in, in words where the name differs from site to site. */
  fileName: string;
  /** Name of the language for a code fence. */
  language: string;
  code: string;
  /** What this platform cannot express, or where to put the code; null when there is nothing to say. */
  note: string | null;
}

/** One ready change. Everything in it was seen on the site; what only a person can write is a marked placeholder. */
export interface FixPack {
  id: string;
  title: string;
  /** What the change does, and what to check before it goes live. */
  intro: string;
  patches: FixPatch[];
  /** How to tell that it worked. */
  acceptance: string;
  /** Pages or addresses written out, and how many there are. */
  shownCount: number;
  totalCount: number;
}

export type FixHtml = Pick<
  HtmlFacts,
  "titles" | "metas" | "links" | "headings" | "images" | "lang" | "charset" | "structuredData" | "frames"
> & { text: Pick<HtmlFacts["text"], "language"> };

/** The part of a crawled page that fixes are derived from. */
export interface FixPage extends Pick<PageFacts, "url" | "status" | "redirectUrl"> {
  html: FixHtml | null;
}

export type FixFinding = Pick<FindingFacts, "ruleId" | "url" | "message"> & { evidence: readonly Evidence[] };

export interface FixInput {
  startUrl: string;
  findings: readonly FixFinding[];
  /** Pages of the findings and those their evidence names, by address; others are absent. */
  pages: ReadonlyMap<string, FixPage>;
  robots: RobotsFacts | null;
  /** Sitemaps that were found and could be read. */
  sitemapUrls: readonly string[];
  /** Files that crawled pages load, with what they are loaded as. */
  resources: readonly Pick<ResourceCheck, "url" | "kind">[];
}

export interface Fix {
  id: string;
  ruleIds: readonly string[];
  /** Pure. null when nothing can be derived for these findings. */
  write(input: FixInput): FixPack | null;
}
