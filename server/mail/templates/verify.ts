import { type RenderedMail, renderMail } from "./render-mail";

export function renderVerifyMail({ name, url }: { name: string; url: string }): RenderedMail {
  return renderMail({
    subject: "Verify your e-mail address",
    paragraphs: [
      `Hello ${name},`,
      "Welcome to Plumbline. Verify this address so that reports and password resets can reach you.",
    ],
    action: { label: "Verify address", url },
    notes: [
      "The link works once, for 7 days.",
      "If you did not sign up, ignore this mail: nobody can use your address without this link.",
    ],
  });
}
