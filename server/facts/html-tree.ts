import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type Token, type TreeAdapter } from "parse5";
import { type HtmlDocument, type HtmlElement, type HtmlParent, isElement } from "./dom";

/** Real pages stay far below; a hostile one must not fill the memory through repeated formatting elements. */
const MAX_ELEMENTS = 200_000;

/** Nesting is judged near the end tag; a hostile page must not make each end tag climb a deep tree. */
const MAX_NESTING_STEPS = 60;

/** Attribute values may hold a few "<" of their own. */
const MAX_START_TRIES = 8;

/** Elements whose end tag may be left out. */
const IMPLIED_END = new Set("dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr colgroup".split(" "));

class ElementLimitError extends Error {}

export interface HtmlTree {
  document: HtmlDocument;
  /** Start tags in the source; tags the parser implied are not counted. */
  headTagCount: number;
  bodyTagCount: number;
  /** Where the author ended the head: the first </head> or <body>; null when neither is written. */
  headEnd: number | null;
  errors: Map<string, { count: number; firstLine: number }>;
  /** 1-based line of the element's start tag. */
  lineOf(element: HtmlElement): number;
  lineAt(offset: number): number;
}

/**
 * A parser that counts what the tree no longer shows. parse5's own location records would more than double the parse
 * time, so only the position at each start tag is kept and lines are worked out on demand.
 */
class SourceParser extends Parser<DefaultTreeAdapterMap> {
  headTagCount = 0;
  bodyTagCount = 0;
  headEnd: number | null = null;
  readonly errors: HtmlTree["errors"] = new Map();
  private elementCount = 0;

  constructor() {
    super({ treeAdapter: { ...defaultTreeAdapter } });
    const adapter: TreeAdapter<DefaultTreeAdapterMap> = this.treeAdapter;
    adapter.createElement = (tagName, namespaceURI, attrs) => {
      if (++this.elementCount > MAX_ELEMENTS) throw new ElementLimitError();
      const element: HtmlElement = {
        nodeName: tagName,
        tagName,
        attrs,
        namespaceURI,
        childNodes: [],
        parentNode: null,
        startTagEnd: this.position,
        endTagEnd: -1,
      };
      return element;
    };
    adapter.onItemPop = (item) => {
      if (isElement(item)) item.endTagEnd = this.position;
    };
    // Assigned after construction: passed as an option it would switch parse5's location records on.
    this.onParseError = ({ code }) => this.addError(code);
  }

  private addError(code: string): void {
    const seen = this.errors.get(code);
    if (seen) seen.count += 1;
    else this.errors.set(code, { count: 1, firstLine: this.tokenizer.preprocessor.line });
  }

  private get position(): number {
    return this.tokenizer.preprocessor.offset;
  }

  override onStartTag(token: Token.TagToken): void {
    if (token.tagName === "head") this.headTagCount += 1;
    else if (token.tagName === "body") {
      this.bodyTagCount += 1;
      this.headEnd ??= this.position;
    }
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    if (token.tagName === "head") this.headEnd ??= this.position;
    else if (token.tagName !== "body" && token.tagName !== "html") this.checkNesting(token.tagName);
    super.onEndTag(token);
  }

  /** parse5 reports tokeniser errors only; stray end tags and unclosed elements are errors of the standard too. */
  private checkNesting(tagName: string): void {
    let open: HtmlParent | null = this.openElements.current ?? null;
    let isUnclosedInside = false;
    for (let step = 0; step < MAX_NESTING_STEPS; step++) {
      if (open === null || !isElement(open) || open.tagName === "body") {
        this.addError("end-tag-without-matching-open-element");
        return;
      }
      if (open.tagName.toLowerCase() === tagName) {
        if (isUnclosedInside) this.addError("closing-of-element-with-open-child-elements");
        return;
      }
      isUnclosedInside ||= !IMPLIED_END.has(open.tagName);
      open = open.parentNode;
    }
  }
}

/** Parse by the HTML standard with scripting on, so noscript content is plain text. Never throws. */
export function parseHtmlTree(source: string): HtmlTree {
  const parser = new SourceParser();
  try {
    parser.tokenizer.write(source, true);
  } catch (error) {
    if (!(error instanceof ElementLimitError)) throw error;
  }
  const lineAt = lineFinder(source);
  return {
    document: parser.document,
    headTagCount: parser.headTagCount,
    bodyTagCount: parser.bodyTagCount,
    headEnd: parser.headEnd,
    errors: parser.errors,
    lineAt,
    lineOf(element) {
      return lineAt(startOf(source, element));
    },
  };
}

/**
 * The recorded position is the end of the start tag; a tag may span lines, so look back for its beginning. Elements the
 * parser repeated have no tag of their own: after a few tries the recorded position has to do.
 */
function startOf(source: string, element: HtmlElement): number {
  const tagName = element.tagName.toLowerCase();
  let start = source.lastIndexOf("<", element.startTagEnd);
  for (let tries = 0; tries < MAX_START_TRIES && start >= 0; tries++) {
    if (source.slice(start + 1, start + 1 + tagName.length).toLowerCase() === tagName) return start;
    start = start === 0 ? -1 : source.lastIndexOf("<", start - 1);
  }
  return element.startTagEnd;
}

function lineFinder(source: string): (offset: number) => number {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(source);
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
