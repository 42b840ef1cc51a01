export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

interface MailContent {
  subject: string;
  paragraphs: string[];
  /** A list between paragraphs and action, each line with its own address. */
  items?: { title: string; text: string; url: string }[];
  action?: { label: string; url: string };
  /** Small print under the action: how long it works, what to do when it was not you. */
  notes?: string[];
  /** At the very end, such as the way out of a digest. */
  footerLinks?: { label: string; url: string }[];
}

/** One column of text and at most one button: reads the same in every mail program and without images. */
export function renderMail(content: MailContent): RenderedMail {
  const { subject, paragraphs, items = [], action, notes = [], footerLinks = [] } = content;
  // Names come from people; a line break in one must not add a header or a paragraph.
  const plainSubject = oneLine(subject);
  const text = [
    ...paragraphs.map(oneLine),
    ...items.map((item) => [item.title, item.text].map(oneLine).concat(item.url).filter(Boolean).join("\n")),
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    ...notes.map(oneLine),
    ...footerLinks.map(({ label, url }) => `${label}:\n${url}`),
    "Plumbline",
  ].join("\n\n");
  const body = [
    ...paragraphs.map((line) => `<p style="margin:0 0 16px">${escapeHtml(oneLine(line))}</p>`),
    ...items.map(renderItem),
    ...(action ? [renderButton(action)] : []),
    ...notes.map((line) => `<p style="margin:0 0 12px;color:#6f6a61;font-size:13px">${escapeHtml(oneLine(line))}</p>`),
    ...footerLinks.map(
      ({ label, url }) =>
        `<p style="margin:0 0 12px;font-size:13px"><a href="${escapeHtml(url)}" style="color:#6f6a61">${escapeHtml(label)}</a></p>`,
    ),
  ].join("\n");
  return { subject: plainSubject, text: `${text}\n`, html: wrap(plainSubject, body) };
}

function renderItem({ title, text, url }: { title: string; text: string; url: string }): string {
  const link = `<a href="${escapeHtml(url)}" style="color:#0e6660;font-weight:600;text-decoration:none">${escapeHtml(oneLine(title))}</a>`;
  const more = text ? `<br>${escapeHtml(oneLine(text))}` : "";
  return `<p style="margin:0 0 16px;padding-top:12px;border-top:1px solid #e3dfd6">${link}${more}</p>`;
}

function renderButton({ label, url }: { label: string; url: string }): string {
  const href = escapeHtml(url);
  return `<p style="margin:24px 0"><a href="${href}" style="background:#0e6660;color:#ffffff;padding:10px 18px;border-radius:6px;text-decoration:none;font-weight:600;display:inline-block">${escapeHtml(label)}</a></p>
<p style="margin:0 0 16px;color:#6f6a61;font-size:13px">Or open this address:<br><a href="${href}" style="color:#0e6660;word-break:break-all">${href}</a></p>`;
}

function wrap(subject: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:32px 16px;background:#faf9f6;color:#1b1a18;font:15px/1.55 Inter,system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:560px;margin:0 auto">
<p style="margin:0 0 24px;padding-bottom:12px;border-bottom:1px solid #e3dfd6;font-weight:600">Plumbline</p>
${body}
</div>
</body>
</html>
`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
