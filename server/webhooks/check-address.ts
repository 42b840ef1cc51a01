import { AppError } from "../errors";
import { checkUrl } from "../net/guard";
import { defaultNetPolicy, type NetPolicy } from "../net/policy";

/**
 * The address to send to. Throws BAD_INPUT for what is no http address, for local and private ones, for other ports and
 * for http, unless the operator allowed the host by name. Names are resolved and checked when something is sent.
 */
export function checkAddress(text: string, policy: NetPolicy = defaultNetPolicy()): { url: string; host: string } {
  const verdict = checkUrl(text, policy);
  if (!verdict.ok) throw refusal(verdict.message);
  const { url, access } = verdict;
  if (url.protocol === "http:" && access === "public")
    throw refusal(
      "Only https addresses are used: what is sent tells about your sites. Enter one that begins with https.",
    );
  url.hash = "";
  return { url: url.href, host: url.host };
}

function refusal(message: string): AppError {
  return new AppError("BAD_INPUT", message, { field: "url" });
}
