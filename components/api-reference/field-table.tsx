import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ReferenceField } from "@/server/api/prepare-reference";
import { TypeName } from "./type-name";

interface FieldTableProps {
  label: string;
  fields: readonly ReferenceField[];
  /** Of an answer, where every field is there unless it says otherwise. */
  isAnswer?: boolean;
}

export function FieldTable({ label, fields, isAnswer }: FieldTableProps) {
  return (
    <Table label={label} className="mt-2 min-w-xl table-fixed">
      <TableHeader>
        <TableRow>
          <TableHead className="w-2/7">Name</TableHead>
          <TableHead className="w-2/7">Type</TableHead>
          <TableHead>Meaning</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {fields.map((field) => (
          <TableRow key={field.name}>
            <TableCell className="mono break-words align-top text-sm">
              {field.name}
              {!isAnswer && field.isRequired && <span className="block text-accent text-xs">required</span>}
              {isAnswer && !field.isRequired && <span className="block text-ink-3 text-xs">may be missing</span>}
            </TableCell>
            <TableCell className="mono break-words align-top text-ink-2 text-sm">
              <TypeName type={field.type} objectName={field.objectName} />
            </TableCell>
            <TableCell className="align-top text-ink-2 text-sm">{field.description}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
