import { Circle, Line, Path, Rect, Svg } from "@react-pdf/renderer";
import { COLOURS } from "../theme";
import type { ReportVital } from "../types";
import { placeOnScale } from "./place-on-scale";

const HEIGHT = 24;
const BASE = 16;
const EDGE = 5;

/** Plumb-line scale of one metric: field is the filled bob, lab mobile an open circle, lab desktop an open square. */
export function VitalScale({ vital, width }: { vital: ReportVital; width: number }) {
  const placement = placeOnScale(vital);
  const at = (share: number) => EDGE + share * (width - 2 * EDGE);
  const zones = [
    { from: 0, to: placement.good, colour: COLOURS.passed },
    { from: placement.good, to: placement.poor, colour: COLOURS.warningFill },
    { from: placement.poor, to: 1, colour: COLOURS.critical },
  ];
  return (
    <Svg viewBox={`0 0 ${width} ${HEIGHT}`} style={{ width, height: HEIGHT }}>
      {zones.map((zone) => (
        <Line
          key={zone.colour}
          x1={at(zone.from)}
          x2={at(zone.to)}
          y1={BASE}
          y2={BASE}
          stroke={zone.colour}
          strokeWidth={1.6}
        />
      ))}
      {[placement.good, placement.poor].map((tick) => (
        <Line
          key={tick}
          x1={at(tick)}
          x2={at(tick)}
          y1={BASE - 3.5}
          y2={BASE + 3.5}
          stroke={COLOURS.ink3}
          strokeWidth={0.7}
        />
      ))}
      {placement.desktop !== null && (
        <>
          <Line
            x1={at(placement.desktop)}
            x2={at(placement.desktop)}
            y1={5}
            y2={BASE - 2.5}
            stroke={COLOURS.ink3}
            strokeWidth={0.6}
          />
          <Rect
            x={at(placement.desktop) - 2.3}
            y={BASE - 2.3}
            width={4.6}
            height={4.6}
            fill={COLOURS.white}
            stroke={COLOURS.ink}
            strokeWidth={1}
          />
        </>
      )}
      {placement.mobile !== null && (
        <>
          <Line
            x1={at(placement.mobile)}
            x2={at(placement.mobile)}
            y1={5}
            y2={BASE - 2.5}
            stroke={COLOURS.ink3}
            strokeWidth={0.6}
          />
          <Circle
            cx={at(placement.mobile)}
            cy={BASE}
            r={2.6}
            fill={COLOURS.white}
            stroke={COLOURS.ink}
            strokeWidth={1}
          />
        </>
      )}
      {placement.field !== null && (
        <>
          <Line
            x1={at(placement.field)}
            x2={at(placement.field)}
            y1={1}
            y2={BASE - 4}
            stroke={COLOURS.ink}
            strokeWidth={0.7}
          />
          <Path d={`M ${at(placement.field) - 3.2} ${BASE - 5} h 6.4 l -3.2 8 Z`} fill={COLOURS.ink} />
        </>
      )}
    </Svg>
  );
}
