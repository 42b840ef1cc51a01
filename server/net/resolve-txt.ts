import { Resolver } from "node:dns/promises";

const TIMEOUT_MS = 3_000;
const TRIES = 2;

export type TxtAnswer = { ok: true; records: string[] } | { ok: false };

/** The TXT records of a name, each joined to one text. A name without any is an empty list; `ok: false` means nobody answered. */
export async function resolveTxt(name: string): Promise<TxtAnswer> {
  try {
    const records = await new Resolver({ timeout: TIMEOUT_MS, tries: TRIES }).resolveTxt(name);
    return { ok: true, records: records.map((parts) => parts.join("")) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return code === "ENODATA" || code === "ENOTFOUND" ? { ok: true, records: [] } : { ok: false };
  }
}
