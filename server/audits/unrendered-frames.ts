import type { PageFacts, RenderedFacts } from "../facts/types";
import { comparedPage } from "../rules/rendered/define-rendered-rule";
import { isFrame, type UnrenderedFrames } from "../rules/rendered/judge-unrendered";
import type { RenderPlan } from "./render-plan";

/** Pages that wait for scripts and that no browser has shown, each with the reason as part of a sentence. */
export function listUnrenderedFrames(
  pages: ReadonlyMap<string, PageFacts>,
  rendered: ReadonlyMap<string, RenderedFacts>,
  plan: RenderPlan | null,
): UnrenderedFrames {
  const frames = new Map<string, string>();
  for (const page of pages.values()) {
    if (!isFrame(page)) continue;
    const facts = rendered.get(page.url);
    const compared = facts ? comparedPage({ page, rendered: facts }) : null;
    if (compared === null) frames.set(page.url, whyNotOpened(plan));
    else if ("reason" in compared) frames.set(page.url, `a browser could not show it: ${withoutStop(compared.reason)}`);
  }
  return frames;
}

function whyNotOpened(plan: RenderPlan | null): string {
  if (plan === null || plan.mode === "off") return "rendering is off in this audit";
  if (plan.reason !== null) return `it was not opened in a browser: ${withoutStop(plan.reason)}`;
  return "it was not opened in a browser";
}

/** The one sentence about an audit that did not render although pages need it; null when none does. */
export function describeFrames(frames: UnrenderedFrames, plan: RenderPlan | null): string | null {
  if (frames.size === 0 || (plan !== null && plan.mode !== "off")) return null;
  const pages =
    frames.size === 1 ? "1 page is an empty frame" : `${frames.size.toLocaleString("en")} pages are empty frames`;
  return `${pages} that scripts fill. Rendering is off, so what they would show is unverified. Audit again with rendering on auto to see it.`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
