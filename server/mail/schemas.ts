import { z } from "zod";

export const mailIdSchema = z.object({ mailId: z.uuid() });
export type MailIdInput = z.output<typeof mailIdSchema>;
