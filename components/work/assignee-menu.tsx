"use client";

import { ChevronDown, UserRound } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { WorkPerson } from "@/server/work/types";

const NOBODY = "nobody";

export interface AssigneeMenuProps {
  people: readonly WorkPerson[];
  /** undefined for a selection of several, null when nobody has it. */
  assigneeId?: string | null;
  /** The name to show; also for somebody who left. */
  name?: string | null;
  of: string;
  onChoose: (assigneeId: string | null) => void;
  /** Opens the menu from outside, for a key. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** Where the focus goes when the menu closes; its button when left out. */
  onCloseAutoFocus?: (event: Event) => void;
}

export function AssigneeMenu({
  people,
  assigneeId,
  name,
  of,
  onChoose,
  isOpen,
  onOpenChange,
  onCloseAutoFocus,
}: AssigneeMenuProps) {
  const [isOpenHere, setOpenHere] = useState(false);
  const isBulk = assigneeId === undefined;
  return (
    <DropdownMenu open={isOpen ?? isOpenHere} onOpenChange={onOpenChange ?? setOpenHere}>
      <DropdownMenuTrigger asChild>
        <Button size="sm" variant={isBulk ? "secondary" : "ghost"}>
          <UserRound aria-hidden className="text-ink-3" />
          <span className="sr-only">Person for {of}: </span>
          <span className="max-w-32 truncate">{name ?? (isBulk ? "Assign" : "Nobody")}</span>
          <ChevronDown aria-hidden className="text-ink-3" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="max-h-80 overflow-y-auto" onCloseAutoFocus={onCloseAutoFocus}>
        <DropdownMenuRadioGroup
          value={isBulk ? "" : (assigneeId ?? NOBODY)}
          onValueChange={(value) => onChoose(value === NOBODY ? null : value)}
        >
          {people.map((person) => (
            <DropdownMenuRadioItem key={person.userId} value={person.userId}>
              {person.isSelf ? `${person.name} (me)` : person.name}
            </DropdownMenuRadioItem>
          ))}
          <DropdownMenuRadioItem value={NOBODY}>Nobody</DropdownMenuRadioItem>
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
