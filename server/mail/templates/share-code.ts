import { type RenderedMail, renderMail } from "./render-mail";

export function renderShareCodeMail({ host, url }: { host: string; url: string }): RenderedMail {
  return renderMail({
    subject: `Your link to the audit of ${host}`,
    paragraphs: [`Somebody asked to open the audit of ${host} with this address. Use this link to read it.`],
    action: { label: "Open the report", url },
    notes: [
      "The link works once, for 30 minutes. You need no account.",
      "If you did not ask for it, ignore this mail: nobody can read the report in your name without this link.",
    ],
  });
}
