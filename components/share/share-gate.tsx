import { Lock } from "lucide-react";
import { Brand } from "@/components/icons/brand-mark";
import { MAIN_ID } from "@/components/layout/skip-link";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { SHARE_PASSWORD_MAX_LENGTH, type ShareNote } from "@/server/shares/constants";
import { ShareNoteLine } from "./share-note";

export interface ShareGateProps {
  token: string;
  needsPassword: boolean;
  needsEmail: boolean;
  note: ShareNote | null;
}

/** Asks for what a link asks for, the password first. Plain forms: works without scripts, tells nothing of the report. */
export function ShareGate({ token, needsPassword, needsEmail, note }: ShareGateProps) {
  return (
    <main id={MAIN_ID} tabIndex={-1} className="mx-auto flex max-w-md flex-col gap-8 px-4 py-16 outline-none">
      <Brand />
      <div className="flex flex-col gap-5 border-hairline border-y py-8">
        <Lock aria-hidden className="size-5 text-accent" strokeWidth={1.75} />
        <div>
          <h1 className="font-semibold text-lg tracking-tight">This report is locked</h1>
          <p className="mt-1 text-ink-2">
            {needsPassword
              ? "Whoever sent you the link also has the password."
              : "It is open to people of certain domains. Enter your work address, and a link for this report is mailed to you. You need no account."}
          </p>
          {needsPassword && needsEmail && (
            <p className="mt-1 text-ink-2">After that, your e-mail address is confirmed.</p>
          )}
        </div>
        <ShareNoteLine note={note} />
        {needsPassword ? <PasswordForm token={token} /> : <AddressForm token={token} />}
      </div>
    </main>
  );
}

function PasswordForm({ token }: { token: string }) {
  return (
    <form method="post" action={`/s/${token}/do/unlock`} className="flex flex-col gap-4">
      <div className="flex flex-col gap-1.5">
        <Label htmlFor="share-password">Password</Label>
        <Input
          id="share-password"
          name="password"
          type="password"
          required
          maxLength={SHARE_PASSWORD_MAX_LENGTH}
          autoComplete="off"
        />
      </div>
      <Button type="submit" variant="primary" className="self-start">
        Open the report
      </Button>
    </form>
  );
}

function AddressForm({ token }: { token: string }) {
  return (
    <form method="post" action={`/s/${token}/do/mail`} className="flex flex-col gap-4">
      <div className="flex flex-col gap-1.5">
        <Label htmlFor="share-email">E-mail</Label>
        <Input id="share-email" name="email" type="email" required maxLength={254} autoComplete="email" />
      </div>
      <Button type="submit" variant="primary" className="self-start">
        Mail me a link
      </Button>
    </form>
  );
}
