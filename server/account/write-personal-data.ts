import type { UserContext } from "../auth/types";
import { SECTIONS } from "./personal-sections";

/** Everything the product knows about one person, as JSON in pieces. */
export async function* writePersonalData(ctx: UserContext): AsyncGenerator<string> {
  yield `{\n${field("format", "plumbline-personal-data/1")},\n${field("writtenAt", ctx.now())},\n`;
  yield field("profile", await readProfile(ctx));
  for (const [name, section] of Object.entries(SECTIONS)) {
    yield `,\n  ${JSON.stringify(name)}: [`;
    let separator = "\n    ";
    for await (const row of section(ctx)) {
      yield separator + JSON.stringify(row);
      separator = ",\n    ";
    }
    yield separator === "\n    " ? "]" : "\n  ]";
  }
  yield "\n}\n";
}

async function readProfile({ db, userId }: UserContext) {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const { id, name, email, emailVerifiedAt, createdAt, updatedAt, timeZone, totpEnabledAt, recoveryHashes } = user;
  return {
    ...{ id, name, email, emailVerifiedAt, createdAt, updatedAt, timeZone },
    hasPassword: user.passwordHash !== null,
    secondFactor: totpEnabledAt && { enabledAt: totpEnabledAt, recoveryCodesLeft: recoveryHashes.length },
  };
}

function field(name: string, value: unknown): string {
  return `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
}
