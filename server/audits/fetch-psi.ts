import { env } from "../env";
import type { PsiFetch } from "../measure/psi/measure-with-psi";
import { fetchUrl } from "../net/fetch-url";
import { createNetPolicy, type NetPolicy } from "../net/policy";

/** PageSpeed answers hold a screenshot and every audit; 2 MiB would cut them. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

let policy: NetPolicy | undefined;

/** Through the guarded door, which for this purpose also opens to the configured endpoint (a proxy may be private). */
export const fetchPsi: PsiFetch = async (url, { signal }) => {
  policy ??= createNetPolicy({ allowHosts: [new URL(env().PAGESPEED_BASE_URL).host] });
  const result = await fetchUrl(url, { policy, signal, maxBodyBytes: MAX_ANSWER_BYTES, totalTimeoutMs: 130_000 });
  if (result.status === null) throw new Error(result.error?.message ?? "No answer from PageSpeed Insights.");
  return { status: result.status, text: async () => result.body.toString("utf8") };
};
