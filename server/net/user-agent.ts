import packageJson from "@/package.json" with { type: "json" };
import { env } from "@/server/env";

/** The token site owners write after "User-agent:" in robots.txt to address us. */
export const ROBOTS_AGENT = "plumbline";

export const PRODUCT_VERSION: string = packageJson.version;

/** The one name this product gives itself on the web, with a page that explains it. */
export function userAgent(): string {
  return `Plumbline/${PRODUCT_VERSION} (+${env().appUrl}/bot)`;
}
