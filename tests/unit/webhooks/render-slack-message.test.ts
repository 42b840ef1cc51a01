import { describe, expect, it } from "vitest";
import { renderSlackMessage, type SlackInput } from "@/server/webhooks/render-slack-message";

const render = (over: Partial<SlackInput> = {}) =>
  renderSlackMessage({
    ...{
      kind: "score.dropped",
      title: "Halden dropped",
      text: "From 84 to 71.",
      url: "https://p.example/",
      team: "A & B",
    },
    ...over,
  });

describe("a Slack message", () => {
  it("keeps to the limits of Slack, and cuts no escape in half", () => {
    const { text, blocks } = render({ title: "T".repeat(400), text: "&".repeat(3_000) });
    expect(text).toHaveLength(400);
    const header = blocks[0] as { text: { text: string } };
    expect(header.text.text).toHaveLength(150);
    const section = blocks[1] as { text: { text: string } };
    expect(section.text.text.length).toBeLessThanOrEqual(3_000);
    expect(section.text.text).toMatch(/&amp;…$/);
  });

  it("leaves the sentence out where there is none, and says kind and team", () => {
    const { blocks } = render({ text: "" });
    expect(blocks.map((block) => block.type)).toEqual(["header", "actions", "context"]);
    expect(JSON.stringify(blocks[2])).toContain("Score dropped · A &amp; B");
  });
});
