import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { RESTORE_WINDOW_MS } from "@/server/shares/constants";
import { createShare } from "@/server/shares/create-share";
import { findShare } from "@/server/shares/find-share";
import { restoreShare } from "@/server/shares/restore-share";
import { revokeShare } from "@/server/shares/revoke-share";
import { createTestTeam } from "@/tests/helpers/team";
import { teamContext } from "@/tests/integration/auth/contexts";
import { withDatabase } from "@/tests/integration/auth/database";

withDatabase();

const REVOKED_AT = new Date("2026-11-25T12:00:00Z");

async function revokedShare() {
  const { teamId, userId } = await createTestTeam();
  const startUrl = "https://halden.example/";
  const site = await db().site.create({ data: { teamId, startUrl, name: "Halden", host: "halden.example" } });
  const audit = await db().audit.create({
    data: { teamId, siteId: site.id, startUrl, status: "completed", options: {}, ruleSetVersion: "test" },
  });
  const at = (time: Date) => ({ ...teamContext(teamId, userId), now: () => time });
  const created = await createShare({ ctx: at(REVOKED_AT), input: { auditId: audit.id, label: "", lifetimeDays: 7 } });
  const input = { shareId: created.shareId };
  await revokeShare({ ctx: at(REVOKED_AT), input });
  return { at, input, token: created.shareUrl.split("/s/")[1] ?? "" };
}

const later = (ms: number) => new Date(REVOKED_AT.getTime() + ms);

describe("restoreShare", () => {
  it("opens the link again within the window", async () => {
    const { at, input, token } = await revokedShare();
    expect(await findShare({ db: db(), now: REVOKED_AT, token })).toBeNull();
    expect(await restoreShare({ ctx: at(later(RESTORE_WINDOW_MS)), input })).toEqual({ restored: true });
    expect(await findShare({ db: db(), now: REVOKED_AT, token })).toMatchObject(input);
  });

  it("leaves a link dead that was revoked earlier", async () => {
    const { at, input, token } = await revokedShare();
    const late = restoreShare({ ctx: at(later(RESTORE_WINDOW_MS + 1)), input });
    await expect(late).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await findShare({ db: db(), now: REVOKED_AT, token })).toBeNull();
  });

  it("changes nothing for a link that is not revoked", async () => {
    const { at, input } = await revokedShare();
    await restoreShare({ ctx: at(later(0)), input });
    expect(await restoreShare({ ctx: at(later(0)), input })).toEqual({ restored: false });
  });

  it("does not know links of another team", async () => {
    const { input, token } = await revokedShare();
    const other = await createTestTeam();
    const ctx = { ...teamContext(other.teamId, other.userId), now: () => later(0) };
    await expect(restoreShare({ ctx, input })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await findShare({ db: db(), now: REVOKED_AT, token })).toBeNull();
  });
});
