import type { ReferenceField } from "@/server/api/prepare-reference";
import { TypeName } from "./type-name";

interface FieldListProps {
  fields: readonly ReferenceField[];
  /** Of an answer, where every field is there unless it says otherwise. */
  isAnswer?: boolean;
}

/** Name, type and meaning, side by side where there is room. */
export function FieldList({ fields, isAnswer }: FieldListProps) {
  return (
    <dl className="mt-2 border-hairline border-t">
      {fields.map((field) => (
        <div
          key={field.name}
          className="grid gap-x-4 gap-y-0.5 border-hairline border-b py-2 text-sm md:grid-cols-[2fr_2fr_3fr]"
        >
          <dt className="mono min-w-0 break-words">
            {field.name}
            {!isAnswer && field.isRequired && <span className="ml-2 text-accent text-xs">required</span>}
            {isAnswer && !field.isRequired && <span className="ml-2 text-ink-3 text-xs">may be missing</span>}
          </dt>
          <dd className="mono min-w-0 break-words text-ink-2">
            <TypeName type={field.type} objectName={field.objectName} />
          </dd>
          {field.description && <dd className="min-w-0 text-ink-2">{field.description}</dd>}
        </div>
      ))}
    </dl>
  );
}
