import { parse } from "@marcbachmann/cel-js";

type Compiled = (context: Record<string, unknown>) => unknown;
const MAX_CACHED = 500;
const cache = new Map<string, Compiled>();

function compile(expression: string): Compiled {
  const known = cache.get(expression);
  if (known) return known;
  const compiled = parse(expression) as Compiled;
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(expression, compiled);
  return compiled;
}

/** The parse error of an expression, or undefined when it is well-formed. */
export function expressionError(expression: string): string | undefined {
  try {
    compile(expression);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? error.message) : String(error);
  }
}

/** CEL throws for a missing attribute; that means "no match", never a failed event. */
export function matches(expression: string | null | undefined, context: Record<string, unknown>): boolean {
  if (!expression) return true;
  try {
    return compile(expression)(context) === true;
  } catch {
    return false;
  }
}

/** Value of a key expression as text; undefined when an attribute is missing, which means "no key". */
export function keyOf(expression: string, context: Record<string, unknown>): string | undefined {
  try {
    const value = compile(expression)(context);
    if (value === undefined || value === null) return undefined;
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  } catch {
    return undefined;
  }
}
