import { z } from "zod";
import { MAX_TEXT_LENGTH } from "./constants";

const text = z
  .string()
  .trim()
  .min(1, "Say what happened.")
  .max(MAX_TEXT_LENGTH, `Use at most ${MAX_TEXT_LENGTH} characters.`);
const at = z.coerce.date("Enter a date.").min(new Date("1995-01-01"), "Enter a date after 1994.");
const url = z
  .union([
    z.literal(""),
    z.url({ protocol: /^https?$/, error: "Enter an address that begins with https:// or leave it empty." }),
  ])
  .default("");

export const createAnnotationSchema = z.object({ siteId: z.uuid(), at, text, url });
export type CreateAnnotationInput = z.output<typeof createAnnotationSchema>;

export const updateAnnotationSchema = z.object({ annotationId: z.uuid(), at, text, url });
export type UpdateAnnotationInput = z.output<typeof updateAnnotationSchema>;

export const annotationIdSchema = z.object({ annotationId: z.uuid() });
