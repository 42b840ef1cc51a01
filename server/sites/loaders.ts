import { notFound } from "next/navigation";
import { z } from "zod";
import { requireTeam } from "@/server/auth/gates";
import { AppError } from "../errors";
import { getSite } from "./get-site";
import type { SiteSettings } from "./types";

/** The site of an address in the dashboard. Signs in first, and shows the 404 page when it is not theirs. */
export async function loadSite(siteId: string): Promise<SiteSettings> {
  const { ctx } = await requireTeam({ nextPath: `/sites/${siteId}` });
  if (!z.uuid().safeParse(siteId).success) notFound();
  try {
    return await getSite({ ctx, input: { siteId } });
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}
