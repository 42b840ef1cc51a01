import sharp from "sharp";
import { AppError } from "@/server/errors";
import { LOGO_MAX_BYTES, LOGO_MAX_SIDE } from "./constants";

const READABLE_FORMATS = new Set(["png", "jpeg", "webp", "svg"]);
/** A decoded picture of this size takes about 160 MB; a small file that claims more is an attack. */
const MAX_PIXELS = 40_000_000;

/**
 * Draws the uploaded picture anew as a PNG of at most 512 px: nothing of the original file, its scripts or its camera
 * data remains. Throws BAD_INPUT for more than 2 MB and for anything that is not a PNG, JPEG, WebP or SVG picture.
 */
export async function prepareLogo(bytes: Uint8Array): Promise<Buffer> {
  if (bytes.byteLength > LOGO_MAX_BYTES) throw refused("This file is larger than 2 MB. Choose a smaller one.");
  try {
    const format = (await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata()).format;
    if (!READABLE_FORMATS.has(format))
      throw refused("This kind of file cannot be used. Choose a PNG, JPEG, WebP or SVG.");
    // Drawings have no size of their own; 300 dpi keeps small ones sharp.
    const density = format === "svg" ? 300 : undefined;
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS, ...(density && { density }) })
      .rotate()
      .resize({ width: LOGO_MAX_SIDE, height: LOGO_MAX_SIDE, fit: "inside", withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refused("This file could not be read as a picture. Save it again as PNG and try once more.", error);
  }
}

function refused(message: string, cause?: unknown): AppError {
  return new AppError("BAD_INPUT", message, { field: "logoBase64", cause });
}
