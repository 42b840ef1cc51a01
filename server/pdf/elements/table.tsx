import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { COLOURS, contentWidth } from "../theme";
import { PrintText } from "./print-text";

export interface Column {
  label: string;
  /** Points; absent takes what is left. */
  width?: number;
  align?: "left" | "right";
}

const GAP = 8;

/** Points that the one column without a width has for its content. */
export function freeWidth(columns: readonly Column[], size: "A4" | "LETTER"): number {
  return contentWidth(size) - columns.reduce((sum, column) => sum + (column.width ?? 0), 0) - GAP;
}

const cellStyle = ({ width, align = "left" }: Column) => ({
  ...(width === undefined ? { flexGrow: 1, flexShrink: 1, flexBasis: 0 } : { width, flexShrink: 0 }),
  paddingRight: align === "right" ? 0 : GAP,
  alignItems: align === "right" ? ("flex-end" as const) : ("flex-start" as const),
});

/** Column heads, repeated on every sheet that the table reaches. */
export function TableHead({ columns }: { columns: readonly Column[] }) {
  return (
    <View
      fixed
      style={{
        flexDirection: "row",
        alignItems: "flex-end",
        paddingBottom: 4,
        borderBottomWidth: 0.6,
        borderBottomColor: COLOURS.hairlineStrong,
      }}
    >
      {columns.map((column) => (
        <View key={column.label} style={cellStyle(column)}>
          <PrintText style={{ fontSize: 7.5, color: COLOURS.ink3, lineHeight: 1.3, textAlign: column.align ?? "left" }}>
            {column.label}
          </PrintText>
        </View>
      ))}
    </View>
  );
}

interface TableRowProps {
  columns: readonly Column[];
  cells: readonly ReactNode[];
  height?: number;
}

/** One row with a hairline under it; it never breaks over two sheets. */
export function TableRow({ columns, cells, height = 22 }: TableRowProps) {
  return (
    <View
      wrap={false}
      style={{
        flexDirection: "row",
        alignItems: "center",
        minHeight: height,
        paddingVertical: 3,
        borderBottomWidth: 0.6,
        borderBottomColor: COLOURS.hairline,
      }}
    >
      {columns.map((column, index) => (
        <View key={column.label} style={cellStyle(column)}>
          {cells[index]}
        </View>
      ))}
    </View>
  );
}
