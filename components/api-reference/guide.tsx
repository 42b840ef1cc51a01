import Link from "next/link";
import type { ReactNode } from "react";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Reference } from "@/server/api/prepare-reference";
import { CLI_WORKFLOW, githubWorkflow } from "./ci-example";
import { CodeBlock } from "./code-block";
import { GUIDES } from "./contents";

export interface ApiLimits {
  defaultLimit: number;
  maxLimit: number;
  readsPerMinute: number;
  writesPerMinute: number;
  idempotencyHours: number;
}

interface GuideProps {
  reference: Reference;
  appUrl: string;
  limits: ApiLimits;
}

/** What holds for all routes, in the order in which a reader meets it. */
export function Guide({ reference, appUrl, limits }: GuideProps) {
  return (
    <>
      <Part id="start">
        <p>
          Admins and owners make tokens under{" "}
          <Link href="/settings/api" className="text-accent underline underline-offset-4">
            Settings, API
          </Link>
          . A token belongs to the team, reads unless it was allowed to write, expires, and can be revoked at any
          moment. Send it with every request; keep it out of pages and of repositories.
        </p>
        <CodeBlock label="First request">{`curl "${reference.baseUrl}/token" \\\n  -H "Authorization: Bearer $PLUMBLINE_TOKEN"`}</CodeBlock>
        <p className="mt-3">
          Requests and answers are JSON. Moments are ISO 8601 in UTC, scores are 0 to 100, and null means not known,
          never 0. New fields may be added to answers within v1; none is removed. Browsers on other origins are not let
          in.
        </p>
      </Part>
      <Part id="paging">
        <p>
          Lists answer with <code className="mono">data</code> and <code className="mono">nextCursor</code>. Ask again
          with <code className="mono">cursor</code> until it is null, with the same filter. The order is fixed, so
          nothing appears twice or is passed over while new items come in. There are {limits.defaultLimit} items in one
          answer, up to {limits.maxLimit} with <code className="mono">limit</code>.
        </p>
        <CodeBlock label="Next page">{`curl "${reference.baseUrl}/audits?status=completed&limit=100&cursor=$NEXT_CURSOR" \\\n  -H "Authorization: Bearer $PLUMBLINE_TOKEN"`}</CodeBlock>
      </Part>
      <Part id="repeating">
        <p>
          Send an <code className="mono">Idempotency-Key</code> with a POST, such as a UUID or the number of a build.
          For {limits.idempotencyHours} hours the same request with the same key gets the first answer again, marked{" "}
          <code className="mono">Idempotency-Replayed: true</code>, and nothing is done twice. Another request with that
          key gets 409; so does a repetition while the first is still being answered, with{" "}
          <code className="mono">Retry-After</code>. Refusals are not kept.
        </p>
      </Part>
      <Part id="limits">
        <p>
          A token may read {limits.readsPerMinute} times a minute and change things {limits.writesPerMinute} times.
          Every answer says where it stands: <code className="mono">RateLimit-Limit</code>,{" "}
          <code className="mono">RateLimit-Remaining</code> and <code className="mono">RateLimit-Reset</code> in
          seconds. Beyond it the answer is 429 with <code className="mono">Retry-After</code>.
        </p>
      </Part>
      <Part id="errors">
        <p>
          Errors are <code className="mono">application/problem+json</code> (RFC 9457).{" "}
          <code className="mono">detail</code> says what happened and what to do next; programs look at{" "}
          <code className="mono">code</code>. What does not exist and what belongs to another team look the same.
        </p>
        <Table label="Error codes" className="mt-2">
          <TableHeader>
            <TableRow>
              <TableHead>Code</TableHead>
              <TableHead isNumeric>Status</TableHead>
              <TableHead>Meaning</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {reference.problems.map((problem) => (
              <TableRow key={problem.code} id={problem.anchor}>
                <TableCell className="mono text-sm">{problem.code}</TableCell>
                <TableCell isNumeric>{problem.status}</TableCell>
                <TableCell className="text-ink-2">{problem.title}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Part>
      <Part id="clients">
        <p>
          All of this is described in{" "}
          <a href="/api/v1/openapi.json" className="text-accent underline underline-offset-4">
            openapi.json
          </a>{" "}
          (OpenAPI 3.1), made from the schemas that requests are checked with. Any generator reads it, for example:
        </p>
        <CodeBlock label="Generate types">{`npx openapi-typescript ${reference.baseUrl}/openapi.json -o plumbline.d.ts --default-non-nullable false`}</CodeBlock>
      </Part>
      <Part id="ci">
        <p>
          This GitHub workflow audits the preview of a pull request and fails when the score is below 80. Put a token
          that may write among the repository’s secrets.
        </p>
        <CodeBlock label="GitHub workflow">{githubWorkflow(appUrl)}</CodeBlock>
        <p className="mt-3">
          Without a server, the command line does the same in the runner. It exits with 0 when all is well, 1 when the
          audit failed, 2 for wrong usage and 3 when the score is below <code className="mono">--fail-under</code>.
        </p>
        <CodeBlock label="Command line in a workflow">{CLI_WORKFLOW}</CodeBlock>
      </Part>
    </>
  );
}

function Part({ id, children }: { id: (typeof GUIDES)[number]["id"]; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8 first:mt-0">
      <h2 id={id} className="mb-1 scroll-mt-4 font-semibold text-lg tracking-tight">
        {GUIDES.find((guide) => guide.id === id)?.title}
      </h2>
      <div className="text-ink-2 [&>p]:max-w-measure">{children}</div>
    </section>
  );
}
