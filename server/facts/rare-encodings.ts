/** What the Encoding standard knows and Node's TextDecoder does not. */

const LABELS = new Map<string, string>(
  Object.entries({
    "iso-8859-16": ["iso-8859-16"],
    "x-user-defined": ["x-user-defined"],
    replacement: ["replacement", "csiso2022kr", "hz-gb-2312", "iso-2022-cn", "iso-2022-cn-ext", "iso-2022-kr"],
  }).flatMap(([name, labels]) => labels.map((label): [string, string] => [label, name])),
);

const ISO_8859_16_UPPER =
  "\u00a0ĄąŁ€„Š§š©Ș«Ź\u00adźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ";

export function rareEncodingFor(label: string): string | null {
  return LABELS.get(label.trim().toLowerCase()) ?? null;
}

/** null when the encoding is not one of the rare ones. */
export function decodeRare(encoding: string, body: Uint8Array): string | null {
  switch (encoding) {
    case "iso-8859-16":
      return mapUpper(body, 0xa0, (byte) => ISO_8859_16_UPPER[byte - 0xa0] ?? "\ufffd");
    case "x-user-defined":
      return mapUpper(body, 0x80, (byte) => String.fromCharCode(0xf700 + byte));
    // Encodings that can hide markup from a filter: browsers show one mark for the whole document.
    case "replacement":
      return body.length === 0 ? "" : "\ufffd";
    default:
      return null;
  }
}

function mapUpper(body: Uint8Array, from: number, character: (byte: number) => string): string {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("latin1");
  return text.replace(/[\x80-\xff]/g, (written) => {
    const byte = written.charCodeAt(0);
    return byte < from ? written : character(byte);
  });
}
