import type { CDPSession } from "puppeteer-core";
import { RenderError } from "../render-error";
import type { PageVisit } from "../render-job";
import { describeElement } from "./describe-element";
import { findLayers } from "./find-layers";
import { listDistortedImages } from "./list-distorted-images";
import { measureText } from "./measure-text";
import { measureWidth } from "./measure-width";
import { readTiming } from "./read-timing";
import { serialise } from "./serialise";

const EVALUATION_LIMIT_MS = 5_000;
/** Below it text is hard to read on a phone: Lighthouse's and Google's limit. */
const SMALL_TEXT_PX = 12;
const MAX_MARKUP_CHARS = 8 * 1024 * 1024;

export type PageLook = Pick<PageVisit, "markup" | "width" | "text" | "layers" | "distortedImages" | "timing">;

/**
 * Reads the page in a world of its own, where the page's scripts cannot change what functions do. Throws
 * `RenderError`.
 */
export async function lookAtPage(session: CDPSession): Promise<PageLook> {
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  const call = <Result>(expression: string) => evaluate<Result>(session, executionContextId, expression);
  const describe = describeElement.toString();

  const timing = await call<PageLook["timing"]>(`(${readTiming})()`);
  const markup = await call<string | null>(
    `(() => { const markup = (${serialise})(); return markup.length > ${MAX_MARKUP_CHARS} ? null : markup; })()`,
  );
  if (markup === null) throw new RenderError("too-large", `${MAX_MARKUP_CHARS / 1024 / 1024} MB`);
  const run = <Result>(look: string, options: object) =>
    call<Result>(`(${look})(${describe}, ${JSON.stringify(options)})`);
  return {
    timing,
    markup,
    width: await run(measureWidth.toString(), {}),
    text: await run(measureText.toString(), { smallBelowPx: SMALL_TEXT_PX, maxNodes: 20_000 }),
    layers: await run(findLayers.toString(), { columns: 6, rows: 12, minShare: 0.1 }),
    distortedImages: await run(listDistortedImages.toString(), { tolerance: 0.02, minSizePx: 5 }),
  };
}

/** Compilers that keep names wrap inner functions in a call of `__name`, which a page does not have. */
async function evaluate<Result>(session: CDPSession, contextId: number, expression: string): Promise<Result> {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: `(() => { const __name = (named) => named; return ${expression}; })()`,
    contextId,
    returnByValue: true,
    timeout: EVALUATION_LIMIT_MS,
  });
  if (exceptionDetails)
    throw new RenderError("unknown", exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Result;
}
