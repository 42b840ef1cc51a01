import { Link, View } from "@react-pdf/renderer";
import type { Effort } from "@/server/rules/types";
import { Each } from "../elements/each";
import { PrintText } from "../elements/print-text";
import { Prose } from "../elements/prose";
import { SeverityMark } from "../elements/severity-mark";
import { UrlLink } from "../elements/url-link";
import { formatCount, formatNoun, formatPoints } from "../format";
import { firstTexts, shortenEnd } from "../shorten";
import { COLOURS, contentWidth } from "../theme";
import type { ReportContext, ReportIssue } from "../types";

export const EFFORT_LABEL: Record<Effort, string> = {
  "one-change": "One change",
  "per-page": "Page by page",
  project: "A project",
};

const ASIDE_WIDTH = 92;
const TOP_EDGE = { paddingTop: 11, borderTopWidth: 0.6, borderTopColor: COLOURS.hairline } as const;
const URLS_SHOWN = 6;
const EVIDENCE_SHOWN = 4;
/** Keeps a card shorter than a sheet whatever a rule or a site says. */
const PROSE_LENGTH = 700;
const EVIDENCE_LENGTH = 260;

/** Target of the links that lead to the card of a rule. */
export function issueAnchor(ruleId: string): string {
  return `issue-${ruleId}`;
}

/** One rule that failed: why it matters, how to fix it, what was seen and where. */
export function IssueCard({ issue, context }: { issue: ReportIssue; context: ReportContext }) {
  const width = contentWidth(context.size) - ASIDE_WIDTH;
  const urls = firstTexts(issue.urls, URLS_SHOWN);
  const evidence = firstTexts(issue.evidence, EVIDENCE_SHOWN);
  const more = Math.max(issue.pageCount, issue.urls.length) - urls.length;
  // The types leave `bookmark` out of View, but the renderer reads it from any node.
  const outline = { bookmark: shortenEnd(issue.title, 90) };
  return (
    <View id={issueAnchor(issue.ruleId)} {...outline} style={{ flexDirection: "row" }}>
      {/* The rule above the card belongs to its first block: on the card itself it could stay behind on the sheet before. */}
      <View style={{ ...TOP_EDGE, width: ASIDE_WIDTH, paddingRight: 10 }}>
        <SeverityMark severity={issue.severity} />
        <PrintText style={{ fontSize: 8, color: COLOURS.ink3, marginTop: 4 }}>
          {issue.pageCount === 0 ? "Whole site" : formatNoun(issue.pageCount, "page")}
        </PrintText>
        <PrintText style={{ fontSize: 8, color: COLOURS.ink3 }}>{shortenEnd(issue.category, 20)}</PrintText>
        {issue.effort !== null && (
          <PrintText style={{ fontSize: 8, color: COLOURS.ink3 }}>{EFFORT_LABEL[issue.effort]}</PrintText>
        )}
      </View>
      <View style={{ width, gap: 6, paddingBottom: 11 }}>
        <View wrap={false} style={{ ...TOP_EDGE, gap: 5 }}>
          <View style={{ flexDirection: "row", justifyContent: "space-between", gap: 12 }}>
            <PrintText style={{ fontSize: 10.5, fontWeight: 600, lineHeight: 1.3, flexShrink: 1 }}>
              {shortenEnd(issue.title, 160)}
            </PrintText>
            {issue.gain !== null && issue.gain > 0 && (
              <PrintText
                mono
                style={{ fontSize: 9.5, fontWeight: 600, color: context.theme.accentText, lineHeight: 1.3 }}
              >
                {`+${formatPoints(issue.gain)}`}
              </PrintText>
            )}
          </View>
          <Prose label="Why it matters." width={width}>
            {shortenEnd(issue.why, PROSE_LENGTH)}
          </Prose>
          <Prose label="How to fix it." width={width}>
            {shortenEnd(issue.howToFix, PROSE_LENGTH)}
          </Prose>
        </View>
        {evidence.length > 0 && (
          <View
            wrap={false}
            style={{ backgroundColor: COLOURS.sunken, paddingVertical: 5, paddingHorizontal: 8, gap: 2 }}
          >
            <Each of={evidence}>
              {(line) => (
                <PrintText mono style={{ fontSize: 7.5, color: COLOURS.ink2, lineHeight: 1.4 }}>
                  {shortenEnd(line, EVIDENCE_LENGTH)}
                </PrintText>
              )}
            </Each>
          </View>
        )}
        {(urls.length > 0 || more > 0 || issue.learnMoreUrl !== null) && (
          <View wrap={false} style={{ gap: 5 }}>
            {urls.length > 0 && (
              <View style={{ flexDirection: "row", flexWrap: "wrap", rowGap: 1.5 }}>
                <Each of={urls}>
                  {(url) => (
                    <View style={{ width: "50%", paddingRight: 8 }}>
                      <UrlLink url={url} domain={context.domain} maxLength={42} />
                    </View>
                  )}
                </Each>
              </View>
            )}
            {(more > 0 || issue.learnMoreUrl !== null) && (
              <View style={{ flexDirection: "row", gap: 14 }}>
                {more > 0 && urls.length > 0 && (
                  <Quiet text={`and ${formatCount(more)} more`} href={context.dashboardUrl} />
                )}
                {issue.learnMoreUrl !== null && (
                  <Quiet text="Source of this rule" href={issue.learnMoreUrl} colour={context.theme.accentText} />
                )}
              </View>
            )}
          </View>
        )}
      </View>
    </View>
  );
}

function Quiet({ text, href, colour = COLOURS.ink3 }: { text: string; href: string | null; colour?: string }) {
  const line = <PrintText style={{ fontSize: 8, color: colour }}>{text}</PrintText>;
  if (href === null || !/^https?:\/\//i.test(href)) return line;
  return (
    <Link src={href} style={{ textDecoration: "none" }}>
      {line}
    </Link>
  );
}
