"use client";

import { useQuery } from "@tanstack/react-query";
import { PanelError } from "@/components/layout/panel-error";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Sheet, SheetContent, SheetDescription, SheetTitle } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import { MailText } from "./mail-text";

export function MailSheet({ mailId, onClose }: { mailId: string | null; onClose: () => void }) {
  const trpc = useTRPC();
  const returnFocus = useReturnFocus();
  const mail = useQuery(trpc.mail.get.queryOptions({ mailId: mailId ?? "" }, { enabled: mailId !== null }));
  return (
    <Sheet open={mailId !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent className="p-6" {...returnFocus}>
        <SheetTitle className="pr-8 font-semibold text-lg tracking-tight">{mail.data?.subject ?? "Mail"}</SheetTitle>
        <SheetDescription className="mt-1 mb-5 text-ink-2">
          {mail.data ? (
            <>
              To <span className="mono text-sm">{mail.data.toAddress}</span>
            </>
          ) : (
            "One mail of the outbox"
          )}
        </SheetDescription>
        {mail.isPending && (
          <div role="status" className="flex flex-col gap-3">
            <span className="sr-only">Loading the mail</span>
            <Skeleton />
            <Skeleton className="w-3/4" />
          </div>
        )}
        {mail.error && <PanelError message={mail.error.message} onRetry={() => void mail.refetch()} />}
        {mail.data && <MailText text={mail.data.text} />}
      </SheetContent>
    </Sheet>
  );
}
