import { type RenderedMail, renderMail } from "./render-mail";

export interface DigestMail {
  teamName: string;
  /** Newest first, already cut to what one mail shows. */
  items: { title: string; text: string; url: string }[];
  /** All of them, those that were left out included. */
  totalCount: number;
  settingsUrl: string;
  unsubscribeUrl: string;
}

/** Everything since the last digest in one mail; a single thing is its own subject. */
export function renderDigestMail({
  teamName,
  items,
  totalCount,
  settingsUrl,
  unsubscribeUrl,
}: DigestMail): RenderedMail {
  const [only] = items;
  const left = totalCount - items.length;
  return renderMail({
    subject: totalCount === 1 && only ? `${teamName}: ${only.title}` : `${teamName}: ${totalCount} notifications`,
    paragraphs: [`What happened in ${teamName} on Plumbline:`],
    items,
    notes: [
      ...(left > 0 ? [`${left} older ones are in the bell of the dashboard.`] : []),
      "Every notification is mailed once, and not at all when you have read it in the dashboard.",
    ],
    footerLinks: [
      { label: "Choose what is mailed and how often", url: settingsUrl },
      { label: `Stop these mails from ${teamName}`, url: unsubscribeUrl },
    ],
  });
}
