import { createToken } from "@/server/tokens/create-token";
import { listTokens } from "@/server/tokens/list-tokens";
import { revokeToken } from "@/server/tokens/revoke-token";
import { createTokenSchema, tokenIdSchema } from "@/server/tokens/schemas";
import { adminProcedure, router } from "../init";

export const tokensRouter = router({
  list: adminProcedure.query(({ ctx }) => listTokens(ctx)),
  create: adminProcedure.input(createTokenSchema).mutation(({ ctx, input }) => createToken({ ctx, input })),
  revoke: adminProcedure.input(tokenIdSchema).mutation(({ ctx, input }) => revokeToken({ ctx, input })),
});
