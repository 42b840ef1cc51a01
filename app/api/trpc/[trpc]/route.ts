import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { isOwnOrigin } from "@/server/auth/is-own-origin";
import { logger } from "@/server/log";
import { createContext } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";

async function handler(request: Request): Promise<Response> {
  const startedAt = performance.now();
  const codes: string[] = [];
  const path = new URL(request.url).pathname.replace("/api/trpc/", "");

  if (request.method === "POST" && !isOwnOrigin(request.headers)) {
    logger("web").warn({ path, origin: request.headers.get("origin") }, "Request from another site refused");
    return Response.json({ error: "This request came from another site." }, { status: 403 });
  }

  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: () => createContext({ headers: request.headers }),
    onError: ({ error }) => {
      codes.push(error.code);
    },
  });
  logger("web").info(
    {
      method: request.method,
      path,
      status: response.status,
      // A stream is logged when it opens; the time is then that of the first byte.
      durationMs: Math.round(performance.now() - startedAt),
      ...(codes.length > 0 && { codes }),
    },
    "trpc",
  );
  return response;
}

export { handler as GET, handler as POST };
