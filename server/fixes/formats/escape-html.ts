/** Text between tags, also in title. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A value in double quotes. */
export function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', "&quot;");
}

/** A comment ends at "-->" and at "--!>", and must not begin with ">"; entities are not read inside it. */
export function htmlComment(text: string): string {
  return `<!-- ${text.replace(/\s+/g, " ").replaceAll("--", "- -").replaceAll("--", "- -").replaceAll(">", "›").trim()} -->`;
}

/** JSON inside a script element: "</script" and "<!--" would end it or change how it is read. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll("<", "\\u003c");
}
