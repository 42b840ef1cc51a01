import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { unwrapDefault } from "@/server/auth/interop";
import { authOptions } from "@/server/auth/next-auth-options";

const handle = unwrapDefault(NextAuth);

interface RouteContext {
  params: Promise<{ nextauth: string[] }>;
}

function handler(request: NextRequest, context: RouteContext): Promise<Response> {
  return handle(request, context, authOptions(request.headers));
}

export { handler as GET, handler as POST };
