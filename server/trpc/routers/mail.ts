import { getMail } from "@/server/mail/get-mail";
import { listMail } from "@/server/mail/list-mail";
import { mailIdSchema } from "@/server/mail/schemas";
import { router, teamProcedure } from "../init";

export const mailRouter = router({
  list: teamProcedure.query(({ ctx }) => listMail({ ctx })),
  get: teamProcedure.input(mailIdSchema).query(({ ctx, input }) => getMail({ ctx, input })),
});
