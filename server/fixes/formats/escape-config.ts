/** Bytes that no configuration file should hold as they are. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f]/g;

/**
 * A value in double quotes for nginx. "$" begins a variable there and cannot be escaped, so addresses carry it
 * percent-encoded.
 */
export function nginxString(value: string): string {
  return `"${value.replace(/["\\]/g, "\\$&").replaceAll("$", "%24").replace(CONTROL, percentEncode)}"`;
}

/** A regular expression in double quotes. nginx drops the backslash before a quote or another backslash only. */
export function nginxRegex(source: string): string {
  return `"${source.replaceAll("\\\\", "\\\\\\\\").replaceAll('"', '\\"')}"`;
}

/** A regular expression in double quotes for mod_rewrite, which drops no backslash and knows no escaped quote. */
export function rewriteRegex(source: string): string {
  return `"${source.replaceAll('"', "\\x22")}"`;
}

/** Literal text as a regular expression. */
export function escapeRegex(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
    .replace(CONTROL, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

/** Target of a RewriteRule: "$1" and "%1" are back references there unless a backslash stands before the sign. */
export function rewriteTarget(url: string): string {
  const encoded = url.replaceAll('"', "%22").replace(CONTROL, percentEncode);
  return `"${encoded.replace(/[\\$%]/g, "\\$&")}"`;
}

/** A value in double quotes for Apache's Header directive, where "%" begins a format. */
export function apacheHeaderValue(value: string): string {
  return `"${value.replace(/["\\]/g, "\\$&").replaceAll("%", "%%")}"`;
}

/** A comment is one line. */
export function hashComment(text: string): string {
  return `# ${text.replace(/\s+/g, " ").trim()}`;
}

export function slashComment(text: string): string {
  return `// ${text.replace(/[\s\u2028\u2029]+/g, " ").trim()}`;
}

function percentEncode(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
