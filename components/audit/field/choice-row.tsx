import { cn } from "@/components/ui/cn";

export interface ChoiceRowProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, side by side. A single option is shown as text. */
export function ChoiceRow<Value extends string>({ label, options, value, onChange }: ChoiceRowProps<Value>) {
  if (options.length === 1) return <span className="text-ink-3 text-sm">{options[0]?.label}</span>;
  return (
    <fieldset className="flex w-fit rounded-md border border-hairline-strong" data-print="hide">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className={cn(
            "flex h-8 items-center rounded-md px-3 text-ink-2 text-sm hover:text-ink",
            option.value === value && "bg-sunken font-medium text-ink",
          )}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
