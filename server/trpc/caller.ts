import { headers } from "next/headers";
import { cache } from "react";
import { getSession } from "@/server/auth/loaders";
import { createCallerFactory, createContext } from "./init";
import { appRouter } from "./root";

const createCaller = createCallerFactory(appRouter);

/** Procedures for server components, with the request's own session; one context a request. */
export const getCaller = cache(async () => {
  const context = await createContext({ headers: await headers() });
  // Shares the look-up with the gates of the same request.
  return createCaller({ ...context, loadSession: getSession });
});
