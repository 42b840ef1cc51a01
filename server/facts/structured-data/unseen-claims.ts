import { splitWords } from "../text/split-words";
import type { HtmlFacts, UnseenClaimFacts } from "../types";
import { typeNames } from "./json-ld";

type Node = Record<string, unknown>;

/** Pages with fewer words are filled in by scripts: their source cannot tell what visitors see. */
const MIN_WORDS = 100;
const MAX_CLAIMS = 20;

/**
 * Names, prices and ratings of JSON-LD that the page does not show. Made to err towards "seen": a price counts by its
 * whole part in any notation, a rating also when an attribute or its number of votes holds it, a name by half its words.
 */
export function findUnseenClaims(html: HtmlFacts, visibleText: string, source: string): UnseenClaimFacts[] {
  const blocks = html.structuredData.filter((block) => block.format === "json-ld" && block.nodes.length > 0);
  if (blocks.length === 0 || html.text.wordCount < MIN_WORDS) return [];
  const nodes = blocks.flatMap((block) =>
    block.nodes.filter((node) => node.hasContext).map((node) => ({ node: node.properties, line: block.line })),
  );
  const products = nodes.filter(({ node }) => typeNames(node["@type"]).includes("Product"));
  const found: UnseenClaimFacts[] = [];
  const add = (type: string, property: UnseenClaimFacts["property"], value: string, line: number | null) => {
    if (found.length < MAX_CLAIMS) found.push({ type, property, value: value.slice(0, 200), line });
  };

  for (const { node, line } of products.length === 1 ? products : []) {
    const name = plain(node.name);
    if (name !== "" && !showsName(name, `${visibleText}\n${html.titles.map(({ text }) => text).join("\n")}`))
      add("Product", "name", name, line);
    const prices = recordsOf(node.offers).flatMap((offer) => [plain(offer.price), plain(offer.lowPrice)]);
    const given = prices.filter((price) => Number(price) > 0);
    const digits = given.length === 0 ? "" : compact(visibleText);
    if (given.length > 0 && !given.some((price) => digits.includes(String(Math.floor(Number(price))))))
      add("Product", "price", given[0] ?? "", line);
  }

  const rated = nodes.flatMap(({ node, line }) =>
    recordsOf(node.aggregateRating).map((rating) => ({ rating, type: typeNames(node["@type"])[0] ?? "Thing", line })),
  );
  const markup = rated.length === 0 ? "" : withoutCode(source);
  for (const { rating, type, line } of rated) {
    const value = plain(rating.ratingValue);
    const votes = [plain(rating.reviewCount), plain(rating.ratingCount)].filter((amount) => /^\d+$/.test(amount));
    if (!Number.isFinite(Number(value)) || value === "" || showsRating(value, markup)) continue;
    const digits = compact(visibleText);
    if (!votes.some((amount) => amount.length > 1 && digits.includes(amount))) add(type, "ratingValue", value, line);
  }
  return found;
}

function recordsOf(value: unknown): Node[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is Node => typeof item === "object" && item !== null && !Array.isArray(item));
}

function plain(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** Digits with all grouping and decimal marks removed, in any country's notation. */
function compact(text: string): string {
  return text.replace(/[\s.,'’\u00a0\u202f]/g, "");
}

function showsName(name: string, text: string): boolean {
  const words = splitWords(name).filter((word) => word.length > 2);
  if (words.length === 0) return true;
  const shown = new Set(splitWords(text));
  return words.filter((word) => shown.has(word)).length * 2 >= words.length;
}

function showsRating(value: string, markup: string): boolean {
  const number = Number(value);
  const forms = [value, String(number), number.toFixed(1), number.toFixed(2)];
  return forms.some((form) => markup.includes(form) || markup.includes(form.replace(".", ",")));
}

/** By index and not by pattern: thousands of unclosed tags would be read again and again. */
function withoutCode(source: string): string {
  const lower = source.toLowerCase();
  let kept = "";
  let from = 0;
  for (let at = lower.indexOf("<script"); at >= 0; at = lower.indexOf("<script", from)) {
    kept += source.slice(from, at);
    const end = lower.indexOf("</script", at);
    if (end < 0) return kept;
    from = end;
  }
  return kept + source.slice(from);
}
