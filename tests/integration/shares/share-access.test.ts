import { describe, expect, it } from "vitest";
import { LIMITS } from "@/server/auth/rate-limit";
import { db } from "@/server/db/client";
import { resetEnv } from "@/server/env";
import { SHARE_ACCESS_MS, SHARE_CODE_MS } from "@/server/shares/constants";
import { isLocked } from "@/server/shares/open-share";
import { revokeShare } from "@/server/shares/revoke-share";
import { updateShare } from "@/server/shares/update-share";
import { mailedToken } from "@/tests/integration/auth/contexts";
import { withDatabase } from "@/tests/integration/auth/database";
import { Reader, shareAudit } from "./shared-audit";

withDatabase();

const PASSWORD = "sesame open";
const noteOf = (response: Response) =>
  new URL(response.headers.get("location") ?? "", "http://plumb.test").searchParams.get("note");

async function isOpen(reader: Reader, now?: Date): Promise<boolean> {
  const door = await reader.door(now);
  return door !== null && !isLocked(door);
}

describe("a password", () => {
  it("is kept as an argon2id hash and opens the link for some hours", async () => {
    const { token, shareId } = await shareAudit({ password: PASSWORD });
    const row = await db().share.findUniqueOrThrow({ where: { id: shareId } });
    expect(row.passwordHash).toMatch(/^\$argon2id\$/);
    const reader = new Reader(token);
    expect(await reader.door()).toMatchObject({ needsPassword: true, needsEmail: false });
    expect(noteOf(await reader.send("unlock", { password: "sesame shut" }))).toBe("wrong-password");
    expect(await isOpen(reader)).toBe(false);
    const response = await reader.send("unlock", { password: PASSWORD });
    expect([response.status, response.headers.get("location")]).toEqual([303, `/s/${token}`]);
    const cookie = response.headers.get("set-cookie") ?? "";
    for (const part of ["HttpOnly", "SameSite=Lax", `Path=/s/${token}`, "Max-Age=28800"])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain("Secure");
    expect(await isOpen(reader)).toBe(true);
    expect(await isOpen(reader, new Date(Date.now() + SHARE_ACCESS_MS + 1000))).toBe(false);
    expect(await isOpen(new Reader(token))).toBe(false);
  });

  it("opens one link only, cannot be forged, and stops when it is changed or the link is revoked", async () => {
    const [a, b] = [await shareAudit({ password: PASSWORD }), await shareAudit({ password: PASSWORD })];
    const reader = new Reader(a.token);
    await reader.send("unlock", { password: PASSWORD });
    const cookie = reader.cookie ?? "";
    const elsewhere = new Reader(b.token);
    elsewhere.cookie = cookie;
    expect(await isOpen(elsewhere)).toBe(false);

    const [payload = "", signature = ""] = cookie.slice("plumbline-share=".length).split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, share: b.shareId })).toString("base64url");
    for (const value of [`${forged}.${signature}`, `${forged}.`, forged, payload, "", "%%%.%%%"]) {
      elsewhere.cookie = `plumbline-share=${value}`;
      expect(await isOpen(elsewhere)).toBe(false);
    }

    await updateShare({ ctx: a.ctx, input: { shareId: a.shareId, label: "Renamed" } });
    expect(await isOpen(reader)).toBe(true);
    await updateShare({ ctx: a.ctx, input: { shareId: a.shareId, password: "another one" } });
    expect(await isOpen(reader)).toBe(false);
    await updateShare({ ctx: a.ctx, input: { shareId: a.shareId, password: null } });
    expect(await isOpen(new Reader(a.token))).toBe(true);
    await revokeShare({ ctx: a.ctx, input: { shareId: a.shareId } });
    expect(await reader.door()).toBeNull();
  });

  it("is not worth guessing: attempts are counted by visitor, and by link", async () => {
    const { token } = await shareAudit({ password: PASSWORD });
    const reader = new Reader(token);
    for (let attempt = 0; attempt < LIMITS["share-password-ip"].max; attempt += 1) {
      expect(noteOf(await reader.send("unlock", { password: `guess ${attempt}` }))).toBe("wrong-password");
    }
    expect(noteOf(await reader.send("unlock", { password: PASSWORD }))).toBe("too-many");
    expect(await isOpen(reader)).toBe(false);
    const other = new Reader(token);
    await other.send("unlock", { password: PASSWORD });
    expect(await isOpen(other)).toBe(true);
  });

  it("is sent over https only where the product is", async () => {
    const { token } = await shareAudit({ password: PASSWORD });
    process.env.APP_URL = "https://plumb.test";
    resetEnv();
    try {
      const response = await new Reader(token).send("unlock", { password: PASSWORD });
      expect(response.headers.get("set-cookie")).toContain("Secure");
    } finally {
      process.env.APP_URL = "http://plumb.test";
      resetEnv();
    }
  });
});

describe("allowed domains", () => {
  const settings = { allowedDomains: ["client.test"] };
  const mailTo = (email: string) => mailedToken(email, "/enter/");

  it("let an address in by a mailed link that works once", async () => {
    const { token, shareId, ctx } = await shareAudit(settings);
    const reader = new Reader(token);
    expect(await reader.door()).toMatchObject({ needsPassword: false, needsEmail: true });
    expect(noteOf(await reader.send("mail", { email: " Ada@Client.test " }))).toBe("mailed");
    const code = await mailTo("ada@client.test");
    expect(JSON.stringify(await db().shareCode.findMany({ where: { shareId } }))).not.toContain(code);
    const outcomes = await Promise.all([1, 2].map(() => new Reader(token).send("enter", { code })));
    expect(outcomes.map(noteOf).sort()).toEqual(["dead-code", null].sort());
    const winner = outcomes.find((response) => response.headers.has("set-cookie"));
    reader.cookie = winner?.headers.get("set-cookie")?.split(";")[0] ?? null;
    expect(await reader.door()).toMatchObject({ needsEmail: false, access: { email: "ada@client.test" } });
    // Taken off the list: out at once.
    await updateShare({ ctx, input: { shareId, allowedDomains: ["other.test"] } });
    expect(await isOpen(reader)).toBe(false);
  });

  it("mail nothing to other domains, to names below them or to what is no address", async () => {
    const { token } = await shareAudit(settings);
    const reader = new Reader(token);
    for (const email of ["eve@evil.test", "eve@sub.client.test", "eve@client.test.evil.test", "eve@xclient.test"]) {
      expect(noteOf(await reader.send("mail", { email }))).toBe("other-domain");
      expect(await db().mail.count({ where: { toAddress: email } })).toBe(0);
    }
    expect(noteOf(await reader.send("mail", { email: "nobody" }))).toBe("bad-address");
  });

  it("spend only the newest mail, in time, and for the link it is of", async () => {
    const [a, b] = [await shareAudit(settings), await shareAudit(settings)];
    const reader = new Reader(a.token);
    await reader.send("mail", { email: "bo@client.test" });
    const first = await mailTo("bo@client.test");
    await reader.send("mail", { email: "bo@client.test" });
    const second = await mailTo("bo@client.test");
    expect(noteOf(await reader.send("enter", { code: first }))).toBe("dead-code");
    expect(noteOf(await new Reader(b.token).send("enter", { code: second }))).toBe("dead-code");
    const past = new Date(Date.now() - SHARE_CODE_MS);
    await db().shareCode.updateMany({ where: { shareId: a.shareId }, data: { expiresAt: past } });
    expect(noteOf(await reader.send("enter", { code: second }))).toBe("dead-code");
    expect(await isOpen(reader)).toBe(false);
  });

  it("and a password are both asked for", async () => {
    const { token } = await shareAudit({ ...settings, password: PASSWORD });
    const reader = new Reader(token);
    await reader.send("unlock", { password: PASSWORD });
    expect(await reader.door()).toMatchObject({ needsPassword: false, needsEmail: true });
    await reader.send("mail", { email: "cy@client.test" });
    await reader.send("enter", { code: await mailTo("cy@client.test") });
    expect(await isOpen(reader)).toBe(true);
  });
});

describe("forms of a shared page", () => {
  it("answer dead links, unknown forms and other sites alike", async () => {
    const { token } = await shareAudit();
    const answers = [
      await new Reader("x".repeat(43)).send("unlock", { password: "any" }),
      await new Reader(token).send("constructor", {}),
      await new Reader(token).send("unlock", {}, { "sec-fetch-site": "cross-site" }),
    ];
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
      expect(answer.headers.get("x-robots-tag")).toContain("noindex");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    }
  });

  it("stop reading what is too long", async () => {
    const { token } = await shareAudit({ allowsComments: true });
    const response = await new Reader(token).send("comment", { name: "Ada", text: "x".repeat(40_000) });
    expect(response.status).toBe(400);
  });
});
