import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ShareEntrance } from "@/components/share/share-entrance";
import { loadShareDoor } from "@/server/shares/loaders";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Shared audit",
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
};

/** Where a mailed link leads. It is spent by the press of a button: mail filters open links, and must not use it up. */
export default async function EnterPage({ params }: { params: Promise<{ token: string; code: string }> }) {
  const { token, code } = await params;
  if (!(await loadShareDoor(token))) notFound();
  return <ShareEntrance token={token} code={code} />;
}
