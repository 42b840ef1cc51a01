import { router } from "./init";
import { accountRouter } from "./routers/account";
import { activityRouter } from "./routers/activity";
import { annotationsRouter } from "./routers/annotations";
import { auditsRouter } from "./routers/audits";
import { budgetsRouter } from "./routers/budgets";
import { causesRouter } from "./routers/causes";
import { compareRouter } from "./routers/compare";
import { deploysRouter } from "./routers/deploys";
import { mailRouter } from "./routers/mail";
import { mutesRouter } from "./routers/mutes";
import { notificationsRouter } from "./routers/notifications";
import { questionsRouter } from "./routers/questions";
import { quotaRouter } from "./routers/quota";
import { rechecksRouter } from "./routers/rechecks";
import { resultsRouter } from "./routers/results";
import { schedulesRouter } from "./routers/schedules";
import { sentinelsRouter } from "./routers/sentinels";
import { sharesRouter } from "./routers/shares";
import { sitesRouter } from "./routers/sites";
import { teamsRouter } from "./routers/teams";
import { tokensRouter } from "./routers/tokens";
import { usageRouter } from "./routers/usage";
import { webhooksRouter } from "./routers/webhooks";
import { workRouter } from "./routers/work";

export const appRouter = router({
  account: accountRouter,
  activity: activityRouter,
  annotations: annotationsRouter,
  audits: auditsRouter,
  budgets: budgetsRouter,
  causes: causesRouter,
  compare: compareRouter,
  deploys: deploysRouter,
  mail: mailRouter,
  mutes: mutesRouter,
  notifications: notificationsRouter,
  questions: questionsRouter,
  quota: quotaRouter,
  rechecks: rechecksRouter,
  results: resultsRouter,
  schedules: schedulesRouter,
  sentinels: sentinelsRouter,
  shares: sharesRouter,
  sites: sitesRouter,
  teams: teamsRouter,
  usage: usageRouter,
  tokens: tokensRouter,
  webhooks: webhooksRouter,
  work: workRouter,
});

export type AppRouter = typeof appRouter;
