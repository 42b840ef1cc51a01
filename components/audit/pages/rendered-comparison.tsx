import { cn } from "@/components/ui/cn";
import type { RenderedView } from "@/server/audits/prepare-rendered";

/** The page as it was sent beside the page as scripts left it. */
export function RenderedComparison({ rendered }: { rendered: RenderedView }) {
  const changedCount = rendered.rows.filter((row) => row.isChanged).length;
  return (
    <section>
      <h3 className="mb-1 font-semibold text-sm">Before and after scripts</h3>
      {rendered.problem !== null ? (
        <p className="text-ink-2">{rendered.problem}</p>
      ) : (
        <>
          <p className="mb-2 text-ink-2 text-sm">
            {changedCount === 0
              ? "Scripts change nothing that search engines take from this page."
              : `Scripts change ${changedCount} of ${rendered.rows.length} values that search engines take from this page.`}
          </p>
          <table className="w-full table-fixed text-sm">
            <thead>
              <tr className="text-left text-ink-3">
                <th scope="col" className="w-28 py-1 pr-2 font-normal">
                  <span className="sr-only">Value</span>
                </th>
                <th scope="col" className="py-1 pr-2 font-normal">
                  HTML as sent
                </th>
                <th scope="col" className="py-1 font-normal">
                  After scripts
                </th>
              </tr>
            </thead>
            <tbody>
              {rendered.rows.map((row) => (
                <tr key={row.label} className="border-hairline border-t align-top">
                  <th scope="row" className="py-1.5 pr-2 text-left font-normal text-ink-3">
                    {row.label}
                  </th>
                  <td className="break-words py-1.5 pr-2">{row.raw}</td>
                  <td className={cn("break-words py-1.5", row.isChanged ? "font-medium" : "text-ink-3")}>
                    {row.isChanged ? row.rendered : "the same"}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <dl className="mt-1">
            {rendered.facts.map((fact) => (
              <div
                key={fact.label}
                className="grid grid-cols-[7rem_minmax(0,1fr)] gap-2 border-hairline border-t py-1.5 text-sm"
              >
                <dt className="text-ink-3">{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
