import { decodeRare, rareEncodingFor } from "./rare-encodings";

/** The HTML standard looks for a meta declaration in this many bytes. */
const PRESCAN_BYTES = 1024;
/** A late declaration still tells how the page was written, although browsers do not promise to honour it. */
const LATE_SCAN_BYTES = 16_384;
/** Crawls cut bodies at a limit that is never smaller than this. */
const CUT_BYTES = 1_048_576;

export interface DecodedBody {
  text: string;
  /** Labels as written, lower-cased. `meta` is only what stands in the first 1,024 bytes; `used` is the WHATWG name. */
  charset: { header: string | null; meta: string | null; bom: boolean; used: string };
}

/**
 * Bytes to text as a browser would: byte order mark, Content-Type, meta tag, then UTF-8 when the bytes are valid UTF-8
 * and windows-1252 when not. Never throws; undecodable bytes become U+FFFD.
 */
export function decodeBody(body: Uint8Array, contentType: string | null): DecodedBody {
  const header = headerCharset(contentType);
  const meta = metaCharset(latin1(body, PRESCAN_BYTES));
  const bom = bomEncoding(body);
  const used = bom ?? encodingFor(header) ?? metaEncoding(meta) ?? lateOrSniffed(body);
  return { text: decodeAs(used, body), charset: { header, meta, bom: bom !== null, used } };
}

/** windows-1252 in 0x80–0x9F; positions the standard leaves undefined stay as they are. */
const WINDOWS_1252_UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeAs(encoding: string, body: Uint8Array): string {
  const rare = decodeRare(encoding, body);
  if (rare !== null) return rare;
  const text = new TextDecoder(encoding).decode(body);
  if (encoding !== "windows-1252") return text;
  // Some Node releases decode this label as ISO 8859-1 and leave control characters.
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => WINDOWS_1252_UPPER[character.charCodeAt(0) - 0x80] ?? character,
  );
}

function lateOrSniffed(body: Uint8Array): string {
  const late = metaEncoding(metaCharset(latin1(body, LATE_SCAN_BYTES)));
  if (late !== null) return late;
  try {
    // A large body may have been cut inside a character; that must not turn it into windows-1252.
    new TextDecoder("utf-8", { fatal: true }).decode(body, { stream: body.byteLength >= CUT_BYTES });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

function bomEncoding(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return "utf-8";
  if (body[0] === 0xfe && body[1] === 0xff) return "utf-16be";
  if (body[0] === 0xff && body[1] === 0xfe) return "utf-16le";
  return null;
}

function headerCharset(contentType: string | null): string | null {
  const match = /;\s*charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;]+))/i.exec(contentType ?? "");
  return match ? (match[1] ?? match[2] ?? match[3] ?? "").trim().toLowerCase() || null : null;
}

function metaCharset(source: string): string | null {
  const withoutComments = source.replace(/<!--[\s\S]*?(?:-->|$)/g, "");
  for (const tag of withoutComments.matchAll(/<meta[\s/]((?:[^>"']|"[^"]*"|'[^']*')*)/gi)) {
    const attributes = tagAttributes(tag[1] ?? "");
    const direct = attributes.get("charset");
    if (direct) return direct.trim().toLowerCase();
    if (attributes.get("http-equiv")?.toLowerCase() !== "content-type") continue;
    const inContent = headerCharset(`;${attributes.get("content") ?? ""}`);
    if (inContent) return inContent;
  }
  return null;
}

function tagAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of source.matchAll(/([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
    const name = (match[1] ?? "").toLowerCase();
    if (!attributes.has(name)) attributes.set(name, match[2] ?? match[3] ?? match[4] ?? "");
  }
  return attributes;
}

/** A meta tag that could be read as ASCII cannot be UTF-16: the standard reads another encoding from such labels. */
function metaEncoding(label: string | null): string | null {
  const encoding = encodingFor(label);
  if (encoding === "x-user-defined") return "windows-1252";
  return encoding?.startsWith("utf-16") ? "utf-8" : encoding;
}

function encodingFor(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return rareEncodingFor(label);
  }
}

function latin1(body: Uint8Array, limit: number): string {
  return Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, limit)).toString("latin1");
}
