import { TextLink } from "./text-link";

/** After a sign-up that did not sign in. Says what to do without saying whether the address has an account. */
export function CheckYourMail({ email }: { email: string }) {
  return (
    <div role="status" className="flex flex-col gap-2 border-hairline border-y py-5 text-ink-2">
      <p className="font-semibold text-ink">Check your mail</p>
      <p>
        We sent a mail to <span className="mono text-sm">{email}</span> that says how to go on.
      </p>
      <p>
        If you have an account already, <TextLink href="/sign-in">sign in</TextLink> or{" "}
        <TextLink href="/reset">choose a new password</TextLink>.
      </p>
    </div>
  );
}
