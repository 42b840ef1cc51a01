"use client";

import { useMutation } from "@tanstack/react-query";
import { ArrowLeftRight, Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { signOut } from "next-auth/react";
import { useTheme } from "next-themes";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { PaletteGroup, PaletteItem } from "./palette-item";
import { keysOf, SHORTCUT_SHEET_ID } from "./shortcuts";

const THEMES = [
  { value: "light", label: "Light theme", icon: Sun },
  { value: "dark", label: "Dark theme", icon: Moon },
  { value: "system", label: "Theme of the system", icon: Monitor },
] as const;

export interface AccountCommandsProps {
  otherTeams: { id: string; name: string }[];
  onClose: () => void;
  onShowShortcuts: () => void;
}

export function AccountCommands({ otherTeams, onClose, onShowShortcuts }: AccountCommandsProps) {
  const trpc = useTRPC();
  const { theme, setTheme } = useTheme();
  const switchTeam = useMutation(
    trpc.teams.switch.mutationOptions({
      onSuccess: () => window.location.assign("/audits"),
      onError: (error) => toast.error(error.message, { id: "switch-team" }),
    }),
  );
  const after = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <PaletteGroup heading="You and this browser">
      {otherTeams.map((team) => (
        <PaletteItem
          key={team.id}
          id={`team-${team.id}`}
          icon={ArrowLeftRight}
          label={`Switch to ${team.name}`}
          keywords={["team"]}
          onSelect={after(() => switchTeam.mutate({ teamId: team.id }))}
        />
      ))}
      {THEMES.map(({ value, label, icon }) => (
        <PaletteItem
          key={value}
          id={`theme-${value}`}
          icon={icon}
          label={label}
          keywords={["switch", "mode", "appearance"]}
          note={theme === value ? "current" : undefined}
          onSelect={after(() => setTheme(value))}
        />
      ))}
      <PaletteItem
        id={SHORTCUT_SHEET_ID}
        icon={Keyboard}
        label="Keyboard shortcuts"
        keywords={["keys", "help"]}
        keys={keysOf(SHORTCUT_SHEET_ID)}
        onSelect={onShowShortcuts}
      />
      <PaletteItem
        id="sign-out"
        icon={LogOut}
        label="Sign out"
        keywords={["log out", "leave"]}
        onSelect={after(() => void signOut({ callbackUrl: "/sign-in" }))}
      />
    </PaletteGroup>
  );
}
