import type { Page } from "puppeteer-core";
import { mayCarryCredentials } from "@/server/crawl/credential-scope";
import type { SiteHeaders } from "./job";

/**
 * Requests of the page to the site's own hosts carry its headers from now on. Each hop of a redirect is asked about
 * anew, so no other host sees them; Lighthouse's own `extraHeaders` would send them to every host that a page loads from.
 */
export async function sendSiteHeaders(page: Page, { headers, scope }: SiteHeaders): Promise<void> {
  const session = await page.createCDPSession();
  session.on("Fetch.requestPaused", ({ requestId, request }) => {
    const isOwn = mayCarryCredentials(request.url, scope);
    const extra = isOwn ? { headers: merged(request.headers, headers) } : {};
    // The page may be gone by the time its request is answered.
    session.send("Fetch.continueRequest", { requestId, ...extra }).catch(() => undefined);
  });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: "*", requestStage: "Request" }] });
}

function merged(own: Record<string, string>, extra: Record<string, string>): { name: string; value: string }[] {
  const kept = Object.entries(own).filter(([name]) => !(name.toLowerCase() in extra));
  return [...kept, ...Object.entries(extra)].map(([name, value]) => ({ name, value }));
}
