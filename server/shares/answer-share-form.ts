import { systemClock } from "@/server/clock";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import type { ShareNote } from "./constants";
import { isLocked, openShare, type ShareDoor } from "./open-share";
import { plainAnswer, visitOf } from "./plain-answer";
import { type DeedResult, enterShare, mailShareCode, unlockShare } from "./reader-deeds";
import { addShareComment, signOffShare } from "./reader-feedback";

const MAX_BODY_BYTES = 32 * 1024;

interface Deed {
  run: (door: ShareDoor, form: URLSearchParams) => Promise<DeedResult>;
  /** Part of the page to return to. */
  anchor: string;
  isForReaders: boolean;
}

const DEEDS: Readonly<Record<string, Deed>> = {
  unlock: { run: unlockShare, anchor: "", isForReaders: false },
  mail: { run: mailShareCode, anchor: "", isForReaders: false },
  enter: { run: enterShare, anchor: "", isForReaders: false },
  comment: { run: addShareComment, anchor: "#comments", isForReaders: true },
  "sign-off": { run: signOffShare, anchor: "#comments", isForReaders: true },
};

/**
 * A form of a shared page: does what it asks and leads back to the page, which says what came of it. Works without
 * scripts. Requests from other sites carry no cookie of ours, so they can do nothing that a stranger cannot.
 */
export async function answerShareForm(request: Request, token: string, deedName: string): Promise<Response> {
  const deed = Object.hasOwn(DEEDS, deedName) ? DEEDS[deedName] : undefined;
  if (!deed || request.headers.get("sec-fetch-site") === "cross-site") return plainAnswer(404);
  let anchor = "";
  try {
    const form = await readForm(request);
    const door = await openShare({ db: db(), now: systemClock.now, visit: visitOf(request, token) });
    if (!door) return plainAnswer(404);
    // Nothing but a way in for who is not in.
    if (deed.isForReaders && isLocked(door)) return leadBack(token, null);
    anchor = deed.anchor;
    const { note, cookie } = await deed.run(door, form);
    return leadBack(token, note, anchor, cookie);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "RATE_LIMITED") return leadBack(token, "too-many", anchor);
    return plainAnswer(error.code === "BAD_INPUT" ? 400 : 404, error.message);
  }
}

function leadBack(token: string, note: ShareNote | null, anchor = "", cookie?: string): Response {
  const headers = new Headers({
    location: `/s/${encodeURIComponent(token)}${note ? `?note=${note}` : ""}${anchor}`,
    "cache-control": "private, no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
  });
  if (cookie) headers.set("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** Stops reading at the limit, whatever the headers say. */
async function readForm(request: Request): Promise<URLSearchParams> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new AppError("BAD_INPUT", "This is too long. Write less and send it again.");
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
