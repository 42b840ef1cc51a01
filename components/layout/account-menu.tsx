"use client";

import { ChevronsUpDown, LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { signOut } from "next-auth/react";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { TeamSwitch } from "./team-switch";
import { ThemeSwitch } from "./theme-switch";

export interface AccountMenuProps {
  user: { name: string; email: string };
  team: { id: string; name: string };
  /** Every team of the user; the switch is left out for one. */
  teams: { id: string; name: string }[];
}

export function AccountMenu({ user, team, teams }: AccountMenuProps) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="mt-2 flex w-full items-center justify-between gap-2 rounded-md px-2.5 py-1.5 text-left text-ink-2 hover:bg-sunken hover:text-ink">
        <span className="min-w-0">
          <span className="block truncate">{team.name}</span>
          <span className="block truncate text-ink-3 text-xs">{user.name}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-3" />
        <span className="sr-only">Team and account</span>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" side="top" className="w-60">
        <DropdownMenuLabel className="truncate">{user.email}</DropdownMenuLabel>
        {teams.length > 1 && <TeamSwitch teamId={team.id} teams={teams} />}
        <ThemeSwitch />
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/settings">
            <UserRound aria-hidden />
            Account settings
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => signOut({ callbackUrl: "/sign-in" })}>
          <LogOut aria-hidden />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
