import { decodeBody } from "./decode-body";
import { attribute, type HtmlElement, isElement } from "./dom";
import { type HtmlTree, parseHtmlTree } from "./html-tree";
import { resolveLabelledAnchors } from "./page/collect-anchor";
import { domSignature } from "./page/dom-signature";
import { findHeadEnders } from "./page/head-ending";
import { ROOT_SCOPE } from "./page/page-scope";
import { createSink, type PageAddress } from "./page/page-sink";
import { walkPage } from "./page/walk-page";
import { findSecrets } from "./secrets";
import { findUnseenClaims } from "./structured-data/unseen-claims";
import { findDisclaimer } from "./text/text-faults";
import type { HtmlFacts } from "./types";

const MAX_DUPLICATE_IDS = 100;
const SKIP_LINK_CANDIDATES = 3;

export interface ParseHtmlPageInput {
  body: Uint8Array;
  /** The Content-Type header. */
  contentType: string | null;
  url: string;
  isInternal: (url: string) => boolean;
  normalise: (href: string, base: string) => string | null;
}

/** Facts of one HTML body, as the HTML standard parses it with scripting on. Never throws, whatever the bytes are. */
export function parseHtmlPage(input: ParseHtmlPageInput): HtmlFacts {
  const { text, charset } = decodeBody(input.body, input.contentType);
  const tree = parseHtmlTree(text);
  const root = tree.document.childNodes.find((node): node is HtmlElement => isElement(node)) ?? null;
  const baseHref = findBaseHref(root, text);
  const html = emptyFacts(tree, charset, root, baseHref);

  const address: PageAddress = {
    base: resolveBase(baseHref, input.url),
    isInternal: input.isInternal,
    normalise: input.normalise,
  };
  const sink = createSink(html, address, tree.lineOf);
  walkPage(tree.document, ROOT_SCOPE, sink);
  resolveLabelledAnchors(sink);

  html.structuredData.push(...sink.items.items);
  html.duplicateIds = [...sink.idCounts].flatMap(([id, count]) => (count > 1 ? [id] : [])).slice(0, MAX_DUPLICATE_IDS);
  html.invalidHeadElements = findHeadEnders(childNamed(root, "head"), childNamed(root, "body"), tree.headEnd);
  html.domSignature = domSignature(childNamed(root, "body"));
  html.hasSkipLink = hasSkipLink(html, sink.idElements);
  html.secrets = findSecrets(text, tree.lineAt);
  html.text = sink.text.finish(html.lang);
  if (html.structuredData.length > 0) html.text.disclaimer = findDisclaimer(sink.text.visibleText);
  html.unseenClaims = findUnseenClaims(html, sink.text.visibleText, text);
  return html;
}

function emptyFacts(
  tree: HtmlTree,
  charset: HtmlFacts["charset"],
  root: HtmlElement | null,
  baseHref: string | null,
): HtmlFacts {
  const errors = [...tree.errors].sort(([, a], [, b]) => b.count - a.count);
  return {
    hasDoctype: tree.document.childNodes.some((node) => node.nodeName === "#documentType"),
    isQuirks: tree.document.mode === "quirks",
    headTagCount: tree.headTagCount,
    bodyTagCount: tree.bodyTagCount,
    charset,
    lang: root ? (attribute(root, "lang") ?? attribute(root, "xml:lang")) : null,
    baseHref,
    titles: [],
    metas: [],
    links: [],
    headings: [],
    anchors: [],
    images: [],
    scripts: [],
    frames: [],
    forms: [],
    videos: [],
    picturesWithoutImgCount: 0,
    inlineSvgBytes: [],
    invalidHeadElements: [],
    duplicateIds: [],
    ids: [],
    elementCount: 0,
    maxDepth: 0,
    maxChildren: 0,
    landmarks: [],
    hasMainLandmark: false,
    hasSkipLink: false,
    dataTablesWithoutHeaderCount: 0,
    positiveTabindexCount: 0,
    scriptedLinkCount: 0,
    parseErrorCount: errors.reduce((sum, [, error]) => sum + error.count, 0),
    parseErrorCodes: errors.map(([code]) => code),
    parseErrors: errors.map(([code, error]) => ({ code, ...error })),
    secrets: [],
    structuredData: [],
    unseenClaims: [],
    hiddenTexts: [],
    backgroundImages: [],
    times: [],
    obsoleteElements: [],
    text: {
      wordCount: 0,
      visibleLength: 0,
      hash: null,
      simhash: null,
      minhash: [],
      excerpt: "",
      placeholders: [],
      hasReplacementCharacter: false,
      encodingFaults: [],
      copyrightYear: null,
      topWord: null,
      language: null,
      readingEase: null,
    },
  };
}

/** The first base element with an href applies to the whole document, also to links before it. */
function findBaseHref(root: HtmlElement | null, source: string): string | null {
  if (root === null || !/<base[\s/]/i.test(source)) return null;
  const queue: HtmlElement[] = [root];
  for (let element = queue.pop(); element; element = queue.pop()) {
    const href = element.tagName === "base" ? attribute(element, "href") : null;
    if (href !== null) return href;
    for (const child of [...element.childNodes].reverse()) if (isElement(child)) queue.push(child);
  }
  return null;
}

function resolveBase(baseHref: string | null, pageUrl: string): string {
  if (baseHref === null || !URL.canParse(baseHref, pageUrl)) return pageUrl;
  const base = new URL(baseHref, pageUrl);
  return base.protocol === "data:" || base.protocol === "javascript:" ? pageUrl : base.href;
}

function childNamed(root: HtmlElement | null, tagName: string): HtmlElement | null {
  return root?.childNodes.find((node): node is HtmlElement => isElement(node) && node.tagName === tagName) ?? null;
}

/** One of the first links jumps to an element of the page. */
function hasSkipLink(html: HtmlFacts, ids: ReadonlyMap<string, HtmlElement>): boolean {
  return html.anchors
    .slice(0, SKIP_LINK_CANDIDATES)
    .some(({ href, fragment }) => href?.trim().startsWith("#") && fragment !== null && ids.has(fragment));
}
