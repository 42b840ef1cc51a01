import type { RobotsFacts } from "@/server/facts/types";
import { cutText } from "./cut-text";
import { parseRobotsLine } from "./robots-line";

/** Google and RFC 9309 §2.5: what lies beyond need not be read. */
export const MAX_ROBOTS_BYTES = 500 * 1024;
const MAX_INVALID_LINES = 100;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const NO_GROUP = "The rule stands before any User-agent line.";

/**
 * Reads robots.txt as RFC 9309 and Google do: the first 500 KiB, any line ending, byte order mark and comments
 * dropped, consecutive User-agent lines forming one group. Groups stay as written; `matchRobots` merges them by agent.
 */
export function parseRobots(body: Uint8Array | string, url: string, status: number | null = 200): RobotsFacts {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const facts = emptyRobots(url, status);
  facts.bytes = bytes.byteLength;
  const reader = new GroupReader(facts);
  linesOf(bytes).forEach((text, index) => {
    reader.read(text, index + 1);
  });
  return facts;
}

export function emptyRobots(url: string, status: number | null): RobotsFacts {
  return { url, status, error: null, bytes: 0, groups: [], sitemaps: [], contentSignals: [], invalidLines: [] };
}

function linesOf(bytes: Uint8Array): string[] {
  const isCut = bytes.byteLength > MAX_ROBOTS_BYTES;
  const text = decode(withoutMark(isCut ? bytes.subarray(0, MAX_ROBOTS_BYTES) : bytes), isCut);
  const lines = text.replaceAll("\0", "").split(/\r\n|\r|\n/);
  // Half a rule can mean the opposite of the whole one.
  if (isCut) lines.pop();
  return lines;
}

/** Google forgives a byte order mark that lost its end. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  const length = BYTE_ORDER_MARK.findIndex((byte, index) => bytes[index] !== byte);
  return bytes.subarray(length === -1 ? BYTE_ORDER_MARK.length : length);
}

/** A file in another encoding than UTF-8 means the bytes it holds, so they are escaped one by one. */
function decode(bytes: Uint8Array, isCut: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut });
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString("latin1")
      .replace(/[\x80-\xff]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  }
}

class GroupReader {
  /** Groups that the next rule belongs to; several when a Crawl-delay stood between User-agent lines. */
  private open: RobotsFacts["groups"] = [];
  private hasRules = false;
  private isAfterAgent = false;

  constructor(private readonly facts: RobotsFacts) {}

  read(text: string, line: number): void {
    const parsed = parseRobotsLine(text);
    if (parsed === null) return;
    const refusal = this.apply(parsed.key, parsed.value, line);
    const reason = parsed.reason ?? refusal;
    if (reason === null || this.facts.invalidLines.length >= MAX_INVALID_LINES) return;
    this.facts.invalidLines.push({ line, text: cutText(text.trim(), 200), reason });
  }

  /** Returns what is wrong with the line, or null. */
  private apply(key: string, value: string, line: number): string | null {
    switch (key) {
      case "user-agent":
        this.startGroup(value);
        return null;
      case "allow":
      case "disallow":
        return this.addRule(key, value, line);
      case "crawl-delay":
        return this.setDelay(value);
      case "sitemap":
        return this.addSitemap(value);
      case "content-signal":
        this.facts.contentSignals.push({ agents: this.open.flatMap((group) => group.agents), value, line });
        return null;
      case "license":
        this.facts.licenses = [...(this.facts.licenses ?? []), cutText(value, 2_000)];
        return null;
      default:
        return null;
    }
  }

  private startGroup(value: string): void {
    const agent = value.trim() === "*" || /^\*\s/.test(value) ? "*" : (/^[a-z_-]+/i.exec(value)?.[0] ?? value);
    const token = agent.toLowerCase();
    if (this.hasRules) {
      this.open = [];
      this.hasRules = false;
    }
    const current = this.open.at(-1);
    if (current && this.isAfterAgent) current.agents.push(token);
    else {
      const group = { agents: [token], rules: [], crawlDelaySeconds: null };
      this.facts.groups.push(group);
      this.open.push(group);
    }
    this.isAfterAgent = true;
  }

  private addRule(type: "allow" | "disallow", pattern: string, line: number): string | null {
    if (this.open.length === 0) return NO_GROUP;
    this.hasRules = true;
    this.isAfterAgent = false;
    // An empty Disallow allows everything, which is the default: it ends the agent list and adds no rule.
    if (pattern === "") return null;
    for (const group of this.open) group.rules.push({ type, pattern, line });
    if (!/^[/*]/.test(pattern)) return "The path does not start with / or *, so it matches nothing.";
    return /\$./.test(pattern) ? "$ has a meaning only at the end of a path." : null;
  }

  private setDelay(value: string): string | null {
    const seconds = Number(value);
    const group = this.open.at(-1);
    if (!group) return NO_GROUP;
    if (value === "" || !Number.isFinite(seconds) || seconds < 0) return "Crawl-delay needs a number of seconds.";
    group.crawlDelaySeconds = seconds;
    this.isAfterAgent = false;
    return null;
  }

  private addSitemap(value: string): string | null {
    const isAbsolute = /^https?:\/\//i.test(value) && URL.canParse(value);
    if (!isAbsolute) return "Sitemap needs a complete address with https://.";
    const { href } = new URL(value);
    if (!this.facts.sitemaps.includes(href)) this.facts.sitemaps.push(href);
    return null;
  }
}
