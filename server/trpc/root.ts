import { router } from "./init";
import { accountRouter } from "./routers/account";
import { auditsRouter } from "./routers/audits";
import { causesRouter } from "./routers/causes";
import { mailRouter } from "./routers/mail";
import { mutesRouter } from "./routers/mutes";
import { rechecksRouter } from "./routers/rechecks";
import { resultsRouter } from "./routers/results";
import { sharesRouter } from "./routers/shares";
import { sitesRouter } from "./routers/sites";
import { teamsRouter } from "./routers/teams";

export const appRouter = router({
  account: accountRouter,
  audits: auditsRouter,
  causes: causesRouter,
  mail: mailRouter,
  mutes: mutesRouter,
  rechecks: rechecksRouter,
  results: resultsRouter,
  shares: sharesRouter,
  sites: sitesRouter,
  teams: teamsRouter,
});

export type AppRouter = typeof appRouter;
