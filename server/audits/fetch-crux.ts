import { env } from "../env";
import type { CruxFetch } from "../measure/crux/crux-api";
import { fetchUrl } from "../net/fetch-url";
import { createNetPolicy, type NetPolicy } from "../net/policy";

let policy: { baseUrl: string; net: NetPolicy } | undefined;

/** Through the guarded door, which for this purpose also opens to the configured endpoint (a proxy may be private). */
export const fetchCrux: CruxFetch = async (url, { body, signal }) => {
  const baseUrl = env().CRUX_BASE_URL;
  if (policy?.baseUrl !== baseUrl) policy = { baseUrl, net: createNetPolicy({ allowHosts: [new URL(baseUrl).host] }) };
  const result = await fetchUrl(url, {
    policy: policy.net,
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    signal,
    totalTimeoutMs: 15_000,
  });
  if (result.status === null) throw new Error(result.error?.message ?? "No answer from the Chrome UX Report.");
  return { status: result.status, text: async () => result.body.toString("utf8") };
};
