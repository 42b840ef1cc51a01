import { escapeRegex, hashComment, rewriteRegex } from "./formats/escape-config";
import type { Fix, FixInput, FixPatch } from "./types";

const HTTP = "http-not-redirected";
const OTHER_HOST = "www-and-apex-both-live";
const BOTH_SCHEMES = "http-https-duplicate";

export const hostRedirects: Fix = {
  id: "host-redirects",
  ruleIds: [HTTP, OTHER_HOST, BOTH_SCHEMES],
  write(input) {
    const { host, hostname, protocol, port } = new URL(input.startUrl);
    // Another port is a test server: which ports its other names listen on is not known.
    if (port !== "") return null;
    const otherHost = input.findings.some(({ ruleId }) => ruleId === OTHER_HOST) ? otherHostOf(input, hostname) : null;
    const isForHttps = protocol === "https:" && input.findings.some(({ ruleId }) => ruleId !== OTHER_HOST);
    if (otherHost === null && !isForHttps) return null;
    const origin = `${protocol}//${host}`;
    return {
      id: "host-redirects",
      title: "One address for the site",
      intro: `Every other name of the site leads to ${origin} in one step and keeps path and query.`,
      patches: [
        nginx(origin, hostname, otherHost, isForHttps),
        apache(origin, otherHost, isForHttps),
        ...(otherHost === null ? [] : [nextjs(origin, otherHost), vercel(origin, otherHost)]),
      ],
      acceptance: `A request for any path under another name answers 301 with the same path under ${origin}.`,
      shownCount: 1,
      totalCount: 1,
    };
  },
};

function otherHostOf(input: FixInput, hostname: string): string | null {
  const urls = input.findings
    .filter(({ ruleId }) => ruleId === OTHER_HOST)
    .flatMap(({ evidence }) => evidence.flatMap((one) => (one.kind === "url" ? [one.value] : [])));
  const other = urls.filter((url) => URL.canParse(url)).map((url) => new URL(url).hostname);
  return other.find((name) => name !== hostname) ?? null;
}

function nginx(origin: string, hostname: string, otherHost: string | null, isForHttps: boolean): FixPatch {
  const names = [...(isForHttps ? [hostname] : []), ...(otherHost ? [otherHost] : [])];
  const plain = ["server {", "    listen 80;", "    listen [::]:80;", `    server_name ${names.join(" ")};`];
  const secure = [
    "server {",
    "    listen 443 ssl;",
    "    listen [::]:443 ssl;",
    `    server_name ${otherHost};`,
    `    ${hashComment("The certificate must cover this name too: ssl_certificate and ssl_certificate_key of the site.")}`,
  ];
  const end = [`    return 301 ${origin}$request_uri;`, "}"];
  return {
    platform: "nginx",
    fileName: "nginx.conf",
    language: "nginx",
    code: [...plain, ...end, ...(otherHost && origin.startsWith("https:") ? ["", ...secure, ...end] : [])].join("\n"),
    note: "Take the names out of the server block that serves the site on port 80 today.",
  };
}

function apache(origin: string, otherHost: string | null, isForHttps: boolean): FixPatch {
  const conditions = [
    ...(isForHttps ? ["RewriteCond %{HTTPS} !=on"] : []),
    ...(otherHost ? [`RewriteCond %{HTTP_HOST} ${rewriteRegex(`^${escapeRegex(otherHost)}(?::\\d+)?$`)} [NC]`] : []),
  ];
  const [first = "", ...rest] = conditions;
  const chained = rest.length > 0 ? [orFlag(first), ...rest] : [first];
  return {
    platform: "apache",
    fileName: ".htaccess",
    language: "apacheconf",
    code: ["RewriteEngine On", ...chained, `RewriteRule ^ ${origin}%{REQUEST_URI} [R=301,L]`].join("\n"),
    note: isForHttps
      ? "Needs mod_rewrite. Behind a proxy that ends TLS, ask for X-Forwarded-Proto instead of HTTPS: %{HTTPS} is always off there."
      : "Needs mod_rewrite.",
  };
}

function orFlag(condition: string): string {
  return condition.endsWith("]") ? `${condition.slice(0, -1)},OR]` : `${condition} [OR]`;
}

function route(origin: string, otherHost: string) {
  return {
    source: "/:path*",
    has: [{ type: "host", value: escapeRegex(otherHost) }],
    destination: `${origin}/:path*`,
    statusCode: 301,
  };
}

function nextjs(origin: string, otherHost: string): FixPatch {
  return {
    platform: "nextjs",
    fileName: "next.config.mjs",
    language: "js",
    code: [
      "export default {",
      "  async redirects() {",
      `    return ${JSON.stringify([route(origin, otherHost)], null, 2).replaceAll("\n", "\n    ")};`,
      "  },",
      "};",
    ].join("\n"),
    note: null,
  };
}

function vercel(origin: string, otherHost: string): FixPatch {
  return {
    platform: "vercel",
    fileName: "vercel.json",
    language: "json",
    code: JSON.stringify({ redirects: [route(origin, otherHost)] }, null, 2),
    note: "Or set the redirect under Domains in the project's settings.",
  };
}
