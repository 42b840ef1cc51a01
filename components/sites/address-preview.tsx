import { prepareAddress } from "@/server/sites/prepare-address";

/** What the typed address becomes, while it is typed. Says nothing about an address that is not finished. */
export function AddressPreview({ typed }: { typed: string }) {
  const address = prepareAddress(typed);
  return (
    <p aria-live="polite" className="min-h-[1.1875rem] text-ink-3 text-sm">
      {address && (
        <>
          Will be audited as <span className="mono text-ink-2">{address}</span>
        </>
      )}
    </p>
  );
}
