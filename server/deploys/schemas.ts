import { z } from "zod";
import { auditOptionsSchema } from "../audits/schemas";

export const createHookSchema = z.object({
  siteId: z.uuid("Choose a site."),
  name: z
    .string()
    .trim()
    .min(1, "Give the hook a name, such as Production.")
    .max(80, "A name has at most 80 characters."),
});
export type CreateHookInput = z.output<typeof createHookSchema>;

export const hookIdSchema = z.object({ hookId: z.uuid() });
export const listHooksSchema = z.object({ siteId: z.uuid().nullable().default(null) }).prefault({});

/** What a deployment may say about itself. Everything has a default: an empty POST audits the whole site. */
export const deploySchema = z.strictObject({
  /** Of the deployment; the same id again starts nothing. */
  id: z.string().trim().min(1).max(200).optional(),
  /** Shown at the mark in the timeline, such as a version or a commit. */
  text: z.string().trim().max(500).default(""),
  /** Where the deployment can be read about. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  include: auditOptionsSchema.shape.include,
  maxPages: auditOptionsSchema.shape.maxPages,
});
export type DeployInput = z.output<typeof deploySchema>;
