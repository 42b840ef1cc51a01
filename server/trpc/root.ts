import { router } from "./init";
import { accountRouter } from "./routers/account";
import { auditsRouter } from "./routers/audits";
import { mailRouter } from "./routers/mail";
import { resultsRouter } from "./routers/results";
import { sharesRouter } from "./routers/shares";
import { sitesRouter } from "./routers/sites";
import { teamsRouter } from "./routers/teams";

export const appRouter = router({
  account: accountRouter,
  audits: auditsRouter,
  mail: mailRouter,
  results: resultsRouter,
  shares: sharesRouter,
  sites: sitesRouter,
  teams: teamsRouter,
});

export type AppRouter = typeof appRouter;
