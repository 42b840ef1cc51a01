import { describe, expect, it } from "vitest";
import { renderAlreadyRegisteredMail } from "@/server/mail/templates/already-registered";
import { renderAuditFailedMail } from "@/server/mail/templates/audit-failed";
import { renderAuditFinishedMail } from "@/server/mail/templates/audit-finished";
import { renderInvitationMail } from "@/server/mail/templates/invitation";
import type { RenderedMail } from "@/server/mail/templates/render-mail";
import { renderResetMail } from "@/server/mail/templates/reset";
import { renderSignInLinkMail } from "@/server/mail/templates/sign-in-link";
import { renderVerifyMail } from "@/server/mail/templates/verify";

const url = "https://plumb.test/go?a=1&b=2";
const finished = {
  siteName: "Halden",
  url,
  score: 78,
  pageCount: 1204,
  criticalCount: 1,
  warningCount: 0,
  isPartial: false,
};

const mails: [string, RenderedMail][] = [
  ["verify", renderVerifyMail({ name: "Ada", url })],
  ["reset", renderResetMail({ name: "Ada", url })],
  ["sign-in link", renderSignInLinkMail({ name: "Ada", url })],
  [
    "already registered",
    renderAlreadyRegisteredMail({ name: "Ada", signInUrl: url, resetUrl: "https://plumb.test/reset" }),
  ],
  ["invitation", renderInvitationMail({ teamName: "Northwind", inviterName: "Ada", role: "editor", url })],
  ["audit finished", renderAuditFinishedMail(finished)],
  [
    "audit failed",
    renderAuditFailedMail({ siteName: "Halden", url, reason: "The site did not answer.", pageCount: 0 }),
  ],
];

describe.each(mails)("the %s mail", (_name, mail) => {
  it("has its link in both bodies, escaped in HTML only", () => {
    expect(mail.text).toContain(url);
    expect(mail.html).toContain(`href="${url.replace("&", "&amp;")}"`);
  });

  it("has a one-line subject and no loose ends", () => {
    expect(mail.subject).toMatch(/^[^\r\n]{5,120}$/);
    expect(`${mail.text}${mail.html}`).not.toMatch(/undefined|null|\[object/);
  });
});

describe("names in mails", () => {
  it("cannot add markup, lines or headers", () => {
    const mail = renderInvitationMail({
      teamName: "<b>Team</b>",
      inviterName: "Eve\r\nBcc: all@example.test\n\nPay here: https://evil.test",
      role: "owner",
      url,
    });
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.html).toContain("&lt;b&gt;Team&lt;/b&gt;");
    expect(mail.text.split("\n").filter((line) => line.startsWith("Pay here") || line.startsWith("Bcc"))).toEqual([]);
  });
});

describe("the audit finished mail", () => {
  it("counts in words that agree with their numbers, whatever the locale", () => {
    expect(renderAuditFinishedMail(finished).text).toContain(
      "1,204 pages crawled, 1 critical finding and 0 warnings found.",
    );
  });

  it("does not take a missing score for zero", () => {
    const mail = renderAuditFinishedMail({ ...finished, score: null });
    expect(mail.subject).toBe("Halden: audit finished");
    expect(mail.text).not.toContain("of 100");
  });

  it("says when the score is partial", () => {
    expect(renderAuditFinishedMail({ ...finished, isPartial: true }).text).toContain("partial");
    expect(renderAuditFinishedMail(finished).text).not.toContain("partial");
  });
});
