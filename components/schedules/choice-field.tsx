"use client";

import { type Control, Controller, type FieldValues, type Path } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";

export interface ChoiceFieldProps<Values extends FieldValues> {
  control: Control<Values>;
  name: Path<Values>;
  label: string;
  hint?: string;
  choices: readonly { value: string; label: string }[];
  className?: string;
}

/** One of a few values, as text in the form. */
export function ChoiceField<Values extends FieldValues>(props: ChoiceFieldProps<Values>) {
  const { control: form, name, label, hint, choices, className } = props;
  return (
    <Controller
      control={form}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} hint={hint} error={fieldState.error?.message} className={className}>
          {(control) => (
            <Select value={String(field.value ?? "")} onValueChange={field.onChange}>
              <SelectTrigger {...control} className="w-full" onBlur={field.onBlur}>
                <SelectValue placeholder="Choose" />
              </SelectTrigger>
              <SelectContent>
                {choices.map((choice) => (
                  <SelectItem key={choice.value} value={choice.value}>
                    {choice.label}
                  </SelectItem>
                ))}
              </SelectContent>
            </Select>
          )}
        </Field>
      )}
    />
  );
}
