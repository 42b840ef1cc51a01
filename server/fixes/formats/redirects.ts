import { writeHere } from "../placeholder";
import type { FixPatch } from "../types";
import {
  escapeRegex,
  hashComment,
  nginxRegex,
  nginxString,
  rewriteRegex,
  rewriteTarget,
  slashComment,
} from "./escape-config";
import { routeDestination, routeQuery, routeSource } from "./escape-route";

export interface Redirect {
  /** Absolute address on the site. */
  from: string;
  /** Absolute address; null where only a person knows the successor. */
  to: string | null;
}

const UNKNOWN = writeHere("address of the page that replaced this one");

/** The same permanent redirects for each platform. An address without a query matches with any query, which is kept. */
export function redirectPatches(redirects: readonly Redirect[], siteOrigin: string): FixPatch[] {
  return [
    nginx(redirects, siteOrigin),
    apache(redirects, siteOrigin),
    nextjs(redirects, siteOrigin),
    vercel(redirects, siteOrigin),
  ];
}

/** Addresses on the site lose their origin, so that the rules also hold on a test server. */
function localTarget(to: string, siteOrigin: string): string {
  const url = new URL(to);
  return url.origin === siteOrigin ? `${url.pathname}${url.search}${url.hash}` : url.href;
}

function nginx(redirects: readonly Redirect[], siteOrigin: string): FixPatch {
  const rows = redirects.map(({ from, to }) => {
    const { pathname, search } = new URL(from);
    const target = to === null ? null : localTarget(to, siteOrigin);
    const keepsQuery = search === "" && target !== null && !/[?#]/.test(target);
    const query = search === "" ? (keepsQuery ? "(?<kept_query>\\?.*)?" : "(?:\\?.*)?") : escapeRegex(search);
    const pattern = nginxRegex(`~^${encodedPattern(pathname)}${query}$`);
    if (target === null) return `    # ${pattern} "${UNKNOWN}";`;
    const value = nginxString(target);
    return `    ${pattern} ${keepsQuery ? `${value.slice(0, -1)}$kept_query"` : value};`;
  });
  return {
    platform: "nginx",
    fileName: "nginx.conf",
    language: "nginx",
    code: [
      hashComment("In the http block:"),
      "map $request_uri $moved_to {",
      '    default "";',
      ...rows,
      "}",
      "",
      hashComment("In the server block of the site, before its locations:"),
      "if ($moved_to) {",
      "    return 301 $moved_to;",
      "}",
    ].join("\n"),
    note: null,
  };
}

/** $request_uri is as the visitor sent it: percent-encoding comes in both cases. */
function encodedPattern(path: string): string {
  return escapeRegex(path).replace(/(?:%[0-9a-f]{2})+/gi, (codes) => (/[a-f]/i.test(codes) ? `(?i:${codes})` : codes));
}

function apache(redirects: readonly Redirect[], siteOrigin: string): FixPatch {
  const rows = redirects.flatMap(({ from, to }) => {
    const { pathname, search } = new URL(from);
    const pattern = rewriteRegex(`^/?${decodedPattern(pathname.slice(1))}$`);
    const isCommented = to === null;
    const target = to === null ? `"${UNKNOWN}"` : rewriteTarget(localTarget(to, siteOrigin));
    const drops = search !== "" && !(to ?? "").includes("?") ? ",QSD" : "";
    const condition = `RewriteCond %{QUERY_STRING} ${rewriteRegex(`^${escapeRegex(search.slice(1))}$`)}`;
    const lines = [...(search === "" ? [] : [condition]), `RewriteRule ${pattern} ${target} [R=301,L,NE${drops}]`];
    return isCommented ? lines.map((line) => `# ${line}`) : lines;
  });
  return {
    platform: "apache",
    fileName: ".htaccess",
    language: "apacheconf",
    code: ["RewriteEngine On", ...rows].join("\n"),
    note: "Needs mod_rewrite. Put these lines above other rewrite rules.",
  };
}

/** mod_rewrite sees the decoded path, byte by byte. */
function decodedPattern(path: string): string {
  try {
    return escapeRegex(decodeURIComponent(path));
  } catch {
    return escapeRegex(path).replace(/%([0-9a-f]{2})/gi, "\\x$1");
  }
}

interface Route {
  source: string;
  has?: ReturnType<typeof routeQuery>;
  destination: string;
  statusCode: 301;
}

function toRoute({ from, to }: Redirect, siteOrigin: string): Route | null {
  const { pathname, search } = new URL(from);
  const has = search === "" ? undefined : routeQuery(search);
  if (has === null) return null;
  return {
    source: routeSource(pathname),
    ...(has ? { has } : {}),
    destination: to === null ? UNKNOWN : routeDestination(localTarget(to, siteOrigin)),
    statusCode: 301,
  };
}

/** Next.js compares addresses without regard to case: a redirect to another spelling would lead to itself. */
function isRespelling({ from, to }: Redirect): boolean {
  return to !== null && from.toLowerCase() === to.toLowerCase();
}

function nextjs(redirects: readonly Redirect[], siteOrigin: string): FixPatch {
  const usable = redirects.filter((redirect) => !isRespelling(redirect));
  const rows = usable.flatMap((redirect) => {
    const route = toRoute(redirect, siteOrigin);
    if (!route) return [];
    const text = JSON.stringify(route);
    return [redirect.to === null ? `      ${slashComment(`${text},`)}` : `      ${text},`];
  });
  return {
    platform: "nextjs",
    fileName: "next.config.mjs",
    language: "js",
    code: ["export default {", "  async redirects() {", "    return [", ...rows, "    ];", "  },", "};"].join("\n"),
    note: leftOutNote(redirects.length - rows.length, "next.config"),
  };
}

function vercel(redirects: readonly Redirect[], siteOrigin: string): FixPatch {
  const routes = redirects.flatMap((redirect) => toRoute(redirect, siteOrigin) ?? []);
  const hasUnknown = redirects.some(({ to }) => to === null);
  const notes = [
    leftOutNote(redirects.length - routes.length, "vercel.json"),
    hasUnknown ? "Fill in or delete each marked entry before you deploy: JSON has no comments." : null,
  ];
  return {
    platform: "vercel",
    fileName: "vercel.json",
    language: "json",
    code: JSON.stringify({ redirects: routes }, null, 2),
    note: notes.filter(Boolean).join(" ") || null,
  };
}

function leftOutNote(count: number, file: string): string | null {
  if (count === 0) return null;
  return `${count} ${count === 1 ? "address is" : "addresses are"} left out: ${file} cannot tell spellings that differ in upper and lower case only, or queries with empty or repeated names. Redirect them on the server.`;
}
