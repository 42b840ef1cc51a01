import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";

export const metadata: Metadata = {
  title: "Privacy: what is stored here",
  description:
    "What this installation of Plumbline stores about people and websites, for how long, who may see it and how to take it with you or delete it.",
  alternates: { canonical: "/privacy" },
};

const PARTS: [string, string][] = [
  [
    "Who is responsible",
    "Plumbline is software that anyone can install. Whoever runs this installation decides what happens with the data in it and answers your questions; nothing is sent to the makers of Plumbline.",
  ],
  [
    "Accounts",
    "Name, e-mail address, a hash of the password, the teams you are in, and your open sessions with browser and time of last use. A cookie keeps you signed in; there are no other cookies, no trackers and no advertising.",
  ],
  [
    "Audits",
    "The addresses and the facts of the pages that were audited, measurements, findings, screenshots and reports, visible to the members of the team that owns the site, and to people with a link the team has made. Passwords and headers for a site are encrypted.",
  ],
  [
    "Shared reports",
    "When somebody opens a shared report, its team sees the time, the kind of browser and, where the report asks for it, the confirmed e-mail address. The network address is kept only as a keyed hash.",
  ],
  [
    "Other services",
    "Only those that whoever runs this installation has set up: a language model for analyses, which receives counts, titles and addresses of the audited pages; Google's measuring services, which receive addresses; a mail server.",
  ],
  [
    "Your rights",
    "In the settings of your account you can download everything that is stored about you, end sessions and delete the account. What you did in a team stays in its log without your name.",
  ],
];

/** What an installation stores; kept in step with prisma/models. */
export default function PrivacyPage() {
  return (
    <article className="max-w-3xl pt-4">
      <PageHeader title="Privacy" description="What is stored here, who sees it, and how to get it out again." />
      {PARTS.map(([title, text]) => (
        <section key={title}>
          <h2 className="mt-6 font-semibold">{title}</h2>
          <p className="mt-1 max-w-measure text-ink-2">{text}</p>
        </section>
      ))}
      <p className="mt-6 max-w-measure text-ink-2">
        The owner of a website that was audited finds more about the crawler on{" "}
        <Link href="/bot" className="text-accent underline underline-offset-4">
          its own page
        </Link>
        .
      </p>
    </article>
  );
}
