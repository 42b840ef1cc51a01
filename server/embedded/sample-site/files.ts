import { cleanGuides } from "./content/clean-guides";
import { cleanProducts } from "./content/clean-products";
import { SCRIPT_FILES } from "./content/faulty-scripts";
import { FAULTY_PAGES } from "./faulty-pages";
import type { Handler, RequestContext } from "./page-types";
import { FAVICON, landscapePng, landscapeSvg } from "./pictures";
import { cleanRoutes, daysAgo } from "./render-clean";
import { fileReply, redirectReply } from "./replies";
import { STYLESHEET, STYLESHEET_PATH } from "./styles";

const YEAR = "public, max-age=31536000, immutable";
const PICTURES = ["ridge", "rain", "map", "ember", "fjord", "harbour"];

function robotsTxt({ origin }: RequestContext): string {
  return `# Halden Outdoor
User-agent: *
Disallow: /private/
Disallow: /assets/hidden/
Content-Signal: search=yes, ai-train=perhaps
Noindex: /attic/

User-agent: GPTBot
User-agent: CCBot
Disallow: /

User-agent: ChatGPT-User
Disallow: /

Sitemap: ${origin}/sitemap.xml
`;
}

/** Pages that redirect, fail or are closed to crawlers and yet are listed. */
const WRONGLY_LISTED = ["/missing-boots", "/spring-sale", "/private/members"];

const AGES = new Map([...cleanGuides, ...cleanProducts].map((page) => [page.path, page.modifiedDaysAgo]));

function sitemapXml({ origin, now }: RequestContext): string {
  const paths = [
    ...cleanRoutes().keys(),
    "/archive/",
    "/outlet/",
    "/site-map/",
    ...FAULTY_PAGES.filter((page) => page.isInSitemap !== false).map((page) => page.path),
    ...WRONGLY_LISTED,
    "/archive/knots",
  ];
  const entries = paths.map((path, index) => {
    const lastmod = path === "/archive/draft" ? "some day soon" : daysAgo(now, AGES.get(path) ?? 3 + index);
    return `<url><loc>${origin}${path.replaceAll("&", "&amp;")}</loc><lastmod>${lastmod}</lastmod></url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
}

/** A script or style sheet far larger than what it does. */
function padding(line: (index: number) => string, bytes: number): string {
  const lines: string[] = [];
  for (let size = 0, index = 0; size < bytes; index++) {
    const text = line(index);
    size += text.length + 1;
    lines.push(text);
  }
  return lines.join("\n");
}

/** Everything that is not a page: robots.txt, sitemap, pictures, scripts, styles. */
export function fileRoutes(): Map<string, Handler> {
  const routes = new Map<string, Handler>();
  const socialImage = landscapePng(1200, 630, 9);
  const harbour = landscapePng(240, 126, 9);
  const heavyImage = landscapePng(480, 252, 0);
  const heavyScript = padding((index) => `var unused_${index} = "never read, number ${index}";`, 300 * 1024);
  const heavyStyles = padding((index) => `.unused-${index}{margin:${index}px;padding:${index % 7}px}`, 180 * 1024);

  routes.set("/robots.txt", (context) => fileReply(robotsTxt(context), "text/plain; charset=utf-8"));
  routes.set("/sitemap.xml", (context) => fileReply(sitemapXml(context), "application/xml; charset=utf-8"));
  routes.set("/favicon.svg", () => fileReply(FAVICON, "image/svg+xml"));
  routes.set("/favicon.ico", () => redirectReply("/favicon.svg"));
  routes.set(STYLESHEET_PATH, () =>
    fileReply(STYLESHEET, "text/css; charset=utf-8", { headers: { "cache-control": YEAR } }),
  );
  routes.set("/images/social.png", () => fileReply(socialImage, "image/png"));
  routes.set("/images/IMG_4711.png", () => fileReply(heavyImage, "image/png"));
  routes.set("/images/harbour.png", () => fileReply(harbour, "image/png"));
  routes.set("/images/old-name.svg", () => redirectReply("/images/harbour.svg"));
  for (const name of PICTURES) routes.set(`/images/${name}.svg`, () => fileReply(landscapeSvg(name), "image/svg+xml"));

  const plain = { isCompressed: false };
  routes.set("/assets/app.js", () =>
    fileReply('document.getElementById("root").textContent = "Ready";', "text/javascript"),
  );
  routes.set("/assets/heavy.js", () => fileReply(heavyScript, "text/javascript", plain));
  routes.set("/assets/heavy.css", () => fileReply(heavyStyles, "text/css", plain));
  routes.set("/assets/moved.js", () => redirectReply("/assets/app-2.js"));
  routes.set("/assets/app-2.js", () => fileReply("void 0;", "text/javascript"));
  routes.set("/assets/hidden/print.css", () => fileReply("@media print{nav{display:none}}", "text/css"));
  routes.set("/assets/widget.9c3e71ab.js", () =>
    fileReply("void 0;", "text/javascript", { headers: { "cache-control": "max-age=600" } }),
  );
  routes.set("/assets/jquery-1.12.4.min.js", () => fileReply("void 0;", "text/javascript"));
  for (const [path, script] of SCRIPT_FILES) routes.set(path, () => fileReply(script, "text/javascript"));
  routes.set("/assets/data.json", () => fileReply('{"huts": 11}', "application/json"));
  return routes;
}
