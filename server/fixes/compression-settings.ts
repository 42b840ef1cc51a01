import type { Fix, FixPatch } from "./types";

const COMPRESSION = "text-not-compressed";
const CACHING = "static-cache-short";
const TYPES =
  "text/css text/plain text/javascript application/javascript application/json application/xml application/rss+xml image/svg+xml";
/** Files whose name changes with their content may be kept for a year. */
const YEAR_SECONDS = 31_536_000;

export const compressionSettings: Fix = {
  id: "compression-settings",
  ruleIds: [COMPRESSION, CACHING],
  write({ findings }) {
    const has = (ruleId: string) => findings.some((finding) => finding.ruleId === ruleId);
    const [compresses, caches] = [has(COMPRESSION), has(CACHING)];
    if (!compresses && !caches) return null;
    return {
      id: "compression-settings",
      title: compresses ? (caches ? "Compression and caching" : "Compression") : "Caching",
      intro: caches
        ? "Settings for text and static files. A year of caching is right only for files whose name changes with their content, such as app.3f9c1.js."
        : "Settings for text files. Next.js and Vercel compress by themselves unless it was switched off.",
      patches: [nginx(compresses, caches), apache(compresses, caches)],
      acceptance: compresses
        ? "Pages, scripts and style sheets answer with Content-Encoding: gzip or br. Check the rules again."
        : "Static files answer with a Cache-Control of a year. Check the rules again.",
      shownCount: 1,
      totalCount: 1,
    };
  },
};

function nginx(compresses: boolean, caches: boolean): FixPatch {
  const gzip = [
    "gzip on;",
    "gzip_comp_level 5;",
    "gzip_min_length 1024;",
    "gzip_proxied any;",
    "gzip_vary on;",
    `gzip_types ${TYPES};`,
  ];
  const cache = [
    "location ~* \\.(?:css|js|woff2|avif|webp|png|jpe?g|gif|svg|ico)$ {",
    `    add_header Cache-Control "public, max-age=${YEAR_SECONDS}, immutable";`,
    "}",
  ];
  return {
    platform: "nginx",
    fileName: "nginx.conf",
    language: "nginx",
    code: [...(compresses ? gzip : []), ...(compresses && caches ? [""] : []), ...(caches ? cache : [])].join("\n"),
    note: "In the server block. text/html is always among the compressed types.",
  };
}

function apache(compresses: boolean, caches: boolean): FixPatch {
  const deflate = ["<IfModule mod_deflate.c>", `  AddOutputFilterByType DEFLATE text/html ${TYPES}`, "</IfModule>"];
  const cache = [
    "<IfModule mod_headers.c>",
    '  <FilesMatch "\\.(css|js|woff2|avif|webp|png|jpe?g|gif|svg|ico)$">',
    `    Header set Cache-Control "public, max-age=${YEAR_SECONDS}, immutable"`,
    "  </FilesMatch>",
    "</IfModule>",
  ];
  return {
    platform: "apache",
    fileName: ".htaccess",
    language: "apacheconf",
    code: [...(compresses ? deflate : []), ...(caches ? cache : [])].join("\n"),
    note: null,
  };
}
