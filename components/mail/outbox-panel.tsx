"use client";

import { useQuery } from "@tanstack/react-query";
import { useQueryState } from "nuqs";
import { EmptyState } from "@/components/layout/empty-state";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Outbox } from "@/server/mail/types";
import { MailSheet } from "./mail-sheet";
import { MailStatus } from "./mail-status";
import { OPEN_MAIL_KEY, openMailParser } from "./search-params";

export function OutboxPanel({ initialOutbox }: { initialOutbox: Outbox }) {
  const trpc = useTRPC();
  const [openMailId, setOpenMailId] = useQueryState(OPEN_MAIL_KEY, openMailParser);
  const { data } = useQuery({ ...trpc.mail.list.queryOptions(), initialData: initialOutbox });

  if (data.mail.length === 0) {
    return (
      <EmptyState kind="unused" title="No mail yet">
        Invitations, password resets and notices about finished audits appear here.
      </EmptyState>
    );
  }
  return (
    <>
      <Table label="Mails">
        <TableHeader>
          <TableRow>
            <TableHead>Subject</TableHead>
            <TableHead>To</TableHead>
            <TableHead>Written</TableHead>
            <TableHead>State</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {data.mail.map((mail) => (
            <TableRow key={mail.mailId}>
              <TableCell className="min-w-52">
                {data.isOutboxOnly ? (
                  <button
                    type="button"
                    className="row-link text-left font-medium"
                    onClick={() => setOpenMailId(mail.mailId)}
                  >
                    {mail.subject}
                  </button>
                ) : (
                  mail.subject
                )}
              </TableCell>
              <TableCell className="mono text-ink-2 text-sm">{mail.toAddress}</TableCell>
              <TableCell className="whitespace-nowrap text-ink-2 text-sm">
                <Time at={mail.createdAt} as="relative" />
              </TableCell>
              <TableCell>
                <MailStatus mail={mail} isOutboxOnly={data.isOutboxOnly} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {data.isOutboxOnly && <MailSheet mailId={openMailId} onClose={() => setOpenMailId(null)} />}
    </>
  );
}
