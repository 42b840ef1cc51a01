import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { NetPolicy } from "./policy";
import type { ProxyContext, ProxyLimits } from "./proxy-context";
import { forwardRequest } from "./proxy-forward";
import { openTunnel } from "./proxy-tunnel";

export interface GuardedProxy {
  /** http://127.0.0.1:<port>, for --proxy-server. Chromium also needs --proxy-bypass-list=<-loopback>. */
  url: string;
  port: number;
  /** What was refused and why, newest last, at most 100. */
  refusals: { target: string; reason: string }[];
  stop(): Promise<void>;
}

const DEFAULT_LIMITS: ProxyLimits = {
  maxConnections: 256,
  maxBytesPerConnection: 100 * 1024 * 1024,
  idleTimeoutMs: 60_000,
};
const MAX_REFUSALS = 100;

/**
 * A forward proxy on loopback that lets a browser reach exactly what `fetchUrl` could: absolute-form HTTP and CONNECT,
 * same guard, connections pinned to checked addresses. Anything else gets 403 and the reason in `x-refused-because`.
 */
export async function startGuardedProxy(options: {
  policy: NetPolicy;
  limits?: Partial<ProxyLimits>;
}): Promise<GuardedProxy> {
  const refusals: GuardedProxy["refusals"] = [];
  const sockets = new Set<Socket>();
  const server = createServer();
  const context: ProxyContext = {
    policy: options.policy,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    ownPort: () => portOfServer(server.address()),
    note(target, reason) {
      if (refusals.length >= MAX_REFUSALS) refusals.shift();
      refusals.push({ target: target.slice(0, 300), reason });
    },
  };

  server.maxConnections = context.limits.maxConnections;
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.setTimeout(context.limits.idleTimeoutMs, () => socket.destroy());
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
  });
  server.on("request", (request: IncomingMessage, response: ServerResponse) =>
    forwardRequest(request, response, context),
  );
  server.on("connect", (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    openTunnel(request, socket, head, context),
  );
  server.on("clientError", (_error, socket) => socket.destroy());

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const port = context.ownPort();

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    refusals,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function portOfServer(address: AddressInfo | string | null): number {
  return address !== null && typeof address === "object" ? address.port : 0;
}
