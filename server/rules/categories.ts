import type { Category, Severity } from "./types";

export interface CategoryMeta {
  label: string;
  /** For narrow places such as the columns of the PDF. */
  shortLabel: string;
  /** One sentence for a heading's tooltip. */
  summary: string;
  /** Weight in the overall score, 1 being ordinary; see score.ts. */
  importance: number;
}

export const CATEGORY_META: Record<Category, CategoryMeta> = {
  crawlability: {
    label: "Crawling and indexing",
    shortLabel: "Indexing",
    summary: "Can search engines reach and keep your pages?",
    importance: 1.3,
  },
  redirects: {
    label: "Redirects and status codes",
    shortLabel: "Redirects",
    summary: "Do addresses answer, and lead where they should?",
    importance: 1,
  },
  titles: {
    label: "Titles and descriptions",
    shortLabel: "Titles",
    summary: "What people read in search results.",
    importance: 1,
  },
  content: {
    label: "Headings and content",
    shortLabel: "Content",
    summary: "Is there enough original, well-structured text?",
    importance: 1,
  },
  links: {
    label: "Links and addresses",
    shortLabel: "Links",
    summary: "Do links work, and do they spread importance well?",
    importance: 1,
  },
  images: {
    label: "Images and media",
    shortLabel: "Images",
    summary: "Are images found, described and light?",
    importance: 0.8,
  },
  canonical: {
    label: "Canonical pages",
    shortLabel: "Canonicals",
    summary: "Is it clear which of several addresses counts?",
    importance: 1,
  },
  international: {
    label: "Languages and regions",
    shortLabel: "Languages",
    summary: "Do language versions point to each other?",
    importance: 0.8,
  },
  "structured-data": {
    label: "Structured data",
    shortLabel: "Structured data",
    summary: "Can search engines read facts, not only text?",
    importance: 0.6,
  },
  social: {
    label: "Social previews",
    shortLabel: "Social previews",
    summary: "How shared links look.",
    importance: 0.5,
  },
  sitemaps: {
    label: "Sitemaps and robots.txt",
    shortLabel: "Sitemaps",
    summary: "The files that guide crawlers.",
    importance: 1,
  },
  performance: {
    label: "Performance",
    shortLabel: "Performance",
    summary: "How fast pages load and react.",
    importance: 2,
  },
  security: {
    label: "Security and HTTPS",
    shortLabel: "Security",
    summary: "Is the connection safe and the site well defended?",
    importance: 0.7,
  },
  mobile: {
    label: "Mobile and accessibility",
    shortLabel: "Mobile and access",
    summary: "Does the site work for every screen and every person?",
    importance: 1,
  },
  javascript: {
    label: "JavaScript rendering",
    shortLabel: "JavaScript",
    summary: "Is content there before scripts run?",
    importance: 0.8,
  },
  ai: {
    label: "AI and agents",
    shortLabel: "AI and agents",
    summary: "Can assistants and answer engines use the site?",
    importance: 0.5,
  },
};

export const SEVERITY_LABELS: Record<Severity, string> = { critical: "Critical", warning: "Warning", notice: "Notice" };
