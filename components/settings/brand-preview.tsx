import type { Branding } from "@/server/teams/types";

interface BrandPreviewProps {
  teamName: string;
  brand: Branding & { accent: string };
}

/** A drawing of the report's cover. Colours are fixed because paper does not turn dark. */
export function BrandPreview({ teamName, brand }: BrandPreviewProps) {
  const footer = brand.footer ?? teamName;
  return (
    <div className="max-w-sm border border-hairline-strong bg-[#ffffff] text-[#1b1a18]" data-testid="brand-preview">
      <div className="flex aspect-[1/1.28]">
        <div className="w-2 shrink-0" style={{ background: brand.accent }} />
        <div className="flex min-w-0 flex-1 flex-col p-6">
          <div className="flex items-center justify-between gap-4">
            {brand.logoDataUrl ? (
              // biome-ignore lint/performance/noImgElement: a data URL has nothing that an image service could improve.
              <img src={brand.logoDataUrl} alt={teamName} className="h-9 max-w-[60%] object-contain object-left" />
            ) : (
              <span className="truncate font-semibold text-sm">{teamName}</span>
            )}
            <span className="text-2xs text-[#6f6a61]">Confidential</span>
          </div>
          <div className="mt-[22%]">
            <p className="text-[#6f6a61] text-xs">Search quality audit</p>
            <p className="font-semibold text-xl tracking-tight">example.com</p>
            <div className="mt-4 h-0.5 w-12" style={{ background: brand.accent }} />
          </div>
          <dl className="mt-auto grid grid-cols-[5.5rem_minmax(0,1fr)] gap-y-1 text-2xs">
            <dt className="text-[#6f6a61]">Prepared by</dt>
            <dd className="truncate">{teamName}</dd>
            {brand.contact && (
              <>
                <dt className="text-[#6f6a61]">Contact</dt>
                <dd className="break-words">{brand.contact}</dd>
              </>
            )}
          </dl>
          <p className="mt-4 flex justify-between gap-4 border-[#e3dfd6] border-t pt-2 text-2xs text-[#6f6a61]">
            <span className="truncate">{footer}</span>
            <span className="mono">1 / 18</span>
          </p>
        </div>
      </div>
    </div>
  );
}
