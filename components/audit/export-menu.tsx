"use client";

import { FileDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { type ExportFile, exportHref } from "@/server/exports/constants";

const TABLES: { file: ExportFile; label: string }[] = [
  { file: "pages.csv", label: "Pages" },
  { file: "findings.csv", label: "Findings" },
  { file: "links.csv", label: "Links" },
  { file: "measurements.csv", label: "Measurements" },
  { file: "not-crawled.csv", label: "Not crawled" },
];

const WHOLE: { file: ExportFile; label: string; note: string }[] = [
  { file: "audit.json", label: "Whole audit", note: "JSON" },
  { file: "summary.md", label: "Summary for a ticket", note: "Markdown" },
  { file: "bundle.zip", label: "Signed bundle", note: "ZIP" },
];

const PDFS = [
  { query: "", label: "Full report", note: "A4" },
  { query: "?paper=letter", label: "Full report", note: "Letter" },
  { query: "?length=summary", label: "Two-page summary", note: "A4" },
  { query: "?length=summary&paper=letter", label: "Two-page summary", note: "Letter" },
];

/** Every form in which a finished audit can be taken away. Items are plain links, so that a download can be copied. */
export function ExportMenu({ auditId, hasReport }: { auditId: string; hasReport: boolean }) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>
          <FileDown aria-hidden />
          Export
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="min-w-56">
        {hasReport && (
          <>
            <DropdownMenuLabel>PDF</DropdownMenuLabel>
            {PDFS.map(({ query, label, note }) => (
              <Item
                key={query}
                href={`/audits/${auditId}/report.pdf${query}`}
                label={label}
                note={note}
                isSaved={query === ""}
              />
            ))}
            <DropdownMenuSeparator />
          </>
        )}
        <DropdownMenuLabel>Tables</DropdownMenuLabel>
        {TABLES.map(({ file, label }) => (
          <Item key={file} href={exportHref(auditId, file)} label={label} note="CSV" />
        ))}
        <DropdownMenuSeparator />
        {WHOLE.map(({ file, label, note }) => (
          <Item key={file} href={exportHref(auditId, file)} label={label} note={note} />
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

/** Forms that are not stored yet may answer with a sentence instead of a file: it is shown, not saved as one. */
function Item({ href, label, note, isSaved = true }: { href: string; label: string; note: string; isSaved?: boolean }) {
  return (
    <DropdownMenuItem asChild>
      <a href={href} download={isSaved || undefined}>
        {label}
        <span className="ml-auto pl-6 font-mono text-ink-3 text-sm">{note}</span>
      </a>
    </DropdownMenuItem>
  );
}
