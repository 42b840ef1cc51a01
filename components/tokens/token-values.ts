import { z } from "zod";
import { DEFAULT_TOKEN_LIFETIME_DAYS, TOKEN_LIFETIME_DAYS } from "@/server/tokens/constants";
import { type CreateTokenInput, createTokenSchema } from "@/server/tokens/schemas";

const NEVER = "never";

/** What the form holds: selects know text only. */
export const tokenValuesSchema = z.object({
  name: createTokenSchema.shape.name,
  access: z.enum(["read", "write"]),
  lifetime: z.string(),
});
export type TokenValues = z.output<typeof tokenValuesSchema>;

export const EMPTY_TOKEN: TokenValues = { name: "", access: "read", lifetime: String(DEFAULT_TOKEN_LIFETIME_DAYS) };

export const ACCESS_CHOICES = [
  { value: "read", label: "Read only" },
  { value: "write", label: "Read and write" },
] as const;

export const LIFETIME_CHOICES = TOKEN_LIFETIME_DAYS.map((days) =>
  days === null ? { value: NEVER, label: "Until it is revoked" } : { value: String(days), label: `${days} days` },
);

export function toTokenInput({ name, access, lifetime }: TokenValues): CreateTokenInput {
  const lifetimeDays = lifetime === NEVER ? null : Number(lifetime);
  return createTokenSchema.parse({ name, canWrite: access === "write", lifetimeDays });
}
