import { type RenderedMail, renderMail } from "./render-mail";

export interface AuditFailedMail {
  siteName: string;
  url: string;
  /** The audit's own sentence for the customer. */
  reason: string;
  pageCount: number;
}

export function renderAuditFailedMail({ siteName, url, reason, pageCount }: AuditFailedMail): RenderedMail {
  const kept =
    pageCount > 0
      ? `What was found on ${pageCount.toLocaleString("en")} ${pageCount === 1 ? "page" : "pages"} until then is kept.`
      : "No page was read before it stopped.";
  return renderMail({
    subject: `${siteName}: audit stopped`,
    paragraphs: [`The audit of ${siteName} could not be completed.`, reason, kept],
    action: { label: "Open the audit", url },
  });
}
