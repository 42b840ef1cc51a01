import type { ReactNode } from "react";
import type { SharedBrand } from "@/server/shares/prepare-shared";

/** Whose report it is. The brand's accent is a line only, so that it never costs legibility. */
export function BrandBar({ brand, children }: { brand: SharedBrand; children?: ReactNode }) {
  return (
    <>
      <div
        aria-hidden
        className="-mx-4 h-1 bg-accent md:-mx-8"
        style={brand.accent ? { background: brand.accent } : undefined}
      />
      <div className="flex flex-wrap items-center justify-between gap-4 border-hairline border-b py-4">
        <div className="flex items-center gap-3">
          {brand.logoDataUrl && (
            // biome-ignore lint/performance/noImgElement: a data address needs no optimising.
            <img src={brand.logoDataUrl} alt="" className="max-h-9 max-w-40 rounded-sm bg-surface object-contain" />
          )}
          <span className="font-semibold">{brand.teamName}</span>
          {brand.contact && <span className="text-ink-3 text-sm">{brand.contact}</span>}
        </div>
        {children}
      </div>
    </>
  );
}
