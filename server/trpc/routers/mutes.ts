import { createMute } from "@/server/mutes/create-mute";
import { listMutes } from "@/server/mutes/list-mutes";
import { removeMute } from "@/server/mutes/remove-mute";
import { createMuteSchema, listMutesSchema, muteIdSchema } from "@/server/mutes/schemas";
import { editorProcedure, router, teamProcedure } from "../init";

export const mutesRouter = router({
  list: teamProcedure.input(listMutesSchema).query(({ ctx, input }) => listMutes({ ctx, input })),
  create: editorProcedure.input(createMuteSchema).mutation(({ ctx, input }) => createMute({ ctx, input })),
  remove: editorProcedure.input(muteIdSchema).mutation(({ ctx, input }) => removeMute({ ctx, input })),
});
