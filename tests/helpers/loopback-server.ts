import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";

export interface LoopbackServer {
  /** http://127.0.0.1:<port>, without a slash at the end. */
  url: string;
  port: number;
  /** "METHOD /path" of every request so far. */
  requests: string[];
  stop(): Promise<void>;
}

/** A real server on a free port of loopback. With `tls` it speaks https. */
export async function startLoopbackServer(
  handle: RequestListener,
  tls?: { key: string; cert: string },
): Promise<LoopbackServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method} ${request.url}`);
    handle(request, response);
  };
  const server: Server = tls ? createTlsServer(tls, listener) : createServer(listener);
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    port,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Answers by path: a string is an HTML page, a function does as it likes, anything else is 404. */
export function routes(table: Record<string, string | RequestListener>): RequestListener {
  return (request, response) => {
    const route = table[request.url ?? ""];
    if (typeof route === "function") return route(request, response);
    response.statusCode = route === undefined ? 404 : 200;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(route ?? "<title>Not found</title><h1>Not found</h1>");
  };
}
