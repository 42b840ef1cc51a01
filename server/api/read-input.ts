import type { z } from "zod";
import { AppError } from "../errors";
import { MAX_BODY_BYTES } from "./constants";

/** Checks one part of a request. Throws BAD_INPUT whose cause holds every issue. */
export function checkInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".");
  const sentence = issue?.message ?? "It cannot be read.";
  throw new AppError("BAD_INPUT", field ? `${field}: ${sentence}` : sentence, { cause: parsed.error });
}

/** A value that is given once is a string, one that is repeated a list. */
export function readQuery(params: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return query;
}

/** The JSON of the body; nothing at all is an empty object. Stops reading at the limit, whatever the headers say. */
export async function readBody(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) {
      throw new AppError("BAD_INPUT", `The body is larger than ${MAX_BODY_BYTES / 1024} KiB. Send less.`);
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("BAD_INPUT", "The body is not JSON. Send a JSON object.");
  }
}
