import { Badge } from "@/components/ui/badge";
import type { ReferenceRoute } from "@/server/api/prepare-reference";
import { CodeBlock } from "./code-block";
import { FieldList } from "./field-list";
import { TypeName } from "./type-name";

/** One route: what it is asked with, what it answers, and a request to copy. */
export function RouteSection({ route }: { route: ReferenceRoute }) {
  return (
    <section id={route.id} aria-labelledby={`${route.id}-title`} className="mt-8 scroll-mt-4">
      <h3 id={`${route.id}-title`} className="font-semibold">
        {route.summary}
      </h3>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="mono break-all text-sm">
          <span className="font-semibold">{route.method}</span> {route.path}
        </span>
        <Badge tone={route.scope === "write" ? "accent" : "neutral"}>{route.scope}</Badge>
      </p>
      {route.description && <p className="mt-1 max-w-measure text-ink-2">{route.description}</p>}
      {route.parameters.length > 0 && (
        <>
          <h4 className="mt-4 text-ink-3 text-sm">Parameters</h4>
          <FieldList fields={route.parameters} />
        </>
      )}
      {route.body && (
        <>
          <h4 className="mt-4 text-ink-3 text-sm">Body</h4>
          <FieldList fields={route.body} />
        </>
      )}
      <p className="mt-3 text-ink-2 text-sm">
        Answers <span className="mono">{route.answer.status}</span> with{" "}
        <span className="mono">
          <TypeName {...route.answer} />
        </span>
        ; refuses with <span className="mono">{route.refusals.join(", ")}</span>.
      </p>
      <CodeBlock label={`Request: ${route.summary}`}>{route.curl}</CodeBlock>
    </section>
  );
}
