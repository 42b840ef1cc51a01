/** PostgreSQL stores no NUL in text or jsonb; hostile pages contain them. */
export function toJsonb(value: unknown): string {
  return JSON.stringify(value).replaceAll("\\u0000", "\\ufffd").replace(LONE_SURROGATE, "\\ufffd");
}

/** JSON.stringify escapes lone surrogates, which jsonb refuses. */
const LONE_SURROGATE = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/gi;
