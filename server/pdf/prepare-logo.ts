import type { ReportBrand } from "./types";

const SIGNATURES = { png: "89504e470d0a1a0a", jpeg: "ffd8ff" } as const;

/** The logo as the renderer takes it; null when its bytes are not the image they claim to be. */
export function prepareLogo(logo: ReportBrand["logo"]): { data: Buffer; format: "png" | "jpg" } | null {
  if (logo === null) return null;
  const data = Buffer.from(logo.base64, "base64");
  if (!data.subarray(0, 8).toString("hex").startsWith(SIGNATURES[logo.type])) return null;
  return { data, format: logo.type === "png" ? "png" : "jpg" };
}
