import type { ApiRoute } from "./define-route";
import { accountRoutes } from "./routes/account";
import { auditRoutes } from "./routes/audits";
import { reportRoutes } from "./routes/reports";
import { resultRoutes } from "./routes/results";
import { shareRoutes } from "./routes/shares";
import { siteRoutes } from "./routes/sites";

/** Every route of the public API: what is not in this table does not exist. */
export const API_ROUTES: readonly ApiRoute[] = [
  ...accountRoutes,
  ...siteRoutes,
  ...auditRoutes,
  ...resultRoutes,
  ...reportRoutes,
  ...shareRoutes,
];
