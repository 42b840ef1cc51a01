import { KINDS } from "../notifications/constants";
import type { TeamEvent } from "../notifications/types";
import { TEST_EVENT } from "./constants";

export interface SlackInput {
  kind: TeamEvent["kind"] | typeof TEST_EVENT;
  title: string;
  text: string;
  url: string;
  team: string;
}

/** Limits of Slack: a header has 150 characters, a section 3,000. */
const HEADER_LENGTH = 150;
const SECTION_LENGTH = 2_900;

/** Header, sentence, one button, and where it comes from. `text` is what notifications and old clients show. */
export function renderSlackMessage({ kind, title, text, url, team }: SlackInput) {
  const label = kind === TEST_EVENT ? "Test" : KINDS[kind].label;
  const section = { type: "section", text: { type: "mrkdwn", text: cut(escapeSlack(text), SECTION_LENGTH) } };
  return {
    text: cut(escapeSlack(title), SECTION_LENGTH),
    blocks: [
      { type: "header", text: { type: "plain_text", text: cut(title, HEADER_LENGTH), emoji: false } },
      ...(text ? [section] : []),
      {
        type: "actions",
        elements: [
          {
            type: "button",
            text: { type: "plain_text", text: "Open in Plumbline", emoji: false },
            url,
            action_id: "open",
          },
        ],
      },
      {
        type: "context",
        elements: [{ type: "mrkdwn", text: cut(escapeSlack(`${label} · ${team}`), SECTION_LENGTH) }],
      },
    ],
  };
}

/** Names and titles come from people and websites; Slack would read these three as links and mentions. */
function escapeSlack(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Cut between characters, never inside an escape such as "&lt;". */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/&[a-z]{0,4}$|[\uD800-\uDBFF]$/, "")}…`;
}
