"use client";

import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import type { Role } from "@/server/auth/types";
import { ROLE_LABELS } from "@/server/teams/constants";

const ROLES = ["member", "owner"] as const satisfies Role[];

interface RoleSelectProps {
  /** Either a name for a select without a visible label, or the id that a `Field` gave. */
  label?: string;
  id?: string;
  role: Role;
  isDisabled?: boolean;
  onChange: (role: Role) => void;
}

export function RoleSelect({ label, id, role, isDisabled, onChange }: RoleSelectProps) {
  return (
    <Select
      value={role}
      disabled={isDisabled}
      onValueChange={(value) => onChange(value === "owner" ? "owner" : "member")}
    >
      <SelectTrigger id={id} aria-label={label} className="w-28">
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        {ROLES.map((option) => (
          <SelectItem key={option} value={option}>
            {ROLE_LABELS[option]}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}

export function RoleLabel({ role }: { role: Role }) {
  return <span className="text-ink-2">{ROLE_LABELS[role]}</span>;
}
