import { archiveSite, restoreSite } from "@/server/sites/archive-site";
import { checkProof } from "@/server/sites/check-proof";
import { createSite } from "@/server/sites/create-site";
import { getSite } from "@/server/sites/get-site";
import { listSites } from "@/server/sites/list-sites";
import {
  createSiteSchema,
  siteIdSchema,
  testPatternsSchema,
  updateCredentialsSchema,
  updateSettingsSchema,
  updateSiteSchema,
} from "@/server/sites/schemas";
import { testPatterns } from "@/server/sites/test-patterns";
import { updateCredentials } from "@/server/sites/update-credentials";
import { updateSettings } from "@/server/sites/update-settings";
import { updateSite } from "@/server/sites/update-site";
import { editorProcedure, router, teamProcedure } from "../init";

export const sitesRouter = router({
  list: teamProcedure.query(({ ctx }) => listSites(ctx)),
  get: teamProcedure.input(siteIdSchema).query(({ ctx, input }) => getSite({ ctx, input })),
  create: editorProcedure.input(createSiteSchema).mutation(({ ctx, input }) => createSite({ ctx, input })),
  update: editorProcedure.input(updateSiteSchema).mutation(({ ctx, input }) => updateSite({ ctx, input })),
  updateSettings: editorProcedure
    .input(updateSettingsSchema)
    .mutation(({ ctx, input }) => updateSettings({ ctx, input })),
  updateCredentials: editorProcedure
    .input(updateCredentialsSchema)
    .mutation(({ ctx, input }) => updateCredentials({ ctx, input })),
  checkProof: editorProcedure.input(siteIdSchema).mutation(({ ctx, input }) => checkProof({ ctx, input })),
  // A mutation for its POST: patterns can be longer than an address may be.
  testPatterns: editorProcedure.input(testPatternsSchema).mutation(({ ctx, input }) => testPatterns({ ctx, input })),
  archive: editorProcedure.input(siteIdSchema).mutation(({ ctx, input }) => archiveSite({ ctx, input })),
  restore: editorProcedure.input(siteIdSchema).mutation(({ ctx, input }) => restoreSite({ ctx, input })),
});
