import { z } from "zod";
import { MAX_HEADERS, MAX_REQUESTS_PER_SECOND, REFUSED_HEADERS } from "./constants";

export const createSiteSchema = z.object({
  /** What a person types: "example.com", "https://example.com/blog". Normalised by the verb. */
  url: z.string().trim().min(1, "Enter the address of the site, for example example.com.").max(2000),
  name: z.string().trim().max(80, "Use at most 80 characters.").optional(),
});
export type CreateSiteInput = z.output<typeof createSiteSchema>;

export const updateSiteSchema = z.object({ siteId: z.uuid(), name: z.string().trim().min(1, "Enter a name.").max(80) });
export const siteIdSchema = z.object({ siteId: z.uuid() });

export const updateSettingsSchema = z.object({
  siteId: z.uuid(),
  hasSubdomains: z.boolean(),
  ignoresRobots: z.boolean(),
  /** null: the pace of the installation. */
  requestsPerSecond: z.coerce
    .number("Enter a number of requests per second.")
    .min(0.1, "Ask for at least 0.1 requests per second.")
    .max(MAX_REQUESTS_PER_SECOND, `Ask for at most ${MAX_REQUESTS_PER_SECOND} requests per second.`)
    .nullable(),
});
export type UpdateSettingsInput = z.output<typeof updateSettingsSchema>;

/** A line break in a header would be a second header. */
export const headerValueSchema = z
  .string()
  .trim()
  .min(1, "Enter a value.")
  .max(4000, "Use at most 4,000 characters.")
  .refine((value) => !/\p{Cc}/u.test(value), "A value is one line without control characters.");

export const basicAuthSchema = z.object({
  username: z
    .string()
    .min(1, "Enter the user name.")
    .max(200, "Use at most 200 characters.")
    .refine((name) => !/[:\p{Cc}]/u.test(name), "A user name holds no colon and no control characters."),
  password: z
    .string()
    .max(200, "Use at most 200 characters.")
    .refine((password) => !/\p{Cc}/u.test(password), "A password holds no control characters."),
});

const header = z.object({
  name: z
    .string()
    .trim()
    .max(100, "A header name has at most 100 characters.")
    .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, "A header name holds letters, digits and hyphens, for example X-Preview.")
    .refine((name) => !REFUSED_HEADERS.has(name.toLowerCase()), "This header cannot be set by hand."),
  value: headerValueSchema,
});

export const headersSchema = z.array(header).max(MAX_HEADERS, `Set at most ${MAX_HEADERS} headers.`);

export const siteCredentialsSchema = z.object({
  basicAuth: basicAuthSchema.nullable(),
  /** As a browser sends it: "name=value; other=value". */
  cookie: headerValueSchema.nullable(),
  headers: headersSchema,
});
export type SiteCredentials = z.output<typeof siteCredentialsSchema>;

/** What is left out stays as it is; null and the empty list remove. */
export const updateCredentialsSchema = siteCredentialsSchema.partial().extend({ siteId: z.uuid() });
export type UpdateCredentialsInput = z.output<typeof updateCredentialsSchema>;

export const testPatternsSchema = z.object({
  siteId: z.uuid(),
  include: z.array(z.string().max(500)).max(20, "Use at most 20 patterns.").default([]),
  exclude: z.array(z.string().max(500)).max(20, "Use at most 20 patterns.").default([]),
});
export type TestPatternsInput = z.output<typeof testPatternsSchema>;
