import { Circle, Path, Svg, View } from "@react-pdf/renderer";
import type { Severity } from "@/server/rules/types";
import { SEVERITY_COLOUR, SEVERITY_LABEL } from "../theme";
import { PrintText } from "./print-text";

/** Shape as well as colour tells severities apart. */
export function SeverityIcon({ severity, size = 7 }: { severity: Severity; size?: number }) {
  const fill = SEVERITY_COLOUR[severity];
  return (
    <Svg viewBox="0 0 10 10" style={{ width: size, height: size }}>
      {severity === "critical" && <Path d="M 5 0.4 L 10 9.6 L 0 9.6 Z" fill={fill} />}
      {severity === "warning" && <Path d="M 5 0 L 10 5 L 5 10 L 0 5 Z" fill={fill} />}
      {severity === "notice" && <Circle cx={5} cy={5} r={4.4} fill={fill} />}
    </Svg>
  );
}

export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <View style={{ flexDirection: "row", alignItems: "center", gap: 5 }}>
      <SeverityIcon severity={severity} />
      <PrintText style={{ fontSize: 8.5, fontWeight: 600, color: SEVERITY_COLOUR[severity] }}>
        {SEVERITY_LABEL[severity]}
      </PrintText>
    </View>
  );
}
