import { type RenderedMail, renderMail } from "./render-mail";

export function renderResetMail({ name, url }: { name: string; url: string }): RenderedMail {
  return renderMail({
    subject: "Choose a new password",
    paragraphs: [
      `Hello ${name},`,
      "Someone asked to reset the password of your Plumbline account. Choosing a new one signs out every browser that uses the account.",
    ],
    action: { label: "Choose a new password", url },
    notes: [
      "The link works once, for one hour.",
      "If this was not you, ignore this mail: your password stays as it is.",
    ],
  });
}
