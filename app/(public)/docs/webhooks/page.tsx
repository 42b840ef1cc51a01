import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { CodeBlock } from "@/components/webhooks/code-block";
import { KINDS } from "@/server/notifications/constants";
import {
  ATTEMPT_TIMEOUT_MS,
  DELIVERIES_KEPT_DAYS,
  DISABLE_AFTER_FAILURES,
  MAX_ATTEMPTS,
  SIGNATURE_TOLERANCE_SECONDS,
  WEBHOOK_EVENTS,
} from "@/server/webhooks/constants";
import { exampleDelivery } from "@/server/webhooks/example-delivery";
import { JAVASCRIPT_VERIFIER, PYTHON_VERIFIER } from "@/server/webhooks/verifiers";

export const metadata: Metadata = {
  title: "Webhooks: signed events of audits",
  description:
    "What Plumbline sends when an audit ends or a score drops, and how to check that it came from Plumbline.",
  alternates: { canonical: "/docs/webhooks" },
};

// Addresses in the example are those of the running installation, not of the build.
export const dynamic = "force-dynamic";

const HEADERS = [
  ["Plumbline-Event", "the kind of event, as in the body"],
  ["Plumbline-Delivery", "id of this delivery; a redelivery has its own"],
  ["Plumbline-Timestamp", "when it was sent, in seconds since 1970"],
  ["Plumbline-Signature", "v1= and the HMAC-SHA256, in hex, of timestamp, a full stop and the body"],
];

export default function WebhooksPage() {
  return (
    <article className="pt-4">
      <PageHeader
        title="Webhooks"
        description="A channel of a team sends what happens as a signed POST with a JSON body. Admins and owners add channels in the settings."
      />
      <div className="max-w-3xl">
        <Part title="Events">
          <Pairs
            label="Events"
            head={["Type", "When"]}
            rows={[
              ...WEBHOOK_EVENTS.map((event) => [event, KINDS[event].hint]),
              ["test", "Somebody pressed “Send a test”."],
            ]}
          />
        </Part>
        <Part title="What is sent">
          <p>
            <code className="mono text-sm">id</code> names the event: it is the same in each redelivery, so keep the ids
            you have seen and drop copies. <code className="mono text-sm">data</code> may gain fields; ignore those you
            do not know.
          </p>
          <CodeBlock label="Example of a body">{exampleDelivery()}</CodeBlock>
          <div className="mt-3">
            <Pairs label="Headers" head={["Header", "Value"]} rows={HEADERS} />
          </div>
        </Part>
        <Part title="Check the signature">
          <p>
            Check it on the bytes of the body as they came, before anything parses them, and refuse what is older than{" "}
            {SIGNATURE_TOLERANCE_SECONDS / 60} minutes. The secret is shown once, when the channel is made or gets a new
            secret. For 24 hours after a change the header has two signatures, one for each secret, parted by a comma.
          </p>
          <CodeBlock label="Verifier in JavaScript">{JAVASCRIPT_VERIFIER}</CodeBlock>
          <CodeBlock label="Verifier in Python">{PYTHON_VERIFIER}</CodeBlock>
          <p className="mt-3">
            Both take the names of headers in lower case, as Node and most frameworks give them, and the body as bytes.
          </p>
        </Part>
        <Part title="When it does not arrive">
          <p>
            Answer with any 2xx within {ATTEMPT_TIMEOUT_MS / 1000} seconds and do the work afterwards. Anything else is
            tried again after 1, 5 and 30 minutes and after 2, 6 and 12 hours: {MAX_ATTEMPTS} attempts in all. A
            Retry-After in seconds is respected up to 12 hours. Redirects are not followed, and private addresses are
            refused. The log keeps each delivery and its answer for {DELIVERIES_KEPT_DAYS} days and can send it again.
          </p>
          <p className="mt-2">
            A channel is switched off, and admins are told, when nothing has arrived for three days and at least{" "}
            {DISABLE_AFTER_FAILURES} deliveries failed for good, or at once when it answers 410.
          </p>
        </Part>
        <Part title="Slack">
          <p>
            Make an incoming webhook for a channel in Slack and add its address as a channel of the kind Slack. It gets
            the same events as messages with a button; there is nothing to verify.
          </p>
        </Part>
      </div>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8 border-hairline border-t pt-5 text-ink-2">
      <h2 className="mb-1 font-semibold text-ink text-lg tracking-tight">{title}</h2>
      {children}
    </section>
  );
}

function Pairs({ label, head, rows }: { label: string; head: [string, string]; rows: string[][] }) {
  return (
    <Table label={label}>
      <TableHeader>
        <TableRow>
          {head.map((text) => (
            <TableHead key={text}>{text}</TableHead>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(([name = "", text]) => (
          <TableRow key={name}>
            <TableCell className="mono whitespace-nowrap py-1.5 align-top text-sm">{name}</TableCell>
            <TableCell className="py-1.5">{text}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
