"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { DEFAULT_ACCENT } from "@/server/teams/constants";
import { accentSchema } from "@/server/teams/schemas";

interface AccentFieldProps {
  /** What was typed, or null for the product's own colour. */
  value: string | null;
  error: string | undefined;
  onChange: (value: string | null) => void;
  onBlur: () => void;
}

export function AccentField({ value, error, onChange, onBlur }: AccentFieldProps) {
  const readable = accentSchema.safeParse(value ?? DEFAULT_ACCENT);
  return (
    <Field
      label="Accent colour"
      hint="Marks the cover and headings. Where it would be too pale to read, reports print it darker."
      error={error}
    >
      {(control) => (
        <div className="flex items-center gap-2">
          <input
            type="color"
            aria-label="Choose the accent colour"
            value={readable.success ? readable.data : DEFAULT_ACCENT}
            onChange={(event) => onChange(event.target.value)}
            className="h-8.5 w-11 shrink-0 cursor-pointer rounded-md border border-hairline-strong bg-surface p-1"
          />
          <Input
            {...control}
            value={value ?? ""}
            placeholder={DEFAULT_ACCENT}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value || null)}
            onBlur={onBlur}
            className="mono max-w-32"
          />
          {value !== null && (
            <Button variant="ghost" size="sm" onClick={() => onChange(null)}>
              Use default
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
