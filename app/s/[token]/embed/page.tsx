import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SharedEmbed } from "@/components/share/shared-embed";
import { env } from "@/server/env";
import { EMBEDDED_SECTIONS } from "@/server/shares/constants";
import { getSharedReport } from "@/server/shares/get-shared-report";
import { loadShareDoor } from "@/server/shares/loaders";
import { isGuarded } from "@/server/shares/share-sections";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Shared audit",
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
};

/** A short view for frames on other sites. Only of links that ask for nothing: a frame is no place for passwords. */
export default async function EmbedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const door = await loadShareDoor(token);
  if (!door || isGuarded(door.share)) notFound();
  const sections = door.share.sections.filter((section) => EMBEDDED_SECTIONS.includes(section));
  const report = await getSharedReport({ ...door, share: { ...door.share, sections } });
  return <SharedEmbed report={report} href={`${env().appUrl}/s/${token}`} />;
}
