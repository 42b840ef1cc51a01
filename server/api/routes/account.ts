import { z } from "zod";
import { TOKEN_SCOPES } from "../../tokens/constants";
import { defineRoute } from "../define-route";
import { moment } from "../fields";

export const accountRoutes = [
  defineRoute({
    id: "getToken",
    method: "GET",
    path: "/token",
    scope: "read",
    tag: "Account",
    summary: "Show the token",
    description: "What the token that asks may do, and for which team. A good first request.",
    params: {},
    status: 200,
    output: z
      .object({
        id: z.uuid(),
        name: z.string(),
        scopes: z.array(z.enum(TOKEN_SCOPES)),
        expiresAt: moment.nullable().describe("null: until it is revoked."),
        team: z.object({ id: z.uuid(), name: z.string() }),
      })
      .meta({ id: "Token", description: "The token that asks." }),
    handle: async ({ token: { tokenId, teamId, teamName, ...token } }) => ({
      ...token,
      id: tokenId,
      team: { id: teamId, name: teamName },
    }),
  }),
];
