import { Line, Path, Svg, View } from "@react-pdf/renderer";
import { PrintText } from "../elements/print-text";
import { COLOURS } from "../theme";

interface ScorePlumbLineProps {
  value: number | null;
  previous: number | null;
  height: number;
}

/** Room for the bob at a score of 100. */
const TOP = 26;
const BOTTOM = 8;
const LINE_X = 30;
const STRING_X = 48;
const WIDTH = 92;
const TICKS = [100, 90, 50, 0];

/** Vertical scale from 0 to 100 with a bob hanging from its top; the tip of the bob is the value. */
export function ScorePlumbLine({ value, previous, height }: ScorePlumbLineProps) {
  const span = height - TOP - BOTTOM;
  const y = (score: number) => TOP + (1 - Math.min(100, Math.max(0, score)) / 100) * span;
  const zones = [
    { from: 100, to: 90, colour: COLOURS.passed },
    { from: 90, to: 50, colour: COLOURS.warningFill },
    { from: 50, to: 0, colour: COLOURS.critical },
  ];
  return (
    <View style={{ width: WIDTH, height }}>
      <Svg viewBox={`0 0 ${WIDTH} ${height}`} style={{ width: WIDTH, height }}>
        {zones.map((zone) => (
          <Line
            key={zone.from}
            x1={LINE_X}
            x2={LINE_X}
            y1={y(zone.from)}
            y2={y(zone.to)}
            stroke={zone.colour}
            strokeWidth={2}
          />
        ))}
        {TICKS.map((tick) => (
          <Line
            key={tick}
            x1={LINE_X - 4}
            x2={LINE_X + 4}
            y1={y(tick)}
            y2={y(tick)}
            stroke={COLOURS.ink3}
            strokeWidth={0.7}
          />
        ))}
        {previous !== null && (
          <Line
            x1={STRING_X + 9}
            x2={STRING_X + 20}
            y1={y(previous)}
            y2={y(previous)}
            stroke={COLOURS.ink3}
            strokeWidth={0.7}
            strokeDasharray="2 2"
          />
        )}
        {value !== null && (
          <>
            <Line x1={LINE_X} x2={STRING_X + 8} y1={2} y2={2} stroke={COLOURS.ink} strokeWidth={0.8} />
            <Line
              x1={STRING_X}
              x2={STRING_X}
              y1={2}
              y2={Math.max(2, y(value) - 21)}
              stroke={COLOURS.ink}
              strokeWidth={0.8}
            />
            <Path d={bob(STRING_X, y(value))} fill={COLOURS.ink} />
            <Line x1={LINE_X + 1} x2={STRING_X} y1={y(value)} y2={y(value)} stroke={COLOURS.ink} strokeWidth={0.8} />
          </>
        )}
      </Svg>
      {TICKS.map((tick) => (
        <PrintText
          key={tick}
          mono
          style={{
            position: "absolute",
            top: y(tick) - 4.6,
            left: 0,
            width: 22,
            fontSize: 7,
            lineHeight: 1.3,
            textAlign: "right",
            color: COLOURS.ink3,
          }}
        >
          {String(tick)}
        </PrintText>
      ))}
      {previous !== null && (
        <PrintText
          mono
          style={{
            position: "absolute",
            top: y(previous) - 4.6,
            left: STRING_X + 23,
            fontSize: 7,
            lineHeight: 1.3,
            color: COLOURS.ink3,
          }}
        >
          {String(Math.round(previous))}
        </PrintText>
      )}
    </View>
  );
}

/** A plumb bob whose tip is at (x, y): a neck, shoulders and a long point. */
function bob(x: number, y: number): string {
  return `M ${x - 1.8} ${y - 23} h 3.6 v 3.4 L ${x + 6} ${y - 15} L ${x} ${y} L ${x - 6} ${y - 15} L ${x - 1.8} ${y - 19.6} Z`;
}
