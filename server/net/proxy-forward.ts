import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { describeNetworkError } from "./describe-error";
import { checkUrl, guardedLookup } from "./guard";
import { type ProxyContext, reasonHeader, refusalByProxy } from "./proxy-context";

/** Headers between a client and its proxy; they end here (RFC 9110 §7.6.1). */
const HOP_HEADERS = ["connection", "proxy-connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"];

/** Plain HTTP in absolute form: `GET http://example.com/ HTTP/1.1`. */
export function forwardRequest(request: IncomingMessage, response: ServerResponse, context: ProxyContext): void {
  const target = request.url ?? "";
  const refuse = (status: number, reason: string) => {
    context.note(target, reason);
    // Ending a half-sent answer would pass it off as complete.
    if (response.headersSent) response.destroy();
    else response.writeHead(status, { "x-refused-because": reasonHeader(reason) }).end();
  };

  const verdict = checkUrl(target, context.policy);
  if (!verdict.ok) {
    refuse(403, verdict.message);
    return;
  }
  const { url, port, access } = verdict;
  const isSecure = url.protocol !== "http:";
  const refusal = isSecure
    ? "Only http is forwarded; https needs CONNECT."
    : refusalByProxy(url.hostname, port, context);
  if (refusal) {
    refuse(403, refusal);
    return;
  }

  const upstream = httpRequest({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port,
    method: request.method,
    path: url.pathname + url.search,
    headers: { ...endToEndHeaders(request), host: url.host },
    lookup: guardedLookup(context.policy, access),
    timeout: context.limits.idleTimeoutMs,
    agent: false,
  });
  upstream.once("timeout", () => upstream.destroy());
  upstream.once("error", (error) => {
    const { kind, message } = describeNetworkError(error);
    refuse(kind === "blocked-address" ? 403 : 502, message);
  });
  upstream.once("response", (answer) => {
    let length = 0;
    response.writeHead(answer.statusCode ?? 502, withoutHopHeaders(answer.headers));
    answer.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > context.limits.maxBytesPerConnection) response.destroy();
    });
    answer.once("error", () => response.destroy());
    answer.pipe(response);
  });
  response.once("close", () => upstream.destroy());
  request.pipe(upstream);
}

function endToEndHeaders(request: IncomingMessage): NodeJS.Dict<string | string[]> {
  const headers = withoutHopHeaders(request.headers);
  delete headers["proxy-authorization"];
  return headers;
}

function withoutHopHeaders(headers: NodeJS.Dict<string | string[]>): NodeJS.Dict<string | string[]> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_HEADERS.includes(name)));
}
