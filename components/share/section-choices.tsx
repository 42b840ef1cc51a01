"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { Label } from "@/components/ui/label";
import { SHARE_SECTION_LABELS, SHARE_SECTIONS, type ShareSection } from "@/server/shares/constants";

export interface SectionChoicesProps {
  value: readonly ShareSection[];
  onChange: (sections: ShareSection[]) => void;
  error: string | undefined;
}

/** Parts of the report that readers see. */
export function SectionChoices({ value, onChange, error }: SectionChoicesProps) {
  const id = useId();
  const toggle = (section: ShareSection, isOn: boolean) =>
    onChange(SHARE_SECTIONS.filter((each) => (each === section ? isOn : value.includes(each))));
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="mb-1.5 font-medium">What readers see</legend>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {SHARE_SECTIONS.map((section) => (
          <div key={section} className="flex items-center gap-2">
            <Checkbox
              id={`${id}-${section}`}
              checked={value.includes(section)}
              onCheckedChange={(isOn) => toggle(section, isOn === true)}
            />
            <Label htmlFor={`${id}-${section}`} className="font-normal">
              {SHARE_SECTION_LABELS[section]}
            </Label>
          </div>
        ))}
      </div>
      <p id={`${id}-hint`} className="mt-1.5 text-ink-3 text-sm">
        The PDF holds everything, so it is offered only when all parts and the evidence are shown.
        {value.includes("analysis") && !value.includes("score") && " The analysis names the score in words."}
      </p>
      <FieldError message={error} />
    </fieldset>
  );
}
