import { Download } from "lucide-react";
import Link from "next/link";
import { DetailLink } from "@/components/audit/detail-link";
import { FilterMenu } from "@/components/data-table/filter-menu";
import { ResetFilters } from "@/components/data-table/reset-filters";
import { SearchField } from "@/components/data-table/search-field";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";
import { formatCount, formatNoun } from "@/components/ui/format";
import type { AuditView } from "@/server/audits/prepare-audit";
import type { FilteredCauses } from "@/server/causes/list-causes";
import { SEVERITY_LABELS } from "@/server/rules/categories";
import { SEVERITIES } from "@/server/rules/types";
import { CauseSheet } from "./cause-sheet";
import { CauseTable } from "./cause-table";
import { fixesHref } from "./fixes-href";
import { OutdatedCauses } from "./outdated-causes";

export function CauseScreen({ audit, list }: { audit: AuditView; list: FilteredCauses }) {
  return (
    <>
      <p className="mb-4 max-w-measure text-ink-2 text-sm">
        Findings with one origin, gathered by rule, page template and what the pages share, in the order of what fixing
        them gains. Each is one piece of work.
      </p>
      <div className="mb-4 flex flex-wrap gap-2">
        <SearchField label="Search causes" />
        <FilterMenu
          label="Severity"
          param="severity"
          options={SEVERITIES.map((value) => ({ value, label: SEVERITY_LABELS[value] }))}
        />
        {list.allCount > 0 && (
          <Button asChild className="sm:ml-auto">
            <a href={fixesHref(audit.id)} download>
              <Download aria-hidden />
              All fixes as Markdown
            </a>
          </Button>
        )}
      </div>
      {list.isOutdated && <OutdatedCauses />}
      {list.causes.length > 0 ? (
        <CauseTable
          label="Causes"
          causes={list.causes}
          renderTitle={(cause) => (
            <DetailLink param="cause" value={cause.id}>
              {cause.title}
            </DetailLink>
          )}
        />
      ) : (
        <NoCauses allCount={list.allCount} />
      )}
      <p className="mt-3 text-ink-2 text-sm">{summaryOf(list)}</p>
      {list.informationalCount > 0 && (
        <p className="text-ink-3 text-sm">
          {formatNoun(list.informationalCount, "finding")} of rules that only inform{" "}
          {list.informationalCount === 1 ? "has" : "have"} no cause here. See{" "}
          <Link href={`/audits/${audit.id}/issues`} className="text-accent underline underline-offset-4">
            all issues
          </Link>
          .
        </p>
      )}
      <CauseSheet auditId={audit.id} host={audit.host} />
    </>
  );
}

function summaryOf(list: FilteredCauses): string {
  if (list.causes.length < list.allCount) {
    return `${formatCount(list.causes.length)} of ${formatNoun(list.allCount, "cause")}`;
  }
  return `${formatNoun(list.allCount, "cause")} behind ${formatNoun(list.findingCount, "finding")}`;
}

function NoCauses({ allCount }: { allCount: number }) {
  if (allCount > 0) {
    return (
      <EmptyState kind="no-match" title="No cause matches these filters" actions={<ResetFilters />}>
        {formatNoun(allCount, "cause")} {allCount === 1 ? "is" : "are"} hidden by them.
      </EmptyState>
    );
  }
  return (
    <EmptyState kind="all-good" title="Nothing costs this site points">
      Every scored check that applies to it passed.
    </EmptyState>
  );
}
