import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { OutboxPanel } from "@/components/mail/outbox-panel";
import { requireTeam } from "@/server/auth/gates";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Mail outbox" };

export default async function OutboxPage() {
  await requireTeam({ nextPath: "/outbox" });
  const outbox = await (await getCaller()).mail.list();
  return (
    <>
      <PageHeader
        title="Mail outbox"
        description={
          outbox.isOutboxOnly
            ? "No mail server is set, so mails stay here instead of being sent. Set SMTP_URL to deliver them."
            : "Mails of this team and whether the mail server took them."
        }
      />
      <OutboxPanel initialOutbox={outbox} />
    </>
  );
}
