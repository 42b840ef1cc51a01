import type { Db } from "../db/client";
import type { RenderReason } from "../render/choose-pages";
import type { RenderMode } from "./constants";

/** What an audit decided to render; kept as a probe, so that each slice goes on where the last one ended. */
export interface RenderPlan {
  mode: RenderMode;
  pages: { url: string; reason: RenderReason }[];
  /** Pages that the mode asks for; more than `pages` where a limit cut them. */
  wantedCount: number;
  /** Why nothing, or less than wanted, was rendered; null when all was. */
  reason: string | null;
  /** Rendering ended in trouble or for its time: no further page is opened. */
  isOver?: boolean;
}

export const NO_RENDERING: RenderPlan = { mode: "off", pages: [], wantedCount: 0, reason: null };

/** Pages of which a browser made something that can be judged. */
export async function countRendered(db: Db, auditId: string): Promise<number> {
  return db.page.count({ where: { auditId, rendered: { path: ["status"], gt: 0 } } });
}
