import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import superjson from "superjson";

/** Below this age data is shown without asking again, so that what the server sent is not fetched twice. */
const STALE_AFTER_MS = 30_000;
const MAX_RETRIES = 2;

/** Answers that asking again cannot change. */
const FINAL_CODES: readonly string[] = [
  "UNAUTHORIZED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_REQUEST",
  "CONFLICT",
  "TOO_MANY_REQUESTS",
];

function isFinal(error: unknown): boolean {
  return error instanceof TRPCClientError && FINAL_CODES.includes(String(error.data?.code));
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_AFTER_MS,
        retry: (failureCount, error) => failureCount < MAX_RETRIES && !isFinal(error),
      },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
