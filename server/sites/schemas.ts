import { z } from "zod";

export const createSiteSchema = z.object({
  /** What a person types: "example.com", "https://example.com/blog". Normalised by the verb. */
  url: z.string().trim().min(1, "Enter the address of the site, for example example.com.").max(2000),
  name: z.string().trim().max(80, "Use at most 80 characters.").optional(),
});
export type CreateSiteInput = z.output<typeof createSiteSchema>;

export const updateSiteSchema = z.object({ siteId: z.uuid(), name: z.string().trim().min(1, "Enter a name.").max(80) });
export const siteIdSchema = z.object({ siteId: z.uuid() });
