"use client";

import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { ROLES } from "@/server/auth/constants";
import type { Role } from "@/server/auth/types";
import { ROLE_LABELS } from "@/server/teams/constants";

interface RoleSelectProps {
  /** Either a name for a select without a visible label, or the id that a `Field` gave. */
  label?: string;
  id?: string;
  role: Role;
  isDisabled?: boolean;
  /** Only owners make owners. */
  canMakeOwners: boolean;
  onChange: (role: Role) => void;
}

export function RoleSelect({ label, id, role, isDisabled, canMakeOwners, onChange }: RoleSelectProps) {
  return (
    <Select
      value={role}
      disabled={isDisabled}
      onValueChange={(value) => onChange(ROLES.find((option) => option === value) ?? role)}
    >
      <SelectTrigger id={id} aria-label={label} className="w-28">
        <SelectValue />
      </SelectTrigger>
      <SelectContent>
        {ROLES.filter((option) => canMakeOwners || option !== "owner").map((option) => (
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
