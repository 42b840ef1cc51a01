import { HOME_PATH } from "./constants";

/** A path on this site to go on to. Anything that a browser could read as another site becomes the home page. */
export function safeNextPath(value: string | null | undefined): string {
  if (!value?.startsWith("/") || value.startsWith("//") || /[\\\p{Cc}]/u.test(value)) return HOME_PATH;
  const url = URL.canParse(value, "http://internal.invalid") ? new URL(value, "http://internal.invalid") : null;
  if (url?.host !== "internal.invalid") return HOME_PATH;
  return `${url.pathname}${url.search}`;
}
