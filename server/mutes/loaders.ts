import { requireTeam } from "../auth/gates";
import { listMutes } from "./list-mutes";
import type { MuteRow } from "./types";

/** Mutes for the site's settings page, whose own loader has shown the 404 page for other teams already. */
export async function loadMutes(siteId: string): Promise<MuteRow[]> {
  const { ctx } = await requireTeam({ nextPath: `/sites/${siteId}` });
  return listMutes({ ctx, input: { siteId } });
}
