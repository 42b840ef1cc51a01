import type { IncomingHttpHeaders } from "node:http";
import { type LoopbackServer, startLoopbackServer } from "@/tests/helpers/loopback-server";

export interface Received {
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Receiver extends LoopbackServer {
  received: Received[];
  /** Answers from now on. */
  answer: { status: number; body?: string; headers?: Record<string, string> };
}

/** A real server that keeps what it is sent and answers as told. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = await startLoopbackServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks) });
      response.writeHead(receiver.answer.status, receiver.answer.headers);
      response.end(receiver.answer.body ?? "");
    });
  });
  const receiver: Receiver = Object.assign(server, { received, answer: { status: 200, body: "ok" } });
  return receiver;
}
