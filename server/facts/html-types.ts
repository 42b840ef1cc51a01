/**
 * What a parsed document holds. Imported through ./types, the one vocabulary that other folders know.
 * Values as written are cut at 4,000 characters, data: addresses at 100; lists of rows end at 20,000. Optional fields are
 * absent from facts that were stored before the field existed.
 */

export interface TextInPlace {
  text: string;
  /** False when the parser put the element under body. */
  inHead: boolean;
  /** 1-based line in the source; null when unknown. */
  line: number | null;
}

export interface MetaFacts {
  /** Lower-cased name, property or http-equiv. */
  name: string;
  kind: "name" | "property" | "http-equiv";
  content: string;
  inHead: boolean;
  /** 1-based line in the source; null when unknown. */
  line: number | null;
}

export interface LinkTagFacts {
  /** Lower-cased rel tokens. */
  rel: string[];
  /** As written. */
  href: string;
  /** Absolute after base, null when it does not parse. */
  url: string | null;
  hreflang: string | null;
  media: string | null;
  type: string | null;
  as: string | null;
  crossorigin: string | null;
  integrity: string | null;
  inHead: boolean;
  /** 1-based line in the source; null when unknown. */
  line: number | null;
}

export interface HeadingFacts {
  level: 1 | 2 | 3 | 4 | 5 | 6;
  /** Visible text with image alts, whitespace collapsed. */
  text: string;
  /** True when only an image alt gives it a name. */
  isImageOnly: boolean;
  /** 1-based line in the source; null when unknown. */
  line: number | null;
}

export type LinkPlace = "nav" | "header" | "footer" | "main" | "aside" | "body";

export interface AnchorFacts {
  /** As written; null for an anchor without href. */
  href: string | null;
  /** Absolute, normalised for identity (fragment removed); null when not http(s) or not parseable. */
  url: string | null;
  fragment: string | null;
  /** Visible text with image alts and aria-label as fallback, collapsed, at most 200 characters. */
  text: string;
  /** Lower-cased. */
  rel: string[];
  target: string | null;
  isInternal: boolean;
  isImageOnly: boolean;
  /** Alt of the only image, null when there is text or no image. */
  imageAlt: string | null;
  place: LinkPlace;
  /** Inside an element hidden by attribute, aria-hidden or inline style. */
  isHidden: boolean;
  /** Line in the source, 1-based; null when unknown. */
  line: number | null;
}

export interface ImageFacts {
  src: string | null;
  url: string | null;
  /** null: attribute absent; "": decorative. */
  alt: string | null;
  width: string | null;
  height: string | null;
  hasAspectStyle: boolean;
  loading: string | null;
  fetchPriority: string | null;
  srcset: string | null;
  inPicture: boolean;
  inLink: boolean;
  place: LinkPlace;
  /** No alt is expected: hidden, role none or presentation, a 1×1 pixel, or named by aria-label or title. */
  isExemptFromAlt: boolean;
  line: number | null;
}

export interface ScriptFacts {
  src: string | null;
  url: string | null;
  type: string | null;
  isAsync: boolean;
  isDefer: boolean;
  inHead: boolean;
  integrity: string | null;
  /** Bytes of inline text, 0 for external. */
  inlineBytes: number;
  /** Decoding calls seen in a large, unusually dense inline script; empty for ordinary scripts. */
  obfuscationMarkers: string[];
  line: number | null;
}

export interface FrameFacts {
  src: string | null;
  url: string | null;
  /** The title attribute, else aria-label. */
  title: string | null;
  loading: string | null;
  isHidden: boolean;
  line: number | null;
}

export interface FormFacts {
  action: string | null;
  url: string | null;
  method: string;
  hasPassword: boolean;
  line: number | null;
}

export interface VideoFacts {
  hasPoster: boolean;
  hasCaptions: boolean;
  /** First of the src attribute and the source children. */
  src: string | null;
  isMuted: boolean;
  isAutoplay: boolean;
  line: number | null;
}

/** Text of at least 50 characters that the markup itself hides from sight; form parts and dialogs are left out. */
export interface HiddenTextFacts {
  technique: "not-rendered" | "off-screen" | "same-colour";
  /** Its beginning. */
  text: string;
  length: number;
  externalLinkCount: number;
  /** The element carries an id, a class or another attribute by which a script or style sheet could show it. */
  hasHook: boolean;
  line: number | null;
}

/** A picture set as inline CSS background of an element that holds nothing else and has no label. */
export interface BackgroundImageFacts {
  src: string;
  place: LinkPlace;
  line: number | null;
}

/** A visible <time> element with a datetime attribute, as written. */
export interface TimeFacts {
  datetime: string;
  place: LinkPlace;
  line: number | null;
}

/** A value of JSON-LD markup that stands nowhere else on the page. */
export interface UnseenClaimFacts {
  type: string;
  property: "name" | "price" | "ratingValue";
  value: string;
  line: number | null;
}

export interface StructuredDataFacts {
  format: "json-ld" | "microdata" | "rdfa";
  /** Set when JSON-LD did not parse. */
  error: string | null;
  /** Flattened nodes (an @graph is walked): type names without the schema.org prefix, and the node itself. */
  nodes: { types: string[]; properties: Record<string, unknown>; hasContext: boolean }[];
  line: number | null;
}

export interface TextFacts {
  /** Words of the main text (nav, header, footer, aside, script, style removed); languages without spaces are segmented. */
  wordCount: number;
  /** How many of these words stand in code samples. */
  codeWordCount?: number;
  /** Characters of all visible text. */
  visibleLength: number;
  /** Hash of the normalised main text, null when it is empty. */
  hash: string | null;
  /** 64-bit simhash of the main text as 16 hex digits, null under 20 words. */
  simhash: string | null;
  /** MinHash signature of 5-word shingles (unsigned 32-bit numbers), empty under 30 words. */
  minhash: number[];
  /** First 600 characters of the main text. */
  excerpt: string;
  /** Visible text fragments that look like placeholders (lorem ipsum, {{…}}, TODO). */
  placeholders: string[];
  hasReplacementCharacter: boolean;
  /** Fragments holding U+FFFD or text that was encoded twice ("Ã©", "â€™"), at most 5. */
  encodingFaults: string[];
  /** Latest year in a © notice; null when there is none. */
  copyrightYear: number | null;
  /** Most frequent English content word of the main text outside code samples, in running text when it is frequent; null unless the page says it is English and has 100 words. */
  topWord: { word: string; count: number } | null;
  /** Language recognised from the function words or the script of the main text; null when that is not clear. */
  language?: string | null;
  /**
   * A fragment of visible text that limits liability or points to an expert; null when there is none, absent
   * on pages without structured data, where nobody looks for it.
   */
  disclaimer?: string | null;
  /** Flesch reading ease of the main text; null unless the page says it is English and has 100 words in sentences. */
  readingEase: number | null;
}

export interface HtmlFacts {
  hasDoctype: boolean;
  isQuirks: boolean;
  /** Counted in the raw source, not after the parser's repairs. */
  headTagCount: number;
  bodyTagCount: number;
  charset: { header: string | null; meta: string | null; bom: boolean; used: string };
  lang: string | null;
  baseHref: string | null;
  /** Every title outside svg. */
  titles: TextInPlace[];
  metas: MetaFacts[];
  links: LinkTagFacts[];
  headings: HeadingFacts[];
  anchors: AnchorFacts[];
  images: ImageFacts[];
  scripts: ScriptFacts[];
  frames: FrameFacts[];
  forms: FormFacts[];
  videos: VideoFacts[];
  picturesWithoutImgCount: number;
  inlineSvgBytes: number[];
  /** Element names that ended the head before a later metadata tag, in order. */
  invalidHeadElements: string[];
  duplicateIds: string[];
  /** All ids and anchor names, for fragment checks. At most 5,000. */
  ids: string[];
  elementCount: number;
  maxDepth: number;
  maxChildren: number;
  /** Which of header, nav, main, article, section, footer, aside occur. */
  landmarks: string[];
  hasMainLandmark: boolean;
  hasSkipLink: boolean;
  dataTablesWithoutHeaderCount: number;
  positiveTabindexCount: number;
  /** Elements with onclick navigation but no href. */
  scriptedLinkCount: number;
  parseErrorCount: number;
  parseErrorCodes: string[];
  /** One row per parse error code (WHATWG names), most frequent first. */
  parseErrors: { code: string; count: number; firstLine: number }[];
  /** Strings with the exact shape of a live credential; only a masked form is kept. */
  secrets: { kind: string; masked: string; line: number }[];
  structuredData: StructuredDataFacts[];
  unseenClaims?: UnseenClaimFacts[];
  /** At most 20. */
  hiddenTexts?: HiddenTextFacts[];
  /** At most 50. */
  backgroundImages?: BackgroundImageFacts[];
  /** At most 50. */
  times?: TimeFacts[];
  /** Elements the HTML standard calls obsolete, by name. */
  obsoleteElements?: { name: string; count: number; firstLine: number }[];
  /** Hash of the page's frame (tags, classes and ids around the main text); null without a body. */
  domSignature?: string | null;
  text: TextFacts;
}
