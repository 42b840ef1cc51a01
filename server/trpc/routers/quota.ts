import { getQuotaLedger } from "@/server/quota/get-quota-ledger";
import { router, teamProcedure } from "../init";

export const quotaRouter = router({
  ledger: teamProcedure.query(({ ctx }) => getQuotaLedger(ctx)),
});
