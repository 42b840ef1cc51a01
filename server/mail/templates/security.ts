import { type RenderedMail, renderMail } from "./render-mail";

/** Tells the owner of an account that two-factor sign-in was switched, in case it was not them. */
export function renderSecurityMail({ name, what }: { name: string; what: "on" | "off" }): RenderedMail {
  return renderMail({
    subject: `Two-factor sign-in is ${what}`,
    paragraphs: [
      `Hello ${name},`,
      what === "on"
        ? "Two-factor sign-in was switched on for your Plumbline account. From now on signing in needs a code of your authenticator app, or one of your recovery codes."
        : "Two-factor sign-in was switched off for your Plumbline account. From now on signing in needs no code.",
    ],
    notes: ["If this was not you, reset your password now and look at the signed-in browsers in your settings."],
  });
}
