const ID = /^(\d+|[0-9a-f]{8,}|[0-9a-f]{8}-[0-9a-f-]{27})$/i;
const LANGUAGE = /^[a-z]{2}([-_][a-z]{2})?$/i;

/**
 * Groups addresses that one page template most likely renders: "/products/123-red-shoe" and "/products/9-hat" become
 * "/products/*". Ids, dates and leaf slugs become "*"; the query string is ignored. Static pages at the top level keep
 * their name because they rarely share a template.
 */
export function urlTemplate(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return url;
  }
  const segments = parsed.pathname.split("/").filter(Boolean);
  const named = segments.map((segment, index) => {
    if (isIdentifier(segment)) return "*";
    const isLeaf = index === segments.length - 1;
    const depth = segments.slice(0, index).filter((earlier, at) => !(at === 0 && LANGUAGE.test(earlier))).length;
    return isLeaf && depth > 0 ? "*" : segment.toLowerCase();
  });
  return `${parsed.host}/${named.join("/")}`;
}

/** A number, a hash, or a slug that begins or ends with a number of its own. */
function isIdentifier(segment: string): boolean {
  const name = segment.replace(/\.[a-z]{2,5}$/i, "");
  return ID.test(name) || /^\d+[-_]/.test(name) || /[-_]\d{2,}$/.test(name);
}
