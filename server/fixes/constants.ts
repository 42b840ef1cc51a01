import type { FixPlatform } from "./types";

export const FIX_PLATFORM_LABELS: Record<FixPlatform, string> = {
  html: "HTML",
  robots: "robots.txt",
  nginx: "nginx",
  apache: "Apache",
  nextjs: "Next.js",
  vercel: "Vercel",
};
