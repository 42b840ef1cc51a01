import { type RenderedMail, renderMail } from "./render-mail";

export function renderSignInLinkMail({ name, url }: { name: string; url: string }): RenderedMail {
  return renderMail({
    subject: "Your sign-in link",
    paragraphs: [`Hello ${name},`, "Use this link to sign in to Plumbline without a password."],
    action: { label: "Sign in", url },
    notes: ["The link works once, for 15 minutes.", "If you did not ask for it, ignore this mail."],
  });
}
