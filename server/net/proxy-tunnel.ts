import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { describeNetworkError } from "./describe-error";
import { guardedLookup, refusalOfTarget } from "./guard";
import { type ProxyContext, reasonHeader, refusalByProxy } from "./proxy-context";

/** CONNECT host:port. The bytes inside are the browser's; where they go is decided here. */
export function openTunnel(request: IncomingMessage, client: Duplex, head: Buffer, context: ProxyContext): void {
  const target = request.url ?? "";
  client.on("error", () => client.destroy());
  const refuse = (status: string, reason: string) => {
    context.note(target, reason);
    client.end(`HTTP/1.1 ${status}\r\nx-refused-because: ${reasonHeader(reason)}\r\ncontent-length: 0\r\n\r\n`);
  };

  const authority = parseAuthority(target);
  if (!authority) {
    refuse("400 Bad Request", "CONNECT needs host:port.");
    return;
  }
  const { hostname, port } = authority;
  const refusal = refusalByProxy(hostname, port, context) ?? refusalOfTarget(hostname, port, context.policy);
  if (refusal) {
    refuse("403 Forbidden", refusal);
    return;
  }

  const upstream = connect({
    host: hostname.replace(/^\[|\]$/g, ""),
    port,
    lookup: guardedLookup(context.policy, context.policy.accessOf(hostname, port)),
  });
  let isOpen = false;
  let length = 0;

  upstream.setTimeout(context.limits.idleTimeoutMs, () => upstream.destroy());
  upstream.once("connect", () => {
    isOpen = true;
    client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    if (head.length > 0) upstream.write(head);
    upstream.pipe(client);
    client.pipe(upstream);
  });
  upstream.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length > context.limits.maxBytesPerConnection) upstream.destroy();
  });
  upstream.on("error", (error) => {
    if (isOpen) {
      client.destroy();
      return;
    }
    const { kind, message } = describeNetworkError(error);
    refuse(kind === "blocked-address" ? "403 Forbidden" : "502 Bad Gateway", message);
  });
  upstream.once("close", () => {
    if (isOpen) client.destroy();
  });
  client.once("close", () => upstream.destroy());
}

/** The WHATWG parser normalises odd IPv4 spellings here too, so both doors see the same host. */
function parseAuthority(target: string): { hostname: string; port: number } | null {
  const port = /:(\d{1,5})$/.exec(target)?.[1];
  if (!port || !URL.canParse(`https://${target}`)) return null;
  const url = new URL(`https://${target}`);
  if (url.username || url.password || url.pathname !== "/" || url.search || url.hash) return null;
  return { hostname: url.hostname, port: Number(port) };
}
