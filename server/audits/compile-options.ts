import { type CompiledPatterns, compilePatterns } from "../crawl/patterns";
import { AppError } from "../errors";
import type { AuditOptions } from "./schemas";

/** The patterns of an audit, ready to match. Throws BAD_INPUT that names the pattern and what is wrong with it. */
export function compileOptions(options: Pick<AuditOptions, "include" | "exclude">): CompiledPatterns {
  const compiled = compilePatterns(options);
  if (compiled.ok) return compiled.patterns;
  const [first] = compiled.errors;
  const field = first && options.exclude.includes(first.pattern) ? "exclude" : "include";
  throw new AppError("BAD_INPUT", first?.message ?? "A pattern cannot be read.", { field });
}
