import { randomUUID } from "node:crypto";
import { createToken } from "@/server/auth/tokens";
import { db } from "@/server/db/client";
import { provenTeamId } from "@/server/db/team-id";
import { sealAddress, sealSecret } from "@/server/webhooks/secrets";
import { createAuditRows } from "../audits-read/audit-rows";
import type { Ids } from "./expectations";

/** Stands in every text of the secret team; an answer that holds it has leaked. */
export const MARK = "plumb-secret-mark";

/** A team with one of everything, each marked. */
export async function createSecretTeam(): Promise<Ids> {
  const { auditId, team } = await createAuditRows();
  const { teamId, userId } = team;
  await db().team.update({ where: { id: teamId }, data: { name: MARK, brandFooter: MARK } });
  await db().user.update({ where: { id: userId }, data: { name: MARK } });
  const { siteId } = await db().audit.findUniqueOrThrow({ where: { id: auditId }, select: { siteId: true } });
  await db().site.update({ where: { id: siteId }, data: { name: MARK } });
  await db().finding.updateMany({ where: { auditId }, data: { message: MARK } });
  await db().page.updateMany({ where: { auditId }, data: { title: MARK } });
  const page = await db().page.findFirstOrThrow({ where: { auditId } });
  const measurement = await db().measurement.findFirstOrThrow({ where: { auditId } });
  await db().analysis.create({
    data: { auditId, source: "rules", sections: { executiveSummary: [{ text: MARK, citations: ["A-score"] }] } },
  });
  const share = await db().share.create({
    data: {
      teamId,
      auditId,
      tokenHash: createToken().tokenHash,
      label: MARK,
      expiresAt: new Date(Date.now() + 1e9),
      signedOffAt: new Date(),
      signedOffBy: MARK,
      comments: { create: { authorName: MARK, text: MARK } },
      views: { create: { ipHash: MARK, userAgent: MARK } },
    },
    select: { id: true, comments: true },
  });
  const mail = await db().mail.create({
    data: { key: randomUUID(), toAddress: "a@example.test", subject: MARK, text: MARK, html: MARK, teamId },
  });
  const mute = await db().mute.create({ data: { teamId, siteId, ruleId: "title-missing", reason: MARK } });
  const question = await db().question.create({ data: { auditId, text: MARK } });
  const recheck = await db().recheck.create({
    data: { auditId, scope: "rule", ruleId: "title-missing", reason: MARK },
  });
  const schedule = await db().schedule.create({
    data: {
      siteId,
      frequency: "daily",
      hour: 3,
      timeZone: "UTC",
      options: {},
      nextAt: new Date(Date.now() + 1e9),
      lastSkipped: MARK,
    },
  });
  const sentinel = await db().sentinel.create({
    data: {
      siteId,
      nextAt: new Date(Date.now() + 1e9),
      state: { note: MARK },
      alarms: { create: { kind: "title", url: "https://halden.example/", message: MARK, after: MARK } },
    },
    select: { alarms: true },
  });
  const hook = await db().deployHook.create({
    data: { siteId, name: MARK, tokenHash: createToken().tokenHash, prefix: "abcdef" },
  });
  const invitation = await db().invitation.create({
    data: {
      teamId,
      email: `${MARK}@example.test`,
      role: "editor",
      tokenHash: createToken().tokenHash,
      expiresAt: new Date(Date.now() + 1e9),
    },
  });
  const token = await db().apiToken.create({
    data: { teamId, name: MARK, tokenHash: createToken().tokenHash, prefix: MARK, scopes: ["read", "write"] },
  });
  await db().activity.create({
    data: { teamId, actorName: MARK, action: "site.created", subjectLabel: MARK, data: { name: MARK } },
  });
  const notification = await db().notification.create({
    data: { userId, teamId, kind: "audit.finished", key: randomUUID(), title: MARK, body: MARK, href: `/${MARK}` },
  });
  const webhookId = randomUUID();
  const webhook = await db().webhook.create({
    data: {
      id: webhookId,
      teamId,
      kind: "webhook",
      name: MARK,
      host: MARK,
      urlCipher: sealAddress(webhookId, `https://${MARK}.example/`),
      secretCipher: sealSecret(webhookId, MARK, null, new Date()),
      deliveries: { create: { event: "audit.finished", body: MARK, status: "failed", response: MARK } },
    },
    select: { deliveries: true },
  });
  const { key: findingKey } = await db().finding.findFirstOrThrow({
    where: { auditId, ruleId: "missing-title", status: "failed" },
  });
  await db().findingState.create({
    data: { siteId, key: findingKey, ruleId: "missing-title", status: "in-progress", assigneeId: userId, url: MARK },
  });
  const findingComment = await db().findingComment.create({
    data: { siteId, key: findingKey, authorId: userId, text: MARK },
  });
  const view = await db().savedView.create({
    data: { teamId, userId, screen: "issues", name: MARK, query: `q=${MARK}` },
  });
  const earlier = await db().audit.create({
    data: {
      teamId,
      siteId,
      startUrl: page.url,
      status: "completed",
      options: {},
      ruleSetVersion: "test",
      createdAt: new Date("2026-11-01T10:00:00Z"),
    },
  });
  const annotation = await db().annotation.create({
    data: { siteId, at: new Date("2026-11-02T10:00:00Z"), kind: "note", text: MARK },
  });
  const session = await db().session.create({
    data: { userId, userAgent: MARK, expiresAt: new Date(Date.now() + 1e9) },
  });
  return {
    auditId,
    siteId,
    pageId: page.id,
    measurementId: measurement.id,
    shareId: share.id,
    shareCommentId: share.comments[0]?.id ?? "",
    mailId: mail.id,
    muteId: mute.id,
    questionId: question.id,
    recheckId: recheck.id,
    scheduleId: schedule.id,
    hookId: hook.id,
    alarmId: sentinel.alarms[0]?.id ?? "",
    earlierAuditId: earlier.id,
    annotationId: annotation.id,
    notificationId: notification.id,
    webhookId,
    deliveryId: webhook.deliveries[0]?.id ?? "",
    findingKey,
    findingCommentId: findingComment.id,
    viewId: view.id,
    invitationId: invitation.id,
    tokenId: token.id,
    sessionId: session.id,
    userId,
    teamId,
  };
}

/** Ids of nothing: what a stranger's answer must be the same as. */
export function noIds(): Ids {
  return {
    auditId: randomUUID(),
    siteId: randomUUID(),
    pageId: randomUUID(),
    measurementId: randomUUID(),
    shareId: randomUUID(),
    shareCommentId: randomUUID(),
    mailId: randomUUID(),
    muteId: randomUUID(),
    questionId: randomUUID(),
    recheckId: randomUUID(),
    scheduleId: randomUUID(),
    hookId: randomUUID(),
    alarmId: randomUUID(),
    earlierAuditId: randomUUID(),
    annotationId: randomUUID(),
    notificationId: randomUUID(),
    webhookId: randomUUID(),
    deliveryId: randomUUID(),
    findingKey: randomUUID(),
    findingCommentId: randomUUID(),
    viewId: randomUUID(),
    invitationId: randomUUID(),
    tokenId: randomUUID(),
    sessionId: randomUUID(),
    userId: randomUUID(),
    teamId: provenTeamId(randomUUID()),
  };
}

/** Every row that belongs to the team, so that a stranger's visit can be seen to have changed nothing. */
export async function photograph(ids: Ids): Promise<unknown> {
  const { teamId, siteId, auditId, userId } = ids;
  return Promise.all([
    db().team.findUnique({ where: { id: teamId } }),
    db().membership.findMany({ where: { teamId }, orderBy: { userId: "asc" } }),
    db().activity.findMany({ where: { teamId }, orderBy: { id: "asc" } }),
    db().invitation.findMany({ where: { teamId }, orderBy: { id: "asc" } }),
    db().session.findMany({ where: { userId }, orderBy: { id: "asc" } }),
    db().site.findMany({ where: { teamId }, orderBy: { id: "asc" } }),
    db().audit.findMany({ where: { teamId }, orderBy: { id: "asc" } }),
    db().finding.findMany({ where: { auditId }, orderBy: { id: "asc" } }),
    db().share.findMany({ where: { teamId }, orderBy: { id: "asc" }, include: { comments: true } }),
    db().annotation.findMany({ where: { siteId }, orderBy: { id: "asc" } }),
    db().mute.findMany({ where: { siteId }, orderBy: { id: "asc" } }),
    db().question.findMany({ where: { auditId }, orderBy: { id: "asc" } }),
    db().recheck.findMany({ where: { auditId }, orderBy: { id: "asc" } }),
    db().schedule.findMany({ where: { siteId }, orderBy: { id: "asc" } }),
    db().deployHook.findMany({ where: { siteId }, orderBy: { id: "asc" } }),
    db().apiToken.findMany({ where: { teamId }, orderBy: { id: "asc" } }),
    db().notification.findMany({ where: { teamId }, orderBy: { id: "asc" } }),
    db().webhook.findMany({ where: { teamId }, include: { deliveries: { orderBy: { id: "asc" } } } }),
    db().sentinel.findMany({ where: { siteId }, include: { alarms: true } }),
    db().findingState.findMany({ where: { siteId }, orderBy: { key: "asc" } }),
    db().findingComment.findMany({ where: { siteId }, orderBy: { id: "asc" } }),
    db().savedView.findMany({ where: { teamId }, orderBy: { id: "asc" } }),
  ]);
}
