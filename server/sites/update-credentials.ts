import { recordActivity } from "../activity/record-activity";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { openCredentials, sealCredentials } from "./credentials";
import type { SiteCredentials, UpdateCredentialsInput } from "./schemas";

/** Sets or removes what is named and keeps the rest. Stored encrypted; no verb gives the values back. */
export async function updateCredentials({ ctx, input }: Verb<UpdateCredentialsInput>): Promise<{ siteId: string }> {
  const { siteId, ...changes } = input;
  await ctx.db.$transaction(async (tx) => {
    // Two people saving different parts at once must not undo each other.
    await tx.$queryRaw`select 1 from "Site" where id = ${siteId} and "teamId" = ${ctx.teamId} for update`;
    const site = await tx.site.findFirst({
      where: { id: siteId, teamId: ctx.teamId },
      select: { credentialsCipher: true, name: true },
    });
    if (!site) throw new AppError("NOT_FOUND", "This site does not exist.");
    const known = readableCredentials(siteId, site.credentialsCipher);
    await tx.site.update({
      where: { id: siteId },
      data: {
        credentialsCipher: sealCredentials(siteId, {
          basicAuth: changes.basicAuth === undefined ? known.basicAuth : changes.basicAuth,
          cookie: changes.cookie === undefined ? known.cookie : changes.cookie,
          headers: changes.headers === undefined ? known.headers : changes.headers,
        }),
      },
    });
    const { teamId, actor } = ctx;
    const subjectLabel = site.name;
    await recordActivity(tx, { teamId, actor, action: "site.credentials", subjectId: siteId, subjectLabel });
  });
  return { siteId };
}

/** What cannot be read any more is lost anyway; saving new data is how a customer gets out of that. */
function readableCredentials(siteId: string, cipher: Uint8Array | null): SiteCredentials {
  try {
    return openCredentials(siteId, cipher);
  } catch (error) {
    if (error instanceof AppError) return openCredentials(siteId, null);
    throw error;
  }
}
