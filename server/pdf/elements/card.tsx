import { Link, View } from "@react-pdf/renderer";
import type { Severity } from "@/server/rules/types";
import { formatCount, formatPoints } from "../format";
import { firstTexts, shortenEnd } from "../shorten";
import { COLOURS, contentWidth } from "../theme";
import type { ReportContext } from "../types";
import { Each } from "./each";
import { PrintText } from "./print-text";
import { Prose } from "./prose";
import { SeverityMark } from "./severity-mark";
import { UrlLink } from "./url-link";

interface CardProps {
  context: ReportContext;
  anchor: string;
  severity: Severity;
  title: string;
  /** Short facts under the severity. */
  facts: string[];
  /** Points to win back; nothing is shown for null or 0. */
  gain: number | null;
  /** Paragraphs, each with a label in bold. */
  texts: { label: string; text: string }[];
  /** What was seen, one fact a line. */
  evidence: string[];
  /** Some of the addresses concerned. */
  urls: string[];
  /** All of them. */
  urlCount: number;
  /** Where more is said; only web addresses are linked. */
  source?: { text: string; href: string } | null;
}

const ASIDE_WIDTH = 92;
const TOP_EDGE = { paddingTop: 11, borderTopWidth: 0.6, borderTopColor: COLOURS.hairline } as const;
const URLS_SHOWN = 6;
const EVIDENCE_SHOWN = 4;
/** Keeps a card shorter than a sheet whatever a rule or a site says. */
const PROSE_LENGTH = 700;
const EVIDENCE_LENGTH = 260;

/** One thing to do: what and why, what was seen and where. Its parts stay whole when it goes over two sheets. */
export function Card(props: CardProps) {
  const { context, source = null } = props;
  const width = contentWidth(context.size) - ASIDE_WIDTH;
  const urls = firstTexts(props.urls, URLS_SHOWN);
  const evidence = firstTexts(props.evidence, EVIDENCE_SHOWN);
  const more = Math.max(props.urlCount, props.urls.length) - urls.length;
  // The types leave `bookmark` out of View, but the renderer reads it from any node.
  const outline = { bookmark: shortenEnd(props.title, 90) };
  return (
    <View id={props.anchor} {...outline} style={{ flexDirection: "row" }}>
      {/* The rule above the card belongs to its first block: on the card itself it could stay behind on the sheet before. */}
      <View style={{ ...TOP_EDGE, width: ASIDE_WIDTH, paddingRight: 10 }}>
        <SeverityMark severity={props.severity} />
        <View style={{ marginTop: 4 }}>
          <Each of={firstTexts(props.facts, 4)}>
            {(fact) => <PrintText style={{ fontSize: 8, color: COLOURS.ink3 }}>{shortenEnd(fact, 34)}</PrintText>}
          </Each>
        </View>
      </View>
      <View style={{ width, gap: 6, paddingBottom: 11 }}>
        <View wrap={false} style={{ ...TOP_EDGE, gap: 5 }}>
          <View style={{ flexDirection: "row", justifyContent: "space-between", gap: 12 }}>
            <PrintText style={{ fontSize: 10.5, fontWeight: 600, lineHeight: 1.3, flexShrink: 1 }}>
              {shortenEnd(props.title, 160)}
            </PrintText>
            {props.gain !== null && props.gain > 0 && (
              <PrintText
                mono
                style={{ fontSize: 9.5, fontWeight: 600, color: context.theme.accentText, lineHeight: 1.3 }}
              >
                {`+${formatPoints(props.gain)}`}
              </PrintText>
            )}
          </View>
          <Each of={props.texts}>
            {({ label, text }) => (
              <Prose label={label} width={width}>
                {shortenEnd(text, PROSE_LENGTH)}
              </Prose>
            )}
          </Each>
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
        {(urls.length > 0 || source !== null) && (
          <View wrap={false} style={{ gap: 5 }}>
            <View style={{ flexDirection: "row", flexWrap: "wrap", rowGap: 1.5 }}>
              <Each of={urls}>
                {(url) => (
                  <View style={{ width: "50%", paddingRight: 8 }}>
                    <UrlLink url={url} domain={context.domain} maxLength={42} />
                  </View>
                )}
              </Each>
            </View>
            {(more > 0 || source !== null) && (
              <View style={{ flexDirection: "row", gap: 14 }}>
                {more > 0 && urls.length > 0 && (
                  <Quiet text={`and ${formatCount(more)} more`} href={context.dashboardUrl} />
                )}
                {source !== null && <Quiet {...source} colour={context.theme.accentText} />}
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
