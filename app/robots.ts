import type { MetadataRoute } from "next";
import { env } from "@/server/env";

export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: [
      {
        userAgent: "*",
        allow: "/",
        disallow: ["/api/", "/audits", "/sites", "/team", "/settings", "/outbox", "/s/", "/unsubscribe/"],
      },
    ],
    sitemap: `${env().appUrl}/sitemap.xml`,
  };
}
