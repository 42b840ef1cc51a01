import { View } from "@react-pdf/renderer";
import { VitalScale } from "../charts/vital-scale";
import { PrintText } from "../elements/print-text";
import { type Column, TableHead, TableRow } from "../elements/table";
import { fieldScope, type VitalRow } from "../prepare-vitals";
import { COLOURS } from "../theme";

const SCALE_WIDTH = 128;

/** Says of each number whether visitors or the laboratory gave it. */
export function VitalsTable({ rows }: { rows: readonly VitalRow[] }) {
  const scope = fieldScope(rows.map((row) => row.vital));
  const columns: Column[] = [
    { label: "Metric" },
    { label: scope === null ? "Field" : `Field, ${scope}`, width: 82 },
    { label: "Lab, mobile", width: 56 },
    { label: "Lab, desktop", width: 58 },
    { label: " ", width: SCALE_WIDTH + 8 },
    { label: "Verdict", width: 52, align: "right" },
  ];
  const figure = (value: string | null, missing: string) =>
    value === null ? (
      <PrintText style={{ fontSize: 8, color: COLOURS.ink3 }}>{missing}</PrintText>
    ) : (
      <PrintText mono style={{ fontSize: 8.5 }}>
        {value}
      </PrintText>
    );
  return (
    <View>
      <TableHead columns={columns} />
      {rows.map((row) => (
        <TableRow
          key={row.name}
          columns={columns}
          height={24.5}
          cells={[
            <PrintText key="name" style={{ fontSize: 8.5 }}>
              {row.name}
            </PrintText>,
            figure(row.field, row.missingField),
            figure(row.mobile, row.missingLab),
            figure(row.desktop, row.missingLab),
            <VitalScale key="scale" vital={row.vital} width={SCALE_WIDTH} />,
            <PrintText
              key="verdict"
              style={{ fontSize: 8.5, fontWeight: 500, color: row.verdict.colour, textAlign: "right" }}
            >
              {row.verdict.label}
            </PrintText>,
          ]}
        />
      ))}
    </View>
  );
}
