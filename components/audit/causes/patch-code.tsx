import { CopyButton } from "@/components/team/copy-button";
import type { PatchView } from "@/server/fixes/prepare-packs";

/** Code to copy; what a person must write stands out. */
export function PatchCode({ patch }: { patch: PatchView }) {
  const label = `${patch.platformLabel}: ${patch.fileName}`;
  return (
    <figure>
      <div className="overflow-hidden rounded-md border border-hairline bg-sunken">
        <figcaption className="flex items-center justify-between gap-3 border-hairline border-b py-1 pr-1 pl-3 text-ink-2 text-sm">
          <span className="truncate" title={patch.fileName}>
            {patch.fileName}
          </span>
          <CopyButton key={patch.code} text={patch.code} label="Copy" />
        </figcaption>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code that scrolls must be reachable by keyboard */}
        <section tabIndex={0} aria-label={label} className="max-h-96 overflow-auto p-3">
          <pre className="mono text-xs leading-relaxed">
            {patch.pieces.map((piece, index) =>
              piece.isToWrite ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name and never move
                <mark key={index} className="rounded-sm bg-warning-soft px-0.5 text-warning">
                  {piece.text}
                </mark>
              ) : (
                piece.text
              ),
            )}
          </pre>
        </section>
      </div>
      {patch.note !== null && <p className="mt-1 max-w-measure text-ink-3 text-sm">{patch.note}</p>}
    </figure>
  );
}
