import { setImmediate as nextTurn } from "node:timers/promises";
import { SaxesParser } from "saxes";
import { normaliseUrl } from "./normalise-url";
import { type ParsedSitemap, SitemapReader } from "./sitemap-reader";

/** The sitemap protocol's own limits, for one file. */
export const MAX_SITEMAP_ENTRIES = 50_000;
export const MAX_SITEMAP_BYTES = 50 * 1024 * 1024;

const SLICE_BYTES = 256 * 1024;
/** Longer than any address; keeps a file without line ends from being held as one line. */
const MAX_LINE_LENGTH = 16_384;

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
  parser.on("opentag", (tag) => reader.open(tag.name, tag.attributes));
  parser.on("closetag", (tag) => reader.close(tag.name));
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));

  // Without a handler for errors the parser throws at the first. With one it goes on, guesses, and takes minutes over it.
  try {
    let isFirst = true;
    for await (const text of slicesOf(bytes)) {
      // Blank lines before the declaration are a common slip that search engines forgive.
      parser.write(isFirst ? text.trimStart() : text);
      isFirst = false;
      if (reader.isForeign) return reader.result(null);
    }
    // A file cut at the limit has no end; that is the limit's fault and reported by its size.
    if (bytes.byteLength <= MAX_SITEMAP_BYTES) parser.close();
  } catch {
    return reader.result("The XML is not well-formed.");
  }
  return reader.result(null);
}

async function parseText(bytes: Uint8Array, url: string, limit: number): Promise<ParsedSitemap> {
  const entries: ParsedSitemap["entries"] = [];
  let urlCount = 0;
  let lineCount = 0;
  let rest = "";
  const isCut = bytes.byteLength > MAX_SITEMAP_BYTES;
  for await (const text of slicesOf(bytes)) {
    const lines = (rest + text).split(/\r\n|\r|\n/);
    rest = lines.pop() ?? "";
    if (rest.length > MAX_LINE_LENGTH) lines.push(rest);
    const problem = readLines(lines);
    if (problem !== null) return problem;
  }
  return (isCut ? null : readLines([rest])) ?? { kind: "text", error: null, urlCount, entries, children: [] };

  function readLines(lines: readonly string[]): ParsedSitemap | null {
    for (const line of lines.map((written) => written.trim())) {
      lineCount++;
      if (line === "") continue;
      if (!/^https?:\/\/\S+$/i.test(line) || line.length > MAX_LINE_LENGTH) {
        if (urlCount === 0) return invalid("The file is neither XML nor a list of addresses.");
        return { kind: "text", error: `Line ${lineCount} is not an address.`, urlCount, entries, children: [] };
      }
      urlCount++;
      const address = entries.length < limit ? normaliseUrl(line, url) : null;
      if (address !== null) entries.push({ url: address, lastmod: null });
    }
    return null;
  }
}

/** The text a piece at a time, with a turn for others between pieces. */
async function* slicesOf(bytes: Uint8Array): AsyncGenerator<string> {
  const decoder = decoderFor(bytes);
  for (let offset = 0; offset < bytes.byteLength; offset += SLICE_BYTES) {
    if (offset > 0) await nextTurn();
    const isLast = offset + SLICE_BYTES >= bytes.byteLength;
    yield decoder.decode(bytes.subarray(offset, offset + SLICE_BYTES), { stream: !isLast }).replaceAll("\0", "");
  }
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
    // A declaration that was read byte by byte cannot be UTF-16, whatever it says.
    return new TextDecoder(!label || /^utf-?16|^ucs-?2|^iso-10646/i.test(label) ? "utf-8" : label);
  } catch {
    return new TextDecoder("utf-8");
  }
}
