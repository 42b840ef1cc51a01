const BLOCK_BYTES = 512;

export interface TarEntry {
  name: string;
  data: Buffer;
}

/** Files of a plain ustar archive; folders, links and names that leave the archive are skipped. */
export function readTar(archive: Buffer): TarEntry[] {
  const entries: TarEntry[] = [];
  let offset = 0;
  while (offset + BLOCK_BYTES <= archive.length) {
    const header = archive.subarray(offset, offset + BLOCK_BYTES);
    if (header[0] === 0) break;
    const name = text(header.subarray(0, 100));
    const size = Number.parseInt(text(header.subarray(124, 136)).trim() || "0", 8);
    const type = String.fromCharCode(header[156] ?? 0);
    const start = offset + BLOCK_BYTES;
    if (!Number.isFinite(size) || start + size > archive.length) throw new Error("The archive is cut short.");
    const isFile = type === "0" || type === "\0";
    if (isFile && !name.startsWith("/") && !name.split("/").includes("..")) {
      entries.push({ name, data: archive.subarray(start, start + size) });
    }
    offset = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  return entries;
}

function text(field: Buffer): string {
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? field.length : end).toString("utf8");
}
