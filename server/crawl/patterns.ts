import { normalisePercent } from "./percent-encoding";
import { refusalOfRegex } from "./safe-regex";
import { compileWildcard } from "./wildcard";

export type PatternVerdict = "included" | "excluded" | "not-included";

export interface CompiledPatterns {
  /** What the patterns say of an absolute URL. Exclusion wins over inclusion; no include pattern includes everything. */
  verdict(url: string): PatternVerdict;
  /** The pattern that decided, for explanations; null when none matched. */
  decidedBy(url: string): string | null;
}

export type CompileResult =
  | { ok: true; patterns: CompiledPatterns }
  | { ok: false; errors: { pattern: string; message: string }[] };

const REGEX_PREFIX = "re:";
const MAX_PATTERN_LENGTH = 500;
/** Regular expressions see this much of a path, which bounds their time. */
const MAX_REGEX_INPUT = 1_000;

interface Compiled {
  source: string;
  matches: (path: string) => boolean;
}

/**
 * Patterns look at path and query ("/blog/a?page=2"). A glob covers the whole of it; "*" stands for any characters, "/"
 * included, and "?" is a question mark. "re:" starts a regular expression, which may match anywhere.
 */
export function compilePatterns(input: { include?: readonly string[]; exclude?: readonly string[] }): CompileResult {
  const include = meaningful(input.include);
  const exclude = meaningful(input.exclude);
  const errors = [...include, ...exclude].flatMap((pattern) => {
    const message = explainPattern(pattern);
    return message === null ? [] : [{ pattern, message }];
  });
  if (errors.length > 0) return { ok: false, errors };

  const includes = include.map(compile);
  const excludes = exclude.map(compile);
  const find = (url: string): { verdict: PatternVerdict; source: string | null } => {
    const path = pathOf(url);
    const excluded = excludes.find((pattern) => pattern.matches(path));
    if (excluded) return { verdict: "excluded", source: excluded.source };
    const included = includes.find((pattern) => pattern.matches(path));
    if (included) return { verdict: "included", source: included.source };
    return { verdict: includes.length === 0 ? "included" : "not-included", source: null };
  };
  return {
    ok: true,
    patterns: { verdict: (url) => find(url).verdict, decidedBy: (url) => find(url).source },
  };
}

/** What is wrong with a pattern, as a sentence, or null when it can be used. */
export function explainPattern(pattern: string): string | null {
  const text = pattern.trim();
  if (text === "") return "The pattern is empty.";
  if (text.length > MAX_PATTERN_LENGTH) return "The pattern is longer than 500 characters.";
  if (text.startsWith(REGEX_PREFIX)) return refusalOfRegex(text.slice(REGEX_PREFIX.length));
  if (/^https?:\/\//i.test(text)) return "Write the path only, for example /blog/*, without the host.";
  if (/\s/.test(text)) return "A path holds no spaces. Write %20 if the address has one.";
  if (text.includes("#")) return "The part after # is never sent to a server, so it cannot be matched.";
  if (!/^[/*]/.test(text)) return `Start the pattern with / or *, for example /${text.replace(/^\.?\/*/, "")}.`;
  return null;
}

function compile(pattern: string): Compiled {
  if (pattern.startsWith(REGEX_PREFIX)) {
    const expression = new RegExp(pattern.slice(REGEX_PREFIX.length), "u");
    return { source: pattern, matches: (path) => expression.test(path.slice(0, MAX_REGEX_INPUT)) };
  }
  // Escapes what the URL parser escapes, so that /über/* meets the address as it is stored.
  const canonical = normalisePercent(pattern.replace(/[^\x21-\x7e]+/g, encodeURIComponent));
  return { source: pattern, matches: compileWildcard(canonical, true) };
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return normalisePercent(pathname + search);
}

function meaningful(patterns: readonly string[] = []): string[] {
  return patterns.map((pattern) => pattern.trim()).filter(Boolean);
}
