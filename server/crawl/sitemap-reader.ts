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

const KINDS = new Map<string, ParsedSitemap["kind"]>([
  ["urlset", "urlset"],
  ["sitemapindex", "index"],
  ["rss", "feed"],
  ["RDF", "feed"],
  ["feed", "feed"],
]);

/** Elements of an item whose text is kept, by kind of file: address and date. */
const PROTOCOL_FIELDS = new Set(["loc", "lastmod"]);
const FEED_FIELDS = new Set(["link", "pubDate", "updated"]);

/** Elements that hold one address each, by root. */
const ITEMS = new Set(["url", "sitemap", "item", "entry"]);
const MAX_CHILDREN = 50_000;
/** Language versions kept of one file. An address loses all of its own rather than some. */
const MAX_ALTERNATES = 20_000;
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
  private alternates: NonNullable<SitemapEntry["alternates"]> = [];
  private alternateCount = 0;
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
    const isFeed = this.kind === "feed";
    if (isFeed && local === "link" && attributes.href) {
      const isPage = (attributes.rel ?? "alternate") === "alternate";
      if (isPage) this.location ??= attributes.href;
    } else if ((isFeed ? FEED_FIELDS : PROTOCOL_FIELDS).has(local)) this.buffer = "";
    else if (this.kind === "urlset" && /(?:^|:)link$/.test(name)) this.readAlternate(attributes);
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
    this.kind = KINDS.get(name.slice(this.prefix.length)) ?? "invalid";
    if (this.kind === "invalid") {
      this.problem = `The file is not a sitemap: its root element is "${cutText(name, 40)}".`;
    } else if (this.kind !== "feed") {
      const namespace = attributes[this.prefix ? `xmlns:${this.prefix.slice(0, -1)}` : "xmlns"];
      if (namespace === undefined) this.problem = "The sitemap namespace is missing.";
      else if (!NAMESPACES.has(namespace)) this.problem = "The namespace is not the one of the sitemap protocol.";
    }
  }

  /** <xhtml:link rel="alternate" hreflang="de" href="…"/>. */
  private readAlternate({ rel, hreflang, href }: Record<string, string>): void {
    if (rel?.trim().toLowerCase() !== "alternate" || hreflang === undefined || !href) return;
    if (this.entries.length >= this.limit || this.alternateCount >= MAX_ALTERNATES) return;
    this.alternates.push({
      hreflang: cutText(hreflang.trim(), 40),
      url: normaliseUrl(href) ?? cutText(href.trim(), MAX_TEXT_LENGTH),
    });
    this.alternateCount++;
  }

  private finishItem(): void {
    const { location, lastmod, alternates } = this;
    this.location = null;
    this.lastmod = null;
    this.alternates = [];
    if (location === null) return;
    if (this.kind !== "index") this.urlCount++;
    const url = normaliseUrl(location, this.kind === "feed" ? this.sitemapUrl : undefined);
    if (url === null) return;
    if (this.kind === "index") {
      if (this.children.length < MAX_CHILDREN) this.children.push({ url, lastmod });
    } else if (this.entries.length < this.limit) {
      const isWhole = alternates.length > 0 && this.alternateCount < MAX_ALTERNATES;
      this.entries.push(isWhole ? { url, lastmod, alternates } : { url, lastmod });
    }
  }

  private isItem(name: string): boolean {
    return ITEMS.has(this.localName(name));
  }

  /** Without the root's own prefix, so that image:loc is not taken for loc. */
  private localName(name: string): string {
    return this.prefix && name.startsWith(this.prefix) ? name.slice(this.prefix.length) : name;
  }
}
