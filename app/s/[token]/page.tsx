import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ShareGate } from "@/components/share/share-gate";
import { SharedReportView } from "@/components/share/shared-report";
import { env } from "@/server/env";
import { getPublicFace } from "@/server/shares/get-public-face";
import { getSharedReport } from "@/server/shares/get-shared-report";
import { countView, loadShareDoor } from "@/server/shares/loaders";
import { isLocked } from "@/server/shares/open-share";
import { preparePreviewText, readShareNote } from "@/server/shares/prepare-words";

// A cached answer would outlive a revoked link.
export const dynamic = "force-dynamic";

interface PageProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const CLOSED: Metadata = {
  title: "Shared audit",
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { token } = await params;
  const door = await loadShareDoor(token);
  const face = door && (await getPublicFace(door));
  if (!face) return CLOSED;
  const { title, description } = preparePreviewText(face);
  const images = [{ url: `${env().appUrl}/s/${token}/preview.png`, width: 1200, height: 630, alt: description }];
  return {
    ...CLOSED,
    title,
    openGraph: { type: "website", title, description, images },
    twitter: { card: "summary_large_image", title, description, images },
  };
}

export default async function SharePage({ params, searchParams }: PageProps) {
  const { token } = await params;
  const door = await loadShareDoor(token);
  if (!door) notFound();
  const note = readShareNote((await searchParams).note);
  if (isLocked(door)) {
    return <ShareGate token={token} needsPassword={door.needsPassword} needsEmail={door.needsEmail} note={note} />;
  }
  const [report] = await Promise.all([getSharedReport(door), countView(door)]);
  return <SharedReportView report={report} token={token} note={note} />;
}
