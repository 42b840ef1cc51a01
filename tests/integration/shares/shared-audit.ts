import { randomUUID } from "node:crypto";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { answerShareForm } from "@/server/shares/answer-share-form";
import { createShare } from "@/server/shares/create-share";
import { openShare } from "@/server/shares/open-share";
import type { CreateShareInput } from "@/server/shares/schemas";
import { createAuditRows } from "../audits-read/audit-rows";

/** A visitor with an address of their own, so that no test spends another's attempts. */
export class Reader {
  readonly ip = randomUUID();
  cookie: string | null = null;

  constructor(readonly token: string) {}

  door(now = new Date()) {
    const visit = { token: this.token, ip: this.ip, userAgent: "Test browser", cookieHeader: this.cookie };
    return openShare({ db: db(), now: () => now, visit });
  }

  headers(): Record<string, string> {
    return { "x-forwarded-for": this.ip, ...(this.cookie ? { cookie: this.cookie } : {}) };
  }

  request(path: string): Request {
    return new Request(`http://plumb.test/s/${this.token}/${path}`, { headers: this.headers() });
  }

  /** Sends a form as a browser does and keeps the cookie that comes back. */
  async send(deed: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    const request = new Request(`http://plumb.test/s/${this.token}/do/${deed}`, {
      method: "POST",
      headers: { ...this.headers(), ...headers },
      body: new URLSearchParams(fields),
    });
    const response = await answerShareForm(request, this.token, deed);
    const cookie = response.headers.get("set-cookie");
    if (cookie) this.cookie = cookie.split(";")[0] ?? null;
    return response;
  }
}

export interface SharedAudit {
  ctx: TeamContext;
  auditId: string;
  shareId: string;
  token: string;
  email: string;
}

/** A finished audit with rows in every section, shared as asked. */
export async function shareAudit(settings: Partial<CreateShareInput> = {}): Promise<SharedAudit> {
  const { ctx, auditId, team } = await createAuditRows();
  const input = { auditId, label: "For the client", lifetimeDays: 90 as const, ...settings };
  const { shareId, shareUrl } = await createShare({ ctx, input });
  return { ctx, auditId, shareId, token: shareUrl.split("/s/")[1] ?? "", email: team.email };
}
