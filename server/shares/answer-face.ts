import { systemClock } from "@/server/clock";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { drawBadge } from "./draw-badge";
import { drawPreview } from "./draw-preview";
import { getPublicFace, type PublicFace } from "./get-public-face";
import { openShare } from "./open-share";
import { plainAnswer, visitOf } from "./plain-answer";

/** The score as SVG; like any dead link for those that show no score or ask for something. */
export function answerBadge(request: Request, token: string): Promise<Response> {
  return answerWith(request, token, async (face) =>
    face.showsScore ? picture(drawBadge(face), "image/svg+xml; charset=utf-8") : null,
  );
}

/** The picture beside a posted link as PNG. */
export function answerPreview(request: Request, token: string): Promise<Response> {
  return answerWith(request, token, async (face) => picture(await drawPreview(face), "image/png"));
}

async function answerWith(
  request: Request,
  token: string,
  draw: (face: PublicFace) => Promise<Response | null>,
): Promise<Response> {
  try {
    const door = await openShare({ db: db(), now: systemClock.now, visit: visitOf(request, token) });
    const face = door && (await getPublicFace(door));
    return (face && (await draw(face))) ?? plainAnswer(404);
  } catch (error) {
    if (error instanceof AppError && error.code === "RATE_LIMITED") return plainAnswer(429, error.message);
    throw error;
  }
}

function picture(body: BodyInit, type: string): Response {
  return new Response(body, {
    headers: {
      "content-type": type,
      "cache-control": "private, no-store",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex, nofollow",
    },
  });
}
