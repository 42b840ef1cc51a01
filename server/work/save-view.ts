import type { Verb } from "../context";
import { AppError } from "../errors";
import { MAX_VIEWS } from "./constants";
import { prepareViewQuery } from "./prepare-view-query";
import type { SaveViewInput } from "./schemas";
import type { ViewRow } from "./types";

/** Keep a filter under a name, for oneself in this team. The same name again replaces it. */
export async function saveView({ ctx, input }: Verb<SaveViewInput>): Promise<ViewRow> {
  if (ctx.actor.kind !== "user") throw new AppError("BAD_INPUT", "Only people keep views.");
  const { screen, name } = input;
  const query = prepareViewQuery(screen, input.query);
  if (query === "") throw new AppError("BAD_INPUT", "Nothing is filtered or sorted yet, so there is no view to keep.");
  const owner = { userId: ctx.actor.userId, teamId: ctx.teamId };
  const others = await ctx.db.savedView.count({ where: { ...owner, NOT: { screen, name } } });
  if (others >= MAX_VIEWS)
    throw new AppError("LIMIT_REACHED", `You can keep ${MAX_VIEWS} views in a team. Delete some first.`);
  const { id } = await ctx.db.savedView.upsert({
    where: { userId_teamId_screen_name: { ...owner, screen, name } },
    create: { ...owner, screen, name, query, createdAt: ctx.now() },
    update: { query },
    select: { id: true },
  });
  return { viewId: id, screen, name, query };
}
