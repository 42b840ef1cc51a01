import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type OpenAiReply =
  /** Streams the text in pieces, then ends as a real server does. */
  | { text: string; finishReason?: "stop" | "length" | "content_filter" }
  | { refusal: string }
  /** Streams the text, then goes silent. */
  | { stallAfter: string }
  /** Streams the text, then breaks the connection. */
  | { breakAfter: string }
  | {
      status: number;
      error: { message: string; type?: string; code?: string | null; param?: string | null };
      headers?: Record<string, string>;
    };

export interface OpenAiServer {
  /** With the /v1 path, as OPENAI_BASE_URL takes it. */
  baseUrl: string;
  /** Bodies of every request, in order. */
  requests: Record<string, unknown>[];
  authorizations: (string | undefined)[];
  /** Answers of the next requests; the last one repeats. */
  reply(...replies: OpenAiReply[]): void;
  close(): Promise<void>;
}

const PIECE_LENGTH = 17;

/** Speaks the streaming wire format of chat completions on loopback: server-sent events of chunk objects, then [DONE]. */
export async function startOpenAiServer(): Promise<OpenAiServer> {
  const requests: Record<string, unknown>[] = [];
  const authorizations: (string | undefined)[] = [];
  let replies: OpenAiReply[] = [];

  const server = createServer(async (request, response) => {
    if (request.method !== "POST" || request.url !== "/v1/chat/completions") {
      response.writeHead(404).end();
      return;
    }
    let body = "";
    for await (const part of request) body += part;
    requests.push(JSON.parse(body));
    authorizations.push(request.headers.authorization);
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    if (reply) answer(response, reply);
    else response.writeHead(500).end();
  });

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    authorizations,
    reply: (...next) => {
      replies = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, reply: OpenAiReply): void {
  if ("status" in reply) {
    response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
    response.end(JSON.stringify({ error: { type: "invalid_request_error", param: null, code: null, ...reply.error } }));
    return;
  }

  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  const send = (choices: unknown[], usage: unknown = null) =>
    response.write(
      `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "test-model-2026", choices, usage })}\n\n`,
    );
  const delta = (part: Record<string, unknown>, finishReason: string | null = null) =>
    send([{ index: 0, delta: part, logprobs: null, finish_reason: finishReason }]);

  delta({ role: "assistant", content: "", refusal: null });
  if ("refusal" in reply) {
    delta({ refusal: reply.refusal });
    delta({}, "stop");
  } else {
    const text = "text" in reply ? reply.text : "stallAfter" in reply ? reply.stallAfter : reply.breakAfter;
    for (let at = 0; at < text.length; at += PIECE_LENGTH) delta({ content: text.slice(at, at + PIECE_LENGTH) });
    if ("stallAfter" in reply) return;
    if ("breakAfter" in reply) {
      setImmediate(() => response.destroy());
      return;
    }
    delta({}, reply.finishReason ?? "stop");
  }
  send([], { prompt_tokens: 900, completion_tokens: 300, total_tokens: 1200 });
  response.end("data: [DONE]\n\n");
}
