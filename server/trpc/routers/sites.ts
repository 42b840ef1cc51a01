import { archiveSite, restoreSite } from "@/server/sites/archive-site";
import { createSite } from "@/server/sites/create-site";
import { listSites } from "@/server/sites/list-sites";
import { createSiteSchema, siteIdSchema, updateSiteSchema } from "@/server/sites/schemas";
import { updateSite } from "@/server/sites/update-site";
import { router, teamProcedure } from "../init";

export const sitesRouter = router({
  list: teamProcedure.query(({ ctx }) => listSites(ctx)),
  create: teamProcedure.input(createSiteSchema).mutation(({ ctx, input }) => createSite({ ctx, input })),
  update: teamProcedure.input(updateSiteSchema).mutation(({ ctx, input }) => updateSite({ ctx, input })),
  archive: teamProcedure.input(siteIdSchema).mutation(({ ctx, input }) => archiveSite({ ctx, input })),
  restore: teamProcedure.input(siteIdSchema).mutation(({ ctx, input }) => restoreSite({ ctx, input })),
});
