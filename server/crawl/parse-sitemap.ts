import { setImmediate as nextTurn } from "node:timers/promises";
import { SaxesParser } from "saxes";
import { normaliseUrl } from "./normalise-url";
import { type ParsedSitemap, SitemapReader } from "./sitemap-reader";

/** The sitemap protocol's own limits, for one file. */
export const MAX_SITEMAP_ENTRIES = 50_000;
export const MAX_SITEMAP_BYTES = 50 * 1024 * 1024;

const SLICE_BYTES = 256 * 1024;

/**
 * Reads urlset, index, text, RSS and Atom from decompressed bytes, a slice at a time, so that a large file does not hold
 * up the process. What stood before an error is kept. Addresses are normalised; unreadable ones count but are left out.
 */
export async function parseSitemap(bytes: Uint8Array, url: string, maxEntries: number): Promise<ParsedSitemap> {
  if (bytes.byteLength === 0) return invalid("The file is empty.");
  const limit = Math.min(maxEntries, MAX_SITEMAP_ENTRIES);
  const decoder = decoderFor(bytes);
  const start = decoder.decode(bytes.subarray(0, 512), { stream: true }).trimStart();
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(start)) {
    return invalid("The file is a web page, not a sitemap.");
  }
  return start.startsWith("<") ? parseXml(bytes, url, limit) : parseText(bytes, url, limit);
}

async function parseXml(bytes: Uint8Array, url: string, limit: number): Promise<ParsedSitemap> {
  const reader = new SitemapReader(url, limit);
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const decoder = decoderFor(bytes);
  let error: string | null = null;
  parser.on("error", () => {
    error ??= "The XML is not well-formed.";
  });
  parser.on("opentag", (tag) => reader.open(tag.name, tag.attributes));
  parser.on("closetag", (tag) => reader.close(tag.name));
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));

  let isFirst = true;
  for (let offset = 0; offset < bytes.byteLength && error === null && !reader.isForeign; offset += SLICE_BYTES) {
    const text = decoder.decode(bytes.subarray(offset, offset + SLICE_BYTES), { stream: true });
    // Blank lines before the declaration are a common slip that search engines forgive.
    parser.write((isFirst ? text.trimStart() : text).replaceAll("\0", ""));
    isFirst = false;
    if (offset > 0) await nextTurn();
  }
  if (error === null && !reader.isForeign) parser.close();
  return reader.result(error);
}

async function parseText(bytes: Uint8Array, url: string, limit: number): Promise<ParsedSitemap> {
  const lines = decoderFor(bytes)
    .decode(bytes)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const isList = lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/i.test(line));
  if (!isList) return invalid("The file is neither XML nor a list of addresses.");
  const entries = lines
    .slice(0, limit)
    .flatMap((line) => normaliseUrl(line, url) ?? [])
    .map((address) => ({ url: address, lastmod: null }));
  return { kind: "text", error: null, urlCount: lines.length, entries, children: [] };
}

export function invalid(error: string): ParsedSitemap {
  return { kind: "invalid", error, urlCount: 0, entries: [], children: [] };
}

/** Sitemaps must be UTF-8; a byte order mark or a declaration that says otherwise is honoured all the same. */
function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString("latin1");
  const label = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1];
  try {
    return new TextDecoder(label ?? "utf-8");
  } catch {
    return new TextDecoder("utf-8");
  }
}
