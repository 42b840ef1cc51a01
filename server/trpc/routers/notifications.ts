import { countUnread } from "@/server/notifications/count-unread";
import { getPreferences } from "@/server/notifications/get-preferences";
import { listInbox } from "@/server/notifications/list-inbox";
import { markAllRead, markRead } from "@/server/notifications/mark-read";
import {
  listInboxSchema,
  markReadSchema,
  unsubscribeSchema,
  updatePreferenceSchema,
} from "@/server/notifications/schemas";
import { unsubscribe } from "@/server/notifications/unsubscribe";
import { updatePreference } from "@/server/notifications/update-preference";
import { publicProcedure, router, teamProcedure } from "../init";

export const notificationsRouter = router({
  list: teamProcedure.input(listInboxSchema).query(({ ctx, input }) => listInbox({ ctx, input })),
  unread: teamProcedure.query(({ ctx }) => countUnread(ctx)),
  markRead: teamProcedure.input(markReadSchema).mutation(({ ctx, input }) => markRead({ ctx, input })),
  markAllRead: teamProcedure.mutation(({ ctx }) => markAllRead(ctx)),
  preferences: teamProcedure.query(({ ctx }) => getPreferences(ctx)),
  updatePreference: teamProcedure
    .input(updatePreferenceSchema)
    .mutation(({ ctx, input }) => updatePreference({ ctx, input })),
  unsubscribe: publicProcedure.input(unsubscribeSchema).mutation(({ ctx, input }) => unsubscribe({ ctx, input })),
});
