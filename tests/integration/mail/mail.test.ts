import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { resetEnv } from "@/server/env";
import { getMail } from "@/server/mail/get-mail";
import { listMail } from "@/server/mail/list-mail";
import { queueMail } from "@/server/mail/queue-mail";
import { sendQueuedMail } from "@/server/mail/send-queued-mail";
import { createTestTeam } from "@/tests/helpers/team";
import { addMember, newAddress, teamContext } from "@/tests/integration/auth/contexts";
import { withDatabase } from "@/tests/integration/auth/database";
import { startSmtpServer, type TestSmtpServer } from "./smtp-server";

withDatabase({ LOG_LEVEL: "silent" });

let smtp: TestSmtpServer;
beforeAll(async () => {
  smtp = await startSmtpServer();
});
afterAll(() => smtp.stop());
beforeEach(() => useSmtp(undefined));

function useSmtp(url: string | undefined) {
  if (url) process.env.SMTP_URL = url;
  else delete process.env.SMTP_URL;
  resetEnv();
}

async function queue(options: { key?: string; to?: string; teamId?: string } = {}) {
  const { key = randomUUID(), to = newAddress(), teamId } = options;
  await queueMail({ db: db(), key, to, subject: "Hello", text: "Some text", html: "<p>Some text</p>", teamId });
  return db().mail.findUniqueOrThrow({ where: { key } });
}

describe("queueMail", () => {
  it("queues one mail for one key", async () => {
    const key = randomUUID();
    await queue({ key, to: newAddress() });
    await queue({ key, to: newAddress() });
    expect(await db().mail.count({ where: { key } })).toBe(1);
  });
});

describe("sendQueuedMail", () => {
  it("leaves everything in the outbox without a mail server", async () => {
    const mail = await queue();
    expect(await sendQueuedMail(db())).toEqual({ sentCount: 0, failedCount: 0 });
    expect((await db().mail.findUniqueOrThrow({ where: { id: mail.id } })).sentAt).toBeNull();
  });

  it("sends each mail once, also when two senders run at the same time", async () => {
    const to = newAddress();
    await queue({ to });
    useSmtp(smtp.url);
    await Promise.all([sendQueuedMail(db()), sendQueuedMail(db())]);
    await sendQueuedMail(db());
    const arrived = smtp.messages.filter((message) => message.includes(to));
    expect(arrived).toHaveLength(1);
    expect(arrived[0]).toContain("Subject: Hello");
  });

  it("keeps a refused mail with the server's reason and tries again later", async () => {
    const to = newAddress();
    const mail = await queue({ to });
    useSmtp(smtp.url);
    smtp.recipientReply = "550 no such mailbox";
    await sendQueuedMail(db());
    const refused = await db().mail.findUniqueOrThrow({ where: { id: mail.id } });
    expect(refused).toMatchObject({ sentAt: null, error: expect.stringContaining("no such mailbox") });
    smtp.recipientReply = "250 ok";
    await sendQueuedMail(db());
    const sent = await db().mail.findUniqueOrThrow({ where: { id: mail.id } });
    expect(sent).toMatchObject({ sentAt: expect.any(Date), error: null });
  });

  it("gives up after a day", async () => {
    const to = newAddress();
    await queue({ to });
    useSmtp(smtp.url);
    await sendQueuedMail(db(), new Date(Date.now() + 25 * 3_600_000));
    expect(smtp.messages.filter((message) => message.includes(to))).toEqual([]);
  });
});

describe("outbox", () => {
  it("shows mails of the team and account mails to oneself, and nobody else's", async () => {
    const [a, b] = [await createTestTeam(), await createTestTeam()];
    const ofTeam = await queue({ teamId: a.teamId });
    const toSelf = await queue({ to: a.email });
    const foreignTeam = await queue({ teamId: b.teamId, to: a.email });
    const foreignReset = await queue({ to: b.email });
    const ctx = teamContext(a.teamId, a.userId);
    const { mail, isOutboxOnly } = await listMail({ ctx });
    expect(isOutboxOnly).toBe(true);
    expect(new Set(mail.map((row) => row.mailId))).toEqual(new Set([ofTeam.id, toSelf.id]));
    expect(await getMail({ ctx, input: { mailId: toSelf.id } })).toMatchObject({ text: "Some text" });
    for (const { id } of [foreignTeam, foreignReset]) {
      await expect(getMail({ ctx, input: { mailId: id } })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("keeps invitation links from members, who could accept them in another name", async () => {
    const { teamId, userId } = await createTestTeam();
    const member = await addMember(teamId);
    const invitation = await queue({ teamId, key: `invitation:${randomUUID()}` });
    expect((await listMail({ ctx: teamContext(teamId, userId) })).mail.map((row) => row.mailId)).toEqual([
      invitation.id,
    ]);
    expect((await listMail({ ctx: teamContext(teamId, member.userId) })).mail).toEqual([]);
  });

  it("shows no text once a mail server delivers, and nothing to an address nobody has verified", async () => {
    const { teamId, userId, email } = await createTestTeam();
    const mail = await queue({ to: email });
    useSmtp(smtp.url);
    const ctx = teamContext(teamId, userId);
    expect((await listMail({ ctx })).mail.map((row) => row.mailId)).toEqual([mail.id]);
    await expect(getMail({ ctx, input: { mailId: mail.id } })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await db().user.update({ where: { id: userId }, data: { emailVerifiedAt: null } });
    expect((await listMail({ ctx })).mail).toEqual([]);
  });
});
