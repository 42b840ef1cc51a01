import { View } from "@react-pdf/renderer";
import { COLOURS } from "../theme";
import { PrintText } from "./print-text";

/** Heading inside a section, with an optional quiet remark beside it. */
export function Heading({
  children,
  remark = null,
  top = 17,
}: {
  children: string;
  remark?: string | null;
  top?: number;
}) {
  return (
    <View
      minPresenceAhead={60}
      style={{ flexDirection: "row", alignItems: "flex-end", gap: 8, marginTop: top, marginBottom: 6 }}
    >
      <PrintText style={{ fontSize: 10.5, fontWeight: 600, lineHeight: 1.3 }}>{children}</PrintText>
      {remark !== null && (
        <PrintText style={{ fontSize: 8, color: COLOURS.ink3, lineHeight: 1.5, flexShrink: 1 }}>{remark}</PrintText>
      )}
    </View>
  );
}
