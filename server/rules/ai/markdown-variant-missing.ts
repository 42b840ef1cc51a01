import type { SiteProbe } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite, unverifiedSite } from "@/server/rules/join/outcomes";

/** A refusal, a wall or an outage says nothing about Markdown. */
const UNCLEAR = new Set([401, 402, 403, 407, 429, 451]);

export default defineSiteRule({
  id: "markdown-variant-missing",
  category: "ai",
  severity: "notice",
  weight: 0,
  effort: "project",
  title: "Start page is offered as Markdown",
  failureTitle: "Start page is not offered as Markdown",
  why: "Some assistants ask for Markdown to read a page with less effort. Nobody requires it, so it never costs points.",
  howToFix:
    "If assistants matter to you, answer requests that accept text/markdown with Markdown, or serve a .md address beside each page.",
  threshold: "The start page, asked with Accept: text/markdown and at its .md address, brings no Markdown.",
  learnMore: "https://developers.cloudflare.com/fundamentals/reference/markdown-for-agents/",
  check(site) {
    const probes = site.probes.markdown ?? [];
    if (probes.length === 0) return notApplicable("The start page was not asked for as Markdown.");
    if (probes.some(isMarkdown)) return passSite();
    if (probes.some(({ status }) => status === null || status >= 500 || UNCLEAR.has(status)))
      return unverifiedSite("The request for Markdown did not get an answer that could be judged.");
    return [
      failSite(
        "Asked for Markdown, the start page brings none.",
        probes.map((probe) => ({ kind: "url", label: answerOf(probe), value: probe.url })),
      ),
    ];
  },
});

function isMarkdown({ status, contentType, bodyExcerpt }: SiteProbe): boolean {
  if (status === null || status < 200 || status > 299) return false;
  if (/^text\/(?:x-)?markdown\b/i.test(contentType ?? "")) return true;
  return /^text\/plain\b/i.test(contentType ?? "") && /\S/.test(bodyExcerpt ?? "") && !/^\s*</.test(bodyExcerpt ?? "");
}

function answerOf({ status, contentType }: SiteProbe): string {
  return `${status}, ${contentType?.split(";")[0] ?? "no content type"}`;
}
