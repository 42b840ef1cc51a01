import type { MetadataRoute } from "next";
import { env } from "@/server/env";
import { RULES } from "@/server/rules/registry";

export const dynamic = "force-dynamic";

export default function sitemap(): MetadataRoute.Sitemap {
  const paths = ["/", "/rules", "/docs/api", "/docs/webhooks", ...RULES.map((rule) => `/rules/${rule.id}`)];
  return paths.map((path) => ({ url: `${env().appUrl}${path}` }));
}
