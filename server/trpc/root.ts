import { router } from "./init";
import { accountRouter } from "./routers/account";
import { auditsRouter } from "./routers/audits";
import { budgetsRouter } from "./routers/budgets";
import { causesRouter } from "./routers/causes";
import { mailRouter } from "./routers/mail";
import { mutesRouter } from "./routers/mutes";
import { questionsRouter } from "./routers/questions";
import { rechecksRouter } from "./routers/rechecks";
import { resultsRouter } from "./routers/results";
import { sharesRouter } from "./routers/shares";
import { sitesRouter } from "./routers/sites";
import { teamsRouter } from "./routers/teams";

export const appRouter = router({
  account: accountRouter,
  audits: auditsRouter,
  budgets: budgetsRouter,
  causes: causesRouter,
  mail: mailRouter,
  mutes: mutesRouter,
  questions: questionsRouter,
  rechecks: rechecksRouter,
  results: resultsRouter,
  shares: sharesRouter,
  sites: sitesRouter,
  teams: teamsRouter,
});

export type AppRouter = typeof appRouter;
