import type { PageFacts } from "@/server/facts/types";

export interface RobotsDirective {
  name: string;
  value: string | null;
  source: "meta" | "header";
  /** Whom it speaks to: every engine, or Googlebot by name. */
  audience: "all" | "googlebot";
  line: number | null;
}

/** Directives that carry a value after a colon. */
const VALUED = /^(max-snippet|max-image-preview|max-video-preview|unavailable_after)\s*:\s*(.*)$/i;

/** Directives for every engine or for Googlebot, from meta tags and the X-Robots-Tag header, lower-cased. */
export function robotsDirectives(page: PageFacts): RobotsDirective[] {
  const found: RobotsDirective[] = [];
  for (const meta of page.html?.metas ?? []) {
    if (meta.kind !== "name" || (meta.name !== "robots" && meta.name !== "googlebot")) continue;
    for (const part of splitDirectives(meta.content))
      found.push({ ...part, source: "meta", audience: meta.name === "robots" ? "all" : "googlebot", line: meta.line });
  }
  for (const part of headerDirectives(page.headers["x-robots-tag"] ?? "")) {
    found.push({ ...part, source: "header", line: null });
  }
  return found;
}

export function hasDirective(page: PageFacts, ...names: string[]): boolean {
  return robotsDirectives(page).some((directive) => names.includes(directive.name));
}

/** "otherbot: noindex, nofollow" speaks to that bot until the next named agent. */
function headerDirectives(header: string): Pick<RobotsDirective, "name" | "value" | "audience">[] {
  const found: Pick<RobotsDirective, "name" | "value" | "audience">[] = [];
  let audience: RobotsDirective["audience"] | "other" = "all";
  for (const part of splitParts(header)) {
    const agent = VALUED.test(part) ? null : /^([a-z][\w-]*)\s*:\s*(.*)$/i.exec(part);
    if (agent) {
      const name = (agent[1] ?? "").toLowerCase();
      audience = name === "googlebot" ? "googlebot" : name === "robots" ? "all" : "other";
    }
    if (audience === "other") continue;
    for (const directive of splitDirectives(agent ? (agent[2] ?? "") : part)) found.push({ ...directive, audience });
  }
  return found;
}

function splitDirectives(content: string): Pick<RobotsDirective, "name" | "value">[] {
  return splitParts(content).map((part) => {
    const valued = VALUED.exec(part);
    return valued
      ? { name: (valued[1] ?? "").toLowerCase(), value: (valued[2] ?? "").trim() }
      : { name: part.toLowerCase(), value: null };
  });
}

/** RFC 850 dates hold a comma of their own ("unavailable_after: Friday, 25-Jun-10 …"), which ends no directive. */
function splitParts(content: string): string[] {
  return content
    .replace(/((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?),\s*(?=\d)/gi, "$1 ")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}
