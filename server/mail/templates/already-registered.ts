import { type RenderedMail, renderMail } from "./render-mail";

interface AlreadyRegisteredMail {
  name: string;
  signInUrl: string;
  resetUrl: string;
}

export function renderAlreadyRegisteredMail({ name, signInUrl, resetUrl }: AlreadyRegisteredMail): RenderedMail {
  return renderMail({
    subject: "You already have a Plumbline account",
    paragraphs: [
      `Hello ${name},`,
      "Someone tried to sign up with this address, but it already has an account. If it was you, sign in instead.",
    ],
    action: { label: "Sign in", url: signInUrl },
    notes: [
      `Forgot the password? Choose a new one at ${resetUrl}`,
      "If this was not you, there is nothing to do: your account has not changed.",
    ],
  });
}
