import { headerPatches, type ResponseHeader } from "./formats/headers";
import type { Fix, FixInput, FixPatch } from "./types";

const VERSION = "server-version-disclosed";
const POLICY = ["csp-missing", "csp-weak"];
/** A year, which preload lists ask for; subdomains are not included because the audit cannot know whether they serve HTTPS. */
const HSTS: ResponseHeader = { name: "Strict-Transport-Security", value: "max-age=31536000" };
/** Values that break no page that works today. */
const HEADERS: Record<string, ResponseHeader> = {
  "nosniff-missing": { name: "X-Content-Type-Options", value: "nosniff" },
  "frame-protection-missing": { name: "X-Frame-Options", value: "SAMEORIGIN" },
  "hsts-missing": HSTS,
  "hsts-weak": HSTS,
  "referrer-policy-missing": { name: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  "permissions-policy-missing": { name: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
};

export const securityHeaders: Fix = {
  id: "security-headers",
  ruleIds: [...Object.keys(HEADERS), ...POLICY, VERSION],
  write(input) {
    const ruleIds = new Set(input.findings.map(({ ruleId }) => ruleId));
    const headers = new Map<string, ResponseHeader>();
    for (const ruleId of ruleIds) {
      const header = HEADERS[ruleId];
      if (header && (header !== HSTS || input.startUrl.startsWith("https:"))) headers.set(header.name, header);
    }
    const hasPolicy = POLICY.some((ruleId) => ruleIds.has(ruleId));
    if (hasPolicy) {
      const name = "Content-Security-Policy-Report-Only";
      headers.set(name, { name, value: contentPolicy(input) });
    }
    const ordered = [...headers.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const patches = ordered.length > 0 ? headerPatches(ordered) : [];
    const withVersion = ruleIds.has(VERSION) ? addVersionLines(patches) : patches;
    if (withVersion.length === 0) return null;
    return {
      id: "security-headers",
      title: "Response headers",
      intro: hasPolicy
        ? "Headers for every response. The content policy lists the hosts that crawled pages load from and only reports: watch the reports, add what is missing, then rename the header to Content-Security-Policy."
        : "Headers for every response, set once on the server or in the application.",
      patches: withVersion,
      acceptance: "A request for any page shows the headers with these values. Check the rules again.",
      shownCount: 1,
      totalCount: 1,
    };
  },
};

/** What pages were seen to load, by kind. Inline scripts are not allowed for: the reports will show them. */
function contentPolicy({ startUrl, resources, pages }: FixInput): string {
  const site = new URL(startUrl).origin;
  const hostsOf = (urls: readonly (string | null)[]) => [...new Set(urls.flatMap((url) => originOf(url, site)))].sort();
  const loaded = (kinds: readonly string[]) =>
    hostsOf(resources.filter(({ kind }) => kinds.includes(kind)).map(({ url }) => url));
  const frames = hostsOf([...pages.values()].flatMap((page) => page.html?.frames.map(({ url }) => url) ?? []));
  const directive = (name: string, hosts: readonly string[]) => [name, "'self'", ...hosts].join(" ");
  return [
    directive("default-src", []),
    directive("script-src", loaded(["script"])),
    directive("style-src", loaded(["stylesheet"])),
    directive("img-src", ["data:", ...loaded(["image", "icon"])]),
    directive("frame-src", frames),
    "base-uri 'self'",
    "object-src 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
}

function originOf(url: string | null, site: string): string[] {
  if (url === null || !URL.canParse(url)) return [];
  const { protocol, origin } = new URL(url);
  return /^https?:$/.test(protocol) && origin !== site ? [origin] : [];
}

const VERSION_LINES = { nginx: "server_tokens off;", apache: "ServerSignature Off\nHeader always unset X-Powered-By" };
const NEXT_VERSION = "export default {\n  poweredByHeader: false,\n};";

function addVersionLines(patches: readonly FixPatch[]): FixPatch[] {
  if (patches.length > 0) {
    return patches.map((patch) => {
      if (patch.platform === "nginx") return { ...patch, code: `${VERSION_LINES.nginx}\n${patch.code}` };
      if (patch.platform === "apache") return { ...patch, code: `${VERSION_LINES.apache}\n${patch.code}` };
      if (patch.platform !== "nextjs") return patch;
      return { ...patch, code: patch.code.replace("export default {", "export default {\n  poweredByHeader: false,") };
    });
  }
  const serverNote = "ServerTokens Prod belongs into the main configuration: .htaccess cannot set it.";
  return [
    { platform: "nginx", fileName: "nginx.conf", language: "nginx", code: VERSION_LINES.nginx, note: null },
    { platform: "apache", fileName: ".htaccess", language: "apacheconf", code: VERSION_LINES.apache, note: serverNote },
    { platform: "nextjs", fileName: "next.config.mjs", language: "js", code: NEXT_VERSION, note: null },
  ];
}
