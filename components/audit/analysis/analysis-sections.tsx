import Link from "next/link";
import type { AnalysisClaim, AnalysisView, Citation } from "@/server/audits/prepare-analysis";

export interface AnalysisSectionsProps {
  analysis: AnalysisView;
  /** Where a citation leads; null makes it plain text, as on shared pages. */
  hrefOf: ((citation: Citation) => string) | null;
  /** Only these sections, by key; all when left out. */
  only?: readonly string[];
}

/** Checked prose with chips that lead to what each claim rests on. */
export function AnalysisSections({ analysis, hrefOf, only }: AnalysisSectionsProps) {
  const sections = only ? analysis.sections.filter((section) => only.includes(section.key)) : analysis.sections;
  return (
    <div className="flex flex-col gap-6">
      {sections.map((section) => (
        <section key={section.key}>
          {!only && <h2 className="mb-2 font-semibold">{section.heading}</h2>}
          {section.isList ? (
            <ol className="flex max-w-measure list-decimal flex-col gap-2 pl-5 marker:text-ink-3">
              {section.claims.map((claim) => (
                <li key={claim.text} className="pl-1">
                  <Claim claim={claim} hrefOf={hrefOf} />
                </li>
              ))}
            </ol>
          ) : (
            <p className="max-w-measure">
              {section.claims.map((claim) => (
                <span key={claim.text}>
                  <Claim claim={claim} hrefOf={hrefOf} />{" "}
                </span>
              ))}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

/** One checked statement with chips that lead to its facts. */
export function Claim({ claim, hrefOf }: { claim: AnalysisClaim; hrefOf: AnalysisSectionsProps["hrefOf"] }) {
  return (
    <>
      {claim.text}
      {claim.citations.map((citation) => (
        <CitationChip key={citation.id} citation={citation} href={hrefOf?.(citation) ?? null} />
      ))}
    </>
  );
}

const CHIP = "mono ml-1.5 inline-block whitespace-nowrap rounded-sm bg-accent-soft px-1.5 text-2xs text-accent";

function CitationChip({ citation, href }: { citation: Citation; href: string | null }) {
  if (href === null) return <span className={CHIP}>{citation.id}</span>;
  return (
    <Link href={href} className={`${CHIP} hover:underline`}>
      {citation.id}
    </Link>
  );
}
