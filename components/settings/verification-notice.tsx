"use client";

import { useMutation } from "@tanstack/react-query";
import { MailWarning } from "lucide-react";
import Link from "next/link";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";

interface VerificationNoticeProps {
  email: string;
  /** Without a mail server the mail waits in the outbox. */
  hasMailServer: boolean;
}

export function VerificationNotice({ email, hasMailServer }: VerificationNoticeProps) {
  const trpc = useTRPC();
  const request = useMutation(trpc.account.requestVerification.mutationOptions());
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-warning-soft px-3 py-2.5 text-warning">
      <MailWarning aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 basis-64">
        Your address {email} is not verified yet.{" "}
        {hasMailServer ? (
          "Open the link in the mail we sent you."
        ) : (
          <>
            The mail with the link waits in the{" "}
            <Link href="/outbox" className="underline underline-offset-4">
              mail outbox
            </Link>
            .
          </>
        )}
      </p>
      <p role="status" className="font-medium empty:hidden">
        {request.isSuccess ? "A new mail is written." : request.error?.message}
      </p>
      {!request.isSuccess && (
        <Button size="sm" isPending={request.isPending} onClick={() => request.mutate()}>
          Send again
        </Button>
      )}
    </div>
  );
}
