import { crc32, deflateSync } from "node:zlib";

const WIDTH = 1200;
const HEIGHT = 630;
const PALETTES = [
  ["#dbe7e4", "#9dbdb3", "#5f8f84", "#2f5d50", "#f2c879"],
  ["#e6e2d6", "#c2b79b", "#8d8466", "#575338", "#d9764a"],
  ["#dfe6ef", "#a5b6cc", "#6c82a2", "#3b4f70", "#f0d9a8"],
];

/** A landscape of layered hills, the same for the same name. */
export function landscapeSvg(name: string): string {
  const random = generator(name);
  const palette = PALETTES[Math.floor(random() * PALETTES.length)] ?? PALETTES[0] ?? [];
  const [sky = "#dde", far, middle, near, sun] = palette;
  const hills = [far, middle, near].map((colour, layer) =>
    hill(random, 260 + layer * 110, 130 - layer * 25, colour ?? "#567"),
  );
  const x = Math.round(200 + random() * 800);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="${sky}"/><circle cx="${x}" cy="170" r="62" fill="${sun}"/>${hills.join("")}</svg>`;
}

export const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#2f5d50"/><path d="M8 36 24 12l16 24z" fill="#fbfaf7"/><path d="M24 12v24" stroke="#2f5d50" stroke-width="3"/></svg>';

/** A hill scene as PNG. Level 0 stores pixels uncompressed: the heavy picture that nobody should ship. */
export function landscapePng(width: number, height: number, level: number): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const ridge = height * (0.55 + 0.18 * Math.sin(x / 90) * Math.cos(x / 37));
      const shade = y > ridge ? 60 + ((y - ridge) / height) * 60 : 200 + (y / height) * 40;
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows[at] = shade * 0.85;
      rows[at + 1] = shade;
      rows[at + 2] = shade * 0.92;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function hill(random: () => number, base: number, height: number, colour: string): string {
  const points = Array.from(
    { length: 9 },
    (_, index) => `${index * 150} ${Math.round(base + (random() - 0.5) * height * 2)}`,
  );
  return `<path fill="${colour}" d="M0 ${HEIGHT}L${points.join("L")}L${WIDTH} ${HEIGHT}Z"/>`;
}

/** Small linear generator seeded by a name. */
function generator(name: string): () => number {
  let state = crc32(name) || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
