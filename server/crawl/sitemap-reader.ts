import type { SitemapEntry, SitemapFacts } from "@/server/facts/types";
import { cutText } from "./cut-text";
import { normaliseUrl } from "./normalise-url";

export type ParsedSitemap = Pick<SitemapFacts, "kind" | "error" | "urlCount" | "entries"> & {
  /** Sitemaps an index lists, in order. */
  children: SitemapEntry[];
};

const NAMESPACES = new Set([
  "http://www.sitemaps.org/schemas/sitemap/0.9",
  "https://www.sitemaps.org/schemas/sitemap/0.9",
  "http://www.google.com/schemas/sitemap/0.84",
]);

const KINDS: Record<string, ParsedSitemap["kind"]> = {
  urlset: "urlset",
  sitemapindex: "index",
  rss: "feed",
  RDF: "feed",
  feed: "feed",
};

/** Elements that hold one address each, by root. */
const ITEMS = new Set(["url", "sitemap", "item", "entry"]);
const MAX_CHILDREN = 50_000;
const MAX_TEXT_LENGTH = 4_000;
const MAX_DATE_LENGTH = 100;

/** Collects addresses from a stream of XML events. Knows just the elements that carry them and the order they nest in. */
export class SitemapReader {
  private readonly path: string[] = [];
  private kind: ParsedSitemap["kind"] = "invalid";
  private rootName = "";
  private prefix = "";
  private problem: string | null = null;
  private buffer: string | null = null;
  private location: string | null = null;
  private lastmod: string | null = null;
  private urlCount = 0;
  private readonly entries: SitemapEntry[] = [];
  private readonly children: SitemapEntry[] = [];

  constructor(
    private readonly sitemapUrl: string,
    private readonly limit: number,
  ) {}

  /** True when the root shows that the rest is not worth reading. */
  get isForeign(): boolean {
    return this.rootName !== "" && this.kind === "invalid";
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.path.length === 0) this.readRoot(name, attributes);
    const parent = this.path.at(-1) ?? "";
    this.path.push(name);
    if (!this.isItem(parent)) return;
    const local = this.localName(name);
    if (this.kind === "feed" && local === "link" && attributes.href) {
      const isPage = (attributes.rel ?? "alternate") === "alternate";
      if (isPage) this.location ??= attributes.href;
    } else if (["loc", "lastmod", "link", "pubDate", "updated"].includes(local)) this.buffer = "";
  }

  text(text: string): void {
    if (this.buffer !== null && this.buffer.length < MAX_TEXT_LENGTH) this.buffer += text;
  }

  close(name: string): void {
    this.path.pop();
    const local = this.localName(name);
    if (this.buffer !== null) {
      const value = this.buffer.trim();
      this.buffer = null;
      if (local === "loc" || local === "link") this.location ??= value || null;
      else this.lastmod = cutText(value, MAX_DATE_LENGTH) || null;
    } else if (this.isItem(name)) this.finishItem();
  }

  result(error: string | null): ParsedSitemap {
    const isEmpty = this.urlCount === 0 && this.children.length === 0;
    const problem = error ?? this.problem ?? (isEmpty ? "The sitemap lists no addresses." : null);
    return {
      kind: this.kind,
      error: problem,
      urlCount: this.kind === "index" ? this.children.length : this.urlCount,
      entries: this.entries,
      children: this.children,
    };
  }

  private readRoot(name: string, attributes: Record<string, string>): void {
    this.rootName = name;
    this.prefix = name.includes(":") ? name.slice(0, name.indexOf(":") + 1) : "";
    this.kind = KINDS[name.slice(this.prefix.length)] ?? "invalid";
    if (this.kind === "invalid") {
      this.problem = `The file is not a sitemap: its root element is "${cutText(name, 40)}".`;
    } else if (this.kind !== "feed") {
      const namespace = attributes[this.prefix ? `xmlns:${this.prefix.slice(0, -1)}` : "xmlns"];
      if (namespace === undefined) this.problem = "The sitemap namespace is missing.";
      else if (!NAMESPACES.has(namespace)) this.problem = "The namespace is not the one of the sitemap protocol.";
    }
  }

  private finishItem(): void {
    const location = this.location;
    const lastmod = this.lastmod;
    this.location = null;
    this.lastmod = null;
    if (location === null) return;
    if (this.kind !== "index") this.urlCount++;
    if (this.entries.length >= this.limit) return;
    const url = normaliseUrl(location, this.kind === "feed" ? this.sitemapUrl : undefined);
    if (this.kind === "index") {
      if (url !== null && this.children.length < MAX_CHILDREN) this.children.push({ url, lastmod });
      return;
    }
    if (url !== null) this.entries.push({ url, lastmod });
  }

  private isItem(name: string): boolean {
    return ITEMS.has(this.localName(name));
  }

  /** Without the root's own prefix, so that image:loc is not taken for loc. */
  private localName(name: string): string {
    return this.prefix && name.startsWith(this.prefix) ? name.slice(this.prefix.length) : name;
  }
}
