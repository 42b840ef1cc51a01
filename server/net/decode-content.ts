import * as zlib from "node:zlib";

export const ACCEPT_ENCODING = canDecodeZstd() ? "gzip, deflate, br, zstd" : "gzip, deflate, br";

export type Decoded = { ok: true; body: Buffer; isTruncated: boolean } | { ok: false };

/** More stacked encodings than any honest server uses. */
const MAX_ENCODINGS = 3;

/**
 * Undoes Content-Encoding and stops at `maxBytes` of output, so a compression bomb costs no more than an honest page.
 * `isCut` says that the input ended early on purpose; an input that ends early by itself decodes as far as it goes.
 */
export async function decodeContent(raw: Buffer, contentEncoding: string, maxBytes: number): Promise<Decoded> {
  const encodings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name && name !== "identity");
  if (encodings.length > MAX_ENCODINGS) return { ok: false };

  let body = raw;
  let isTruncated = false;
  for (const name of encodings.reverse()) {
    if (body.length === 0) break;
    const decoder = createDecoder(name, body);
    // An encoding nobody announced and nobody knows: what arrived may be plain after all.
    if (decoder === null) return { ok: false };
    const step = await readUpTo(decoder, body, maxBytes);
    if (step === null) return { ok: false };
    body = step.body;
    isTruncated ||= step.isTruncated;
  }
  return { ok: true, body, isTruncated };
}

function createDecoder(name: string, input: Buffer): zlib.Gunzip | null {
  const finishFlush = zlib.constants.Z_SYNC_FLUSH;
  if (name === "gzip" || name === "x-gzip") return zlib.createGunzip({ finishFlush });
  if (name === "br") return zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH });
  if (name === "deflate") {
    // Some servers send raw deflate; a zlib stream starts with method 8.
    const isZlib = ((input[0] ?? 0) & 0x0f) === 8;
    return isZlib ? zlib.createInflate({ finishFlush }) : zlib.createInflateRaw({ finishFlush });
  }
  if (name === "zstd" && canDecodeZstd()) return createZstd();
  return null;
}

function readUpTo(
  decoder: zlib.Gunzip,
  input: Buffer,
  maxBytes: number,
): Promise<{ body: Buffer; isTruncated: boolean } | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    decoder.on("data", (chunk: Buffer) => {
      const room = maxBytes - length;
      if (chunk.length > room) {
        chunks.push(chunk.subarray(0, room));
        decoder.destroy();
        return resolve({ body: Buffer.concat(chunks), isTruncated: true });
      }
      chunks.push(chunk);
      length += chunk.length;
    });
    decoder.on("end", () => resolve({ body: Buffer.concat(chunks), isTruncated: false }));
    decoder.on("error", () => resolve(null));
    decoder.end(input);
  });
}

/** Node has zstd from 22.15; older versions lack the function and its type. */
function canDecodeZstd(): boolean {
  return "createZstdDecompress" in zlib;
}

function createZstd(): zlib.Gunzip | null {
  const create: unknown = Reflect.get(zlib, "createZstdDecompress");
  return typeof create === "function" ? create() : null;
}
