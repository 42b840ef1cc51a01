import { type Control, Controller } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import type { NewAuditValues } from "./new-audit-values";

/** Whether pages that did not change since the last audit are sent again. */
export function ReuseField({ control }: { control: Control<NewAuditValues> }) {
  return (
    <Controller
      control={control}
      name="reusesUnchanged"
      render={({ field }) => (
        <div className="flex items-start gap-2.5 sm:col-span-2">
          <Checkbox
            id="reuses-unchanged"
            className="mt-0.5"
            aria-describedby="reuses-unchanged-hint"
            checked={field.value}
            onCheckedChange={(isOn) => field.onChange(isOn === true)}
            onBlur={field.onBlur}
          />
          <div>
            <label htmlFor="reuses-unchanged">Let the server say which pages did not change</label>
            <p id="reuses-unchanged-hint" className="text-ink-3 text-sm">
              Those are not sent again since the last audit; every rule still runs on them. Clear it to read every page
              anew.
            </p>
          </div>
        </div>
      )}
    />
  );
}
