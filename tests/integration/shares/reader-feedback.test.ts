import { describe, expect, it } from "vitest";
import { LIMITS } from "@/server/auth/rate-limit";
import { db } from "@/server/db/client";
import { getShare } from "@/server/shares/get-share";
import { getSharedReport } from "@/server/shares/get-shared-report";
import { hideComment } from "@/server/shares/hide-comment";
import { withdrawSignOff } from "@/server/shares/withdraw-sign-off";
import { withDatabase } from "@/tests/integration/auth/database";
import { Reader, type SharedAudit, shareAudit } from "./shared-audit";

withDatabase();

const locationOf = (response: Response) => response.headers.get("location") ?? "";

async function feedbackOf({ token }: SharedAudit) {
  const door = await new Reader(token).door();
  return door && (await getSharedReport(door)).feedback;
}

describe("comments of readers", () => {
  it("are plain text for the team and for readers, until the team hides them", async () => {
    const shared = await shareAudit({ allowsComments: true });
    const { ctx, shareId, token } = shared;
    const text = "<b>Nice</b>\nSecond line";
    const response = await new Reader(token).send("comment", { name: " Ada\n Reader ", text, ruleId: "title-missing" });
    expect(locationOf(response)).toBe(`/s/${token}?note=commented#comments`);
    await new Reader(token).send("comment", { name: "Bo", text: "Whole report" });
    const { comments } = await getShare({ ctx, input: { shareId } });
    expect(comments.map(({ authorName, ruleId, text }) => [authorName, ruleId, text])).toEqual([
      ["Ada Reader", "title-missing", text],
      ["Bo", null, "Whole report"],
    ]);
    const [first] = comments;
    await hideComment({ ctx, input: { commentId: first?.commentId ?? "", isHidden: true } });
    expect((await feedbackOf(shared))?.comments.map((comment) => comment.authorName)).toEqual(["Bo"]);
    expect((await getShare({ ctx, input: { shareId } })).comments).toHaveLength(2);
    await hideComment({ ctx, input: { commentId: first?.commentId ?? "", isHidden: false } });
    expect((await feedbackOf(shared))?.comments).toHaveLength(2);
  });

  it("need a name and a text of some length", async () => {
    const { token, shareId } = await shareAudit({ allowsComments: true });
    const reader = new Reader(token);
    const wrong: Record<string, string>[] = [
      { name: "", text: "Hello" },
      { name: "Ada", text: "  " },
      { name: "Ada", text: "x".repeat(2001) },
      { name: "Ada", text: "Hello", ruleId: "<script>" },
    ];
    for (const fields of wrong) {
      expect(locationOf(await reader.send("comment", fields))).toContain("note=bad-comment");
    }
    expect(await db().shareComment.count({ where: { shareId } })).toBe(0);
  });

  it("are counted, so that no script fills the page", async () => {
    const { token, shareId } = await shareAudit({ allowsComments: true });
    const reader = new Reader(token);
    for (let count = 0; count <= LIMITS["share-comment-ip"].max; count += 1) {
      await reader.send("comment", { name: "Ada", text: `No. ${count}` });
    }
    expect(locationOf(await reader.send("comment", { name: "Ada", text: "More" }))).toContain("note=too-many");
    expect(await db().shareComment.count({ where: { shareId } })).toBe(LIMITS["share-comment-ip"].max);
  });

  it("are taken neither where the team wants none nor from who is not in", async () => {
    const silent = await shareAudit();
    const refused = await new Reader(silent.token).send("comment", { name: "Ada", text: "Hello" });
    expect(refused.status).toBe(404);
    const locked = await shareAudit({ allowsComments: true, password: "sesame open" });
    for (const deed of ["comment", "sign-off"]) {
      const response = await new Reader(locked.token).send(deed, { name: "Ada", text: "Hello" });
      expect(locationOf(response)).toBe(`/s/${locked.token}`);
    }
    const shareId = { in: [silent.shareId, locked.shareId] };
    expect(await db().shareComment.count({ where: { shareId } })).toBe(0);
    expect(await db().share.count({ where: { id: shareId, signedOffAt: { not: null } } })).toBe(0);
  });
});

describe("sign-off", () => {
  it("is given once, shown to all, written to the log, and taken back by the team", async () => {
    const shared = await shareAudit({ allowsComments: true });
    const { token, ctx, shareId } = shared;
    const answers = await Promise.all(["Ada", "Bo"].map((name) => new Reader(token).send("sign-off", { name })));
    expect(answers.map((answer) => /note=([a-z-]+)/.exec(locationOf(answer))?.[1]).sort()).toEqual([
      "not-signed",
      "signed",
    ]);
    const by = (await getShare({ ctx, input: { shareId } })).signedOffBy;
    expect(["Ada", "Bo"]).toContain(by);
    expect(await feedbackOf(shared)).toMatchObject({ canSignOff: false, signedOff: { by } });
    const lines = await db().activity.findMany({ where: { teamId: ctx.teamId, action: "share.signed" } });
    expect(lines.map((line) => line.actorName)).toEqual([`${by} (reader)`]);
    expect(await withdrawSignOff({ ctx, input: { shareId } })).toEqual({ withdrawn: true });
    expect(await feedbackOf(shared)).toMatchObject({ canSignOff: true, signedOff: null });
  });

  it("is not for a portal, whose content goes on changing", async () => {
    const portal = await shareAudit({ allowsComments: true, isPortal: true });
    expect(locationOf(await new Reader(portal.token).send("sign-off", { name: "Ada" }))).toContain("not-signed");
    expect(await feedbackOf(portal)).toMatchObject({ canSignOff: false, signedOff: null });
  });
});
