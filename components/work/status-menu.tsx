"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { CHOSEN_STATUSES } from "@/server/work/constants";
import type { ChosenStatus, WorkStatus } from "@/server/work/types";
import { WorkStatusLabel } from "./work-status";

export interface StatusMenuProps {
  /** null for a selection of several. */
  status: WorkStatus | null;
  /** What it belongs to, for those who hear the button without seeing what it stands beside. */
  of: string;
  onChoose: (status: ChosenStatus) => void;
  /** Where the focus goes when the menu closes; its button when left out. */
  onCloseAutoFocus?: (event: Event) => void;
}

export function StatusMenu({ status, of, onChoose, onCloseAutoFocus }: StatusMenuProps) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button size="sm" variant={status === null ? "secondary" : "ghost"}>
          <span className="sr-only">Status of {of}: </span>
          {status === null ? "Set status" : <WorkStatusLabel status={status} />}
          <ChevronDown aria-hidden className="text-ink-3" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" onCloseAutoFocus={onCloseAutoFocus}>
        <DropdownMenuRadioGroup
          value={status ?? ""}
          onValueChange={(value) => {
            const chosen = CHOSEN_STATUSES.find((candidate) => candidate === value);
            if (chosen) onChoose(chosen);
          }}
        >
          {CHOSEN_STATUSES.map((value) => (
            <DropdownMenuRadioItem key={value} value={value}>
              <WorkStatusLabel status={value} />
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
