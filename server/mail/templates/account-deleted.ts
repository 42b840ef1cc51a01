import { type RenderedMail, renderMail } from "./render-mail";

export function renderAccountDeletedMail({ name }: { name: string }): RenderedMail {
  return renderMail({
    subject: "Your account is deleted",
    paragraphs: [
      `Hello ${name},`,
      "Your Plumbline account is deleted, and with it the teams in which you were alone. This cannot be undone.",
    ],
    notes: ["If this was not you, tell whoever runs this installation."],
  });
}
