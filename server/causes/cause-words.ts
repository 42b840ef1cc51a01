import { findRule } from "../rules/registry";
import type { FindingFacts } from "../rules/types";
import { type CauseFamily, LAB_FAMILY, SINGLES_FAMILY } from "./cause-families";
import { countPages } from "./cluster-findings";
import type { CauseSource, CauseWhere } from "./types";

export interface Extent {
  source: CauseSource;
  findings: readonly FindingFacts[];
  /** Distinct URL shapes of the affected pages. */
  templates: readonly string[];
  /** Crawled pages of the first of them. */
  templatePageCount: number;
  host: string;
  /** Part of the page that holds the shared link, once known. */
  place?: string | null;
}

/** A label names this many; more are counted. */
const MAX_SHAPES = 3;
const PLACES: Record<string, string> = { nav: "Menu", header: "Header", footer: "Footer", aside: "Sidebar" };
/** A template named in the plural is about one of them; these only look like plurals. */
const NO_PLURAL = /(news|series|species|status|press|ss)$/i;
const PLURAL_VERBS: Record<string, string> = { has: "have", is: "are", does: "do" };
/** Rules whose fix is to write a text. */
const TEXT_RULES = /^(title|description|h1|h2|heading|img-alt|anchor-text)-/;

/** "/products/*" of this site, with its host when it is another. */
export function shapeOf(template: string, host: string): string {
  return template.startsWith(`${host}/`) ? template.slice(host.length) : template;
}

/** "Product pages" for "/products/*"; "Pages" when the address has no telling word. */
export function pagesOf(shape: string): string {
  const words = shape.split("/").filter((part) => /^[a-z][a-z-]{3,}$/i.test(part));
  const word = words.at(-1);
  if (!word) return "Pages";
  const one = NO_PLURAL.test(word) ? word : word.replace(/ies$/, "y").replace(/s$/, "");
  return `${upperFirst(one.replaceAll("-", " "))} pages`;
}

/** "Page names the home page as canonical" → "Product pages name the home page as canonical". Other titles stay. */
export function pluralTitle(title: string, subject: string): string {
  const match = /^Page (\w+)(.*)$/.exec(title);
  const verb = match?.[1];
  if (!match || !verb?.endsWith("s")) return title;
  const rest = (match[2] ?? "").replace(/\bits\b/g, "their").replace(/\bitself\b/g, "themselves");
  return `${subject} ${PLURAL_VERBS[verb] ?? verb.slice(0, -1)}${rest}`;
}

export function titleOf(family: CauseFamily, leadRuleId: string, ruleIds: readonly string[], extent: Extent): string {
  const { source, host, findings } = extent;
  if (source.kind === "page") return `${addressOf(source.url, host)} has ${findings.length} faults of its own`;
  if (family.by === "target") return targetTitle(family, ruleIds, source, host);
  if (family === SINGLES_FAMILY) return family.title;
  if (family === LAB_FAMILY && leadRuleId !== "lab-performance-low") {
    const detail = findRule(leadRuleId)?.failureTitle;
    return detail ? `${family.title}: ${lowerFirst(detail)}` : family.title;
  }
  if (ruleIds.length > 1) {
    return countPages(findings) < 2 ? family.title : family.title.replace(/^Pages\b/, subjectOf(extent));
  }
  const title = findRule(leadRuleId)?.failureTitle ?? leadRuleId;
  if (source.kind === "site" || countPages(findings) < 2) return title;
  return pluralTitle(title, subjectOf(extent));
}

/** Claims a whole template only when most of its pages are affected. */
function subjectOf({ source, findings, templates, templatePageCount, host }: Extent): string {
  const [template] = templates;
  const pageCount = countPages(findings);
  if (source.kind === "pages") return `${pageCount.toLocaleString("en-US")} pages`;
  if (source.kind === "everywhere" || templates.length !== 1 || template === undefined) return "Pages";
  const pages = pagesOf(shapeOf(template, host));
  return pageCount * 2 > templatePageCount ? pages : `Some ${lowerFirst(pages)}`;
}

function targetTitle(family: CauseFamily, ruleIds: readonly string[], source: CauseSource, host: string): string {
  const isDead = family.id === "dead-addresses";
  if (source.kind === "pages") return isDead ? "Other addresses do not work" : "Other links lead to redirects";
  const isOne = source.kind === "target";
  const address = isOne
    ? addressOf(source.url, host)
    : `addresses like ${source.kind === "target-template" ? shapeOf(source.template, host) : "this"}`;
  if (isDead) return `${isOne ? address : upperFirst(address)} ${isOne ? "does" : "do"} not work`;
  return `${namedBy(ruleIds)} ${address}, which ${isOne ? "redirects" : "redirect"}`;
}

function namedBy(ruleIds: readonly string[]): string {
  if (ruleIds.includes("redirect-internal-link")) return "Links lead to";
  return ruleIds.includes("sitemap-url-redirect") ? "Sitemap lists" : "Language links lead to";
}

/** One instruction: the family's where one change answers several rules, the rule's own otherwise. */
export function fixOf(
  family: CauseFamily,
  leadRuleId: string,
  ruleIds: readonly string[],
  source: CauseSource,
): string {
  if (source.kind === "page") {
    return "No template explains these faults. Go through this page once and repair what is listed below.";
  }
  const own = findRule(leadRuleId)?.howToFix ?? "";
  return ruleIds.length > 1 || family.by === "target" || family === SINGLES_FAMILY ? family.fix || own : own;
}

export function whereOf(extent: Extent): CauseWhere {
  const { source, templates, host, findings } = extent;
  const [template] = templates;
  switch (source.kind) {
    case "site":
      return { label: "Whole site", tag: null };
    case "page":
      return { label: "Page", tag: addressOf(source.url, host) };
    case "everywhere":
      return { label: "Layout or server", tag: "site-wide" };
    case "template":
      return templateWhere(source.template, host);
    case "layout":
      return { label: "Page layout", tag: listShapes(templates, host) };
    case "target":
      return { label: "Address", tag: addressOf(source.url, host) };
    case "target-template":
      return { label: "Addresses", tag: shapeOf(source.template, host) };
    case "shared": {
      const part = (extent.place && PLACES[extent.place]) || "Shared part";
      if (templates.length === 1 && template !== undefined) {
        return { ...templateWhere(template, host), ...(part === "Shared part" ? {} : { label: part }) };
      }
      return { label: part, tag: templates.length >= 3 ? "site-wide" : `${templates.length} templates` };
    }
    case "pages": {
      const [url] = findings.flatMap((finding) => finding.url ?? []);
      if (countPages(findings) === 1 && url !== undefined) return { label: "Page", tag: addressOf(url, host) };
      return templates.length === 1 && template !== undefined
        ? { label: "Pages", tag: shapeOf(template, host) }
        : { label: "Separate pages", tag: null };
    }
  }
}

function listShapes(templates: readonly string[], host: string): string {
  const shapes = templates.map((template) => shapeOf(template, host));
  return shapes.length > MAX_SHAPES ? `${shapes.length} URL patterns` : shapes.join(", ");
}

function templateWhere(template: string, host: string): CauseWhere {
  const shape = shapeOf(template, host);
  return {
    label: pagesOf(shape)
      .replace(/ pages$/, " template")
      .replace(/^Pages$/, "Template"),
    tag: shape,
  };
}

/** How much there is to do, in words short enough for a table. */
export function effortOf(leadRuleId: string, source: CauseSource, findings: readonly FindingFacts[]): string {
  if (source.kind === "page") return "1 page";
  const effort = findRule(leadRuleId)?.effort ?? "per-page";
  if (effort === "project") return "project";
  const isOnePlace = source.kind === "site" || source.kind === "target" || source.kind === "shared";
  const isTemplate = source.kind === "everywhere" || source.kind === "template" || source.kind === "layout";
  if (isOnePlace || (isTemplate && effort === "one-change")) return "1 change";
  if (source.kind === "target-template") return "1 rule";
  const count = Math.max(1, countPages(findings));
  if (TEXT_RULES.test(leadRuleId)) return count === 1 ? "1 text" : `${count.toLocaleString("en-US")} texts`;
  return count === 1 ? "1 page" : `${count.toLocaleString("en-US")} pages`;
}

/** Path on the audited host, the whole address elsewhere. */
function addressOf(url: string, host: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  return parsed.host === host ? `${parsed.pathname}${parsed.search}` : url;
}

function upperFirst(text: string): string {
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

/** Leaves names such as HTTPS and robots.txt as they are. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text[0]?.toLowerCase() ?? ""}${text.slice(1)}` : text;
}
