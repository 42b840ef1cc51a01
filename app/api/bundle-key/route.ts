import { bundlePublicKey } from "@/server/exports/bundle-key";

export const dynamic = "force-dynamic";

/** The key that report bundles are checked with. Public on purpose: whoever is handed a bundle needs it. */
export function GET(): Response {
  const { pem, id } = bundlePublicKey();
  return new Response(pem, {
    headers: { "content-type": "application/x-pem-file", "x-key-id": id, "cache-control": "public, max-age=300" },
  });
}
