import type { UpdateProfileInput } from "./schemas";
import type { UserVerb } from "./types";

export async function updateProfile({ ctx, input }: UserVerb<UpdateProfileInput>): Promise<{ name: string }> {
  return ctx.db.user.update({ where: { id: ctx.userId }, data: { name: input.name }, select: { name: true } });
}
