"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { CopyButton } from "@/components/team/copy-button";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/field";
import { Time } from "@/components/ui/time";
import { PROOF_DAYS, type ProofMethod } from "@/server/sites/constants";
import { proofPath, proofTag, proofText } from "@/server/sites/prepare-proof";
import type { SiteSettings } from "@/server/sites/types";

const FOUND_AS: Record<ProofMethod, string> = { dns: "a DNS record", file: "a file", meta: "a tag on the home page" };

/** The three ways to prove that a site is one's own, and the button that looks for them. */
export function ProofPanel({ site }: { site: SiteSettings }) {
  const trpc = useTRPC();
  const router = useRouter();
  const check = useMutation(trpc.sites.checkProof.mutationOptions({ onSuccess: () => router.refresh() }));
  const { token, domain } = site.proof;
  const { origin } = new URL(site.startUrl);
  const problem = check.error?.message ?? (check.data && !check.data.isProven ? check.data.reason : undefined);
  return (
    <Panel title="Ownership" hasRule>
      <div className="flex max-w-2xl flex-col gap-4">
        <p className="text-ink-2">
          With the proof that the site is yours you may set a faster pace and ignore robots.txt. Publish one of these,
          leave it there, and check.
        </p>
        <ol className="flex flex-col gap-4">
          {domain !== null && (
            <Way title={`A TXT record at ${domain}`} text={proofText(token)}>
              Covers every name below {domain}.
            </Way>
          )}
          <Way title={`A file at ${origin}${proofPath(token)}`} text={proofText(token)}>
            The file holds this text and nothing else. Covers this host.
          </Way>
          <Way title={`A tag in the head of ${origin}/`} text={proofTag(token)}>
            Covers this host.
          </Way>
        </ol>
        <div className="flex flex-wrap items-center gap-3">
          <Button isPending={check.isPending} onClick={() => check.mutate({ siteId: site.id })}>
            Check now
          </Button>
          <ProofState proof={site.proof} />
        </div>
        <FormError message={problem} />
      </div>
    </Panel>
  );
}

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <li className="border-hairline border-t pt-3">
      <p className="break-all font-medium">{title}</p>
      <p className="text-ink-3 text-sm">{children}</p>
      <div className="mt-2 flex items-center gap-2">
        <code className="mono min-w-0 flex-1 break-all rounded-md bg-sunken px-2.5 py-1.5 text-sm">{text}</code>
        <CopyButton text={text} label="Copy" />
      </div>
    </li>
  );
}

function ProofState({ proof }: { proof: SiteSettings["proof"] }) {
  const { provenAt, method, isFresh } = proof;
  if (provenAt === null || method === null)
    return (
      <p aria-live="polite" className="flex items-center gap-1.5 text-ink-2">
        <CircleDashed aria-hidden className="size-4 text-ink-3" /> Not proven yet
      </p>
    );
  return (
    <p aria-live="polite" className="flex items-center gap-1.5 text-ink-2">
      <CircleCheck aria-hidden className={isFresh ? "size-4 text-passed" : "size-4 text-ink-3"} />
      <span>
        Found as {FOUND_AS[method]}, <Time at={provenAt} as="relative" />
        {isFresh ? "" : `; older than ${PROOF_DAYS} days, so it is looked for again before the next audit`}
      </span>
    </p>
  );
}
