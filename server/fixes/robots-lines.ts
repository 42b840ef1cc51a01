import { hashComment } from "./formats/escape-config";
import { writeHere } from "./placeholder";
import type { Fix, FixFinding, FixInput } from "./types";

const MISSING = "robots-txt-missing";
const NO_SITEMAP = "robots-txt-no-sitemap";
const BLOCKS_ALL = "robots-txt-blocks-all";
const INVALID = "robots-txt-invalid";
const BLOCKED = ["page-blocked-by-robots", "sitemap-url-blocked", "blocked-page-resource", "sitemap-blocked"];

export const robotsLines: Fix = {
  id: "robots-lines",
  ruleIds: [MISSING, NO_SITEMAP, BLOCKS_ALL, INVALID, ...BLOCKED],
  write(input) {
    const ruleIds = new Set(input.findings.map(({ ruleId }) => ruleId));
    if (ruleIds.has(MISSING))
      return pack(wholeFile(input), "The whole file, at the top of the site. It forbids nothing.", true);
    const changes = [
      ...(ruleIds.has(BLOCKS_ALL) ? blockedSite(input) : []),
      ...(ruleIds.has(INVALID) ? unreadable(input) : []),
      ...allowances(input.findings),
      ...(ruleIds.has(NO_SITEMAP) ? sitemapLines(input).map((line) => `+ ${line}`) : []),
    ];
    if (changes.length === 0) return null;
    return pack(
      changes,
      "Lines to take out (-) and to add (+). An Allow line belongs into the group that forbids the address today.",
      false,
    );
  },
};

function pack(lines: readonly string[], intro: string, isWhole: boolean) {
  return {
    id: "robots-lines",
    title: "robots.txt",
    intro,
    patches: [
      {
        platform: "robots" as const,
        fileName: "robots.txt",
        language: isWhole ? "text" : "diff",
        code: lines.join("\n"),
        note: null,
      },
    ],
    acceptance: "robots.txt answers 200, and the rules below pass when they are checked again.",
    shownCount: 1,
    totalCount: 1,
  };
}

function wholeFile(input: FixInput): string[] {
  return ["User-agent: *", "Disallow:", "", ...sitemapLines(input)];
}

function sitemapLines({ sitemapUrls, startUrl }: FixInput): string[] {
  if (sitemapUrls.length > 0) return sitemapUrls.map((url) => `Sitemap: ${url}`);
  return [hashComment(`Sitemap: ${new URL(startUrl).origin}/${writeHere("name of the sitemap, once there is one")}`)];
}

function blockedSite({ findings, robots }: FixInput): string[] {
  const line = findings
    .filter(({ ruleId }) => ruleId === BLOCKS_ALL)
    .flatMap(({ evidence }) => evidence.flatMap((one) => (one.kind === "snippet" ? [one.line] : [])))[0];
  const rule = robots?.groups.flatMap((group) => group.rules).find((one) => one.line === line);
  return [atLine(line ?? null), `- Disallow: ${rule?.pattern ?? "/"}`, "+ Disallow:"];
}

function unreadable({ robots }: FixInput): string[] {
  return (robots?.invalidLines ?? []).flatMap(({ line, text, reason }) => [
    `${atLine(line)}: ${reason}`,
    `- ${oneLine(text)}`,
  ]);
}

/** The narrowest lines that open the addresses again, whatever else the file forbids: the longer path wins. */
function allowances(findings: readonly FixFinding[]): string[] {
  const paths = new Set<string>();
  for (const { ruleId, url, evidence } of findings) {
    if (!BLOCKED.includes(ruleId)) continue;
    const urls =
      ruleId === "blocked-page-resource" || url === null
        ? evidence.flatMap((one) => (one.kind === "url" ? [one.value] : []))
        : [url];
    for (const one of urls) if (URL.canParse(one)) paths.add(robotsPath(new URL(one)));
  }
  return [...paths].sort().map((path) => `+ Allow: ${path}`);
}

/** "*" and "$" have a meaning in a pattern; percent-encoded they are the signs themselves. */
function robotsPath({ pathname, search }: URL): string {
  return `${(pathname + search).replaceAll("*", "%2A").replaceAll("$", "%24")}$`;
}

function atLine(line: number | null): string {
  return hashComment(line === null ? "in the group of all crawlers" : `line ${line}`);
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, " ");
}
