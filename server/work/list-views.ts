import type { Verb } from "../context";
import type { ViewRow, ViewScreen } from "./types";

/** One's own views in this team by name, of one screen or of all. */
export async function listViews({ ctx, input }: Verb<{ screen: ViewScreen | null }>): Promise<ViewRow[]> {
  if (ctx.actor.kind !== "user") return [];
  const views = await ctx.db.savedView.findMany({
    where: {
      userId: ctx.actor.userId,
      teamId: ctx.teamId,
      ...(input.screen === null ? {} : { screen: input.screen }),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, screen: true, name: true, query: true },
  });
  return views.map(({ id, screen, ...view }) => ({ ...view, viewId: id, screen: screen as ViewScreen }));
}
