import { headers } from "next/headers";
import { cache } from "react";
import { systemClock } from "@/server/clock";
import { db } from "@/server/db/client";
import { findHalfSession, type HalfSession } from "./find-half-session";
import { findSession } from "./find-session";
import { readSessionId } from "./session-cookie";
import type { CurrentSession } from "./types";

/** The session of this request, checked against its row once a request. */
export const getSession = cache(async (): Promise<CurrentSession | null> => {
  const sessionId = await readSessionId((await headers()).get("cookie"));
  return sessionId ? findSession({ db: db(), now: systemClock.now(), sessionId }) : null;
});

/** A sign-in of this browser that still owes its second step. */
export const getHalfSession = cache(async (): Promise<HalfSession | null> => {
  const sessionId = await readSessionId((await headers()).get("cookie"));
  return sessionId ? findHalfSession({ db: db(), now: systemClock.now(), sessionId }) : null;
});
