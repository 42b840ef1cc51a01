import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";

export interface TestSmtpServer {
  url: string;
  /** Raw messages as they arrived. */
  messages: string[];
  /** Answer to the next recipients; "550 …" refuses them. */
  recipientReply: string;
  stop(): Promise<void>;
}

/** Speaks just enough SMTP to take or refuse a mail. */
export async function startSmtpServer(): Promise<TestSmtpServer> {
  const sockets = new Set<Socket>();
  const state: TestSmtpServer = { url: "", messages: [], recipientReply: "250 ok", stop: () => stop(server, sockets) };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    socket.write("220 test\r\n");
    let pending = "";
    let isData = false;
    socket.on("data", (chunk) => {
      pending += chunk.toString("utf8");
      for (;;) {
        const end = pending.indexOf(isData ? "\r\n.\r\n" : "\r\n");
        if (end < 0) return;
        const line = pending.slice(0, end);
        pending = pending.slice(end + (isData ? 5 : 2));
        if (isData) {
          isData = false;
          state.messages.push(line);
          socket.write("250 stored\r\n");
          continue;
        }
        isData = line.toUpperCase() === "DATA";
        socket.write(`${replyTo(line, state)}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}

function replyTo(line: string, state: TestSmtpServer): string {
  const command = line.split(" ")[0]?.toUpperCase();
  if (command === "DATA") return "354 go ahead";
  if (command === "QUIT") return "221 bye";
  if (command === "RCPT") return state.recipientReply;
  return "250 ok";
}

async function stop(server: Server, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
}
