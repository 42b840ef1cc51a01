import { z } from "zod";

/** A moment, written as ISO 8601 in UTC. */
export const moment = z
  .date()
  .transform((date) => date.toISOString())
  .pipe(z.iso.datetime());

/** A filter that may be given several times; any of its values matches. */
export function anyOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .preprocess((given) => (typeof given === "string" ? [given] : given), z.array(z.enum(values)).max(values.length))
    .optional();
}

/** "true" and "false" of an address. */
export const flag = z.preprocess(
  (given) => (given === "true" ? true : given === "false" ? false : given),
  z.boolean("Give true or false."),
);

export const auditIdField = { auditId: z.uuid().describe("Id of the audit.") };
export const score = z.int().min(0).max(100).nullable();
