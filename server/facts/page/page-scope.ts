import { attribute, type HtmlElement, isNotRendered, tokens } from "../dom";
import type { TextRegion } from "../text/text-collector";
import type { LinkPlace } from "../types";

/** What surrounds an element. Scopes are immutable; a child scope is made only where something changes. */
export interface Scope extends TextRegion {
  inHead: boolean;
  place: LinkPlace;
  /** Inside main, article or section, where header and footer belong to that section and not to the site. */
  inSection: boolean;
  inLink: boolean;
  inPicture: boolean;
  isNotRendered: boolean;
  isAriaHidden: boolean;
  /** Text here is not prose: form controls, fallback content, drawings. */
  isMuted: boolean;
}

export const ROOT_SCOPE: Scope = {
  inHead: false,
  place: "body",
  inMain: false,
  inArticle: false,
  inSection: false,
  isBoilerplate: false,
  isCode: false,
  inLink: false,
  inPicture: false,
  isNotRendered: false,
  isAriaHidden: false,
  isMuted: false,
};

const MUTED = new Set("select textarea datalist object canvas audio video iframe svg math".split(" "));
const CODE = new Set("pre code kbd samp".split(" "));

const LANDMARK_ROLES: ReadonlyMap<string, LinkPlace> = new Map([
  ["navigation", "nav"],
  ["main", "main"],
  ["banner", "header"],
  ["contentinfo", "footer"],
  ["complementary", "aside"],
]);

/** The scope of the element's children. */
export function scopeInside(element: HtmlElement, outer: Scope): Scope {
  const change: Partial<Scope> = {};
  const { tagName } = element;
  if (tagName === "head") change.inHead = true;
  else if (tagName === "a") change.inLink = attribute(element, "href") !== null || outer.inLink;
  else if (tagName === "picture") change.inPicture = true;
  else if (CODE.has(tagName)) change.isCode = true;
  else if (MUTED.has(tagName)) change.isMuted = true;
  else if (tagName === "article") {
    change.inArticle = true;
    change.inSection = true;
  } else if (tagName === "section") change.inSection = true;

  const landmark = landmarkOf(element, outer);
  if (landmark === "main") Object.assign(change, { place: "main", inMain: true, inSection: true });
  else if (landmark !== null) Object.assign(change, { place: landmark, isBoilerplate: true });

  if (element.attrs.length > 0) {
    if (!outer.isNotRendered && isNotRendered(element)) change.isNotRendered = true;
    if (!outer.isAriaHidden && attribute(element, "aria-hidden") === "true") change.isAriaHidden = true;
  }
  for (const _ in change) return { ...outer, ...change };
  return outer;
}

function landmarkOf(element: HtmlElement, outer: Scope): LinkPlace | null {
  switch (element.tagName) {
    case "main":
    case "nav":
    case "aside":
      return element.tagName;
    case "header":
    case "footer":
      return outer.inSection ? null : element.tagName;
    case "div":
    case "section":
    case "ul": {
      const role = element.attrs.length === 0 ? null : tokens(attribute(element, "role"))[0];
      return role ? (LANDMARK_ROLES.get(role) ?? null) : null;
    }
    default:
      return null;
  }
}
