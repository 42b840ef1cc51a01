"use client";

import type { ReactNode } from "react";
import { SelectionBar } from "@/components/audits/selection-bar";
import { formatNoun } from "@/components/ui/format";
import type { FindingChange } from "@/server/work/schemas";
import type { WorkPerson } from "@/server/work/types";
import { AssigneeMenu } from "./assignee-menu";
import { StatusMenu } from "./status-menu";
import type { BulkKeys } from "./use-bulk-keys";

export interface WorkBulkBarProps {
  count: number;
  /** "issue" or "finding". */
  noun: string;
  people: readonly WorkPerson[];
  keys: BulkKeys;
  onChange: (change: FindingChange) => void;
  onClear: () => void;
  /** More actions. */
  children?: ReactNode;
}

/** What can be done with the selected issues or findings. */
export function WorkBulkBar({ count, noun, people, keys, onChange, onClear, children }: WorkBulkBarProps) {
  const of = formatNoun(count, noun);
  return (
    <SelectionBar count={count} noun={noun} onClear={onClear}>
      <StatusMenu
        status={null}
        of={of}
        onChoose={(status) => onChange({ status })}
        onCloseAutoFocus={keys.returnFocus}
      />
      <AssigneeMenu
        people={people}
        of={of}
        onChoose={(assigneeId) => onChange({ assigneeId })}
        isOpen={keys.isAssigning}
        onOpenChange={keys.setAssigning}
        onCloseAutoFocus={keys.returnFocus}
      />
      {children}
    </SelectionBar>
  );
}
