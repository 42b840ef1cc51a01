import { usesInngestServer } from "@/inngest/client";

export const dynamic = "force-dynamic";
export const maxDuration = 300;

/** Only a real Inngest server calls over HTTP; the embedded worker calls the same handler in its own process. */
async function handle(request: Request): Promise<Response> {
  if (!usesInngestServer()) return new Response("Not found", { status: 404 });
  const { handleInngest } = await import("@/inngest/serve");
  return handleInngest(request);
}

export { handle as GET, handle as POST, handle as PUT };
