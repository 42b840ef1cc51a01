/** Longer strings are excerpts and scripts, which no two pages share. */
const MAX_CHARS = 300;

/**
 * Makes facts of many pages fit in memory: menus, headers and file names are the same on every page of a site, and
 * each equal string is kept once, in place. Lists that are empty become one frozen list. Numbers stay as they are.
 */
export function createSharing(): <Facts extends object>(facts: Facts) => Facts {
  const strings = new Map<string, string>();
  const empty = Object.freeze([]);

  const shareString = (value: string): string => {
    if (value.length > MAX_CHARS) return value;
    const known = strings.get(value);
    if (known !== undefined) return known;
    strings.set(value, value);
    return value;
  };
  const share = (value: unknown): unknown => {
    if (typeof value === "string") return shareString(value);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      if (value.length === 0) return empty;
      if (typeof value[0] !== "number") for (let i = 0; i < value.length; i++) value[i] = share(value[i]);
      return value;
    }
    const fields = value as Record<string, unknown>;
    for (const key in fields) {
      const field = fields[key];
      if (typeof field === "string") fields[key] = shareString(field);
      else if (typeof field === "object" && field !== null) fields[key] = share(field);
    }
    return value;
  };
  return (facts) => {
    share(facts);
    return facts;
  };
}
