import { Path, Svg, View } from "@react-pdf/renderer";
import { PrintText } from "../elements/print-text";
import { formatCount } from "../format";
import { COLOURS } from "../theme";
import { layOutWedges, type Slice } from "./lay-out-wedges";
import { ringSegment } from "./ring-segment";

interface DonutProps {
  slices: readonly Slice[];
  /** The text in the middle. */
  value: string;
  caption: string;
}

const SIZE = 88;
const WIDTH = 118;
const RING = { centre: 50, outer: 48, inner: 35.5 };

/** Donut with its total in the middle and a legend that carries every count as text. */
export function Donut({ slices, value, caption }: DonutProps) {
  const wedges = layOutWedges(slices);
  // A separator around a lone slice would draw a seam through the ring.
  const separator = wedges.length > 1 ? { stroke: COLOURS.white, strokeWidth: 1.2 } : {};
  return (
    <View wrap={false} style={{ width: WIDTH, alignItems: "center" }}>
      <View style={{ width: SIZE, height: SIZE }}>
        <Svg viewBox="0 0 100 100" style={{ width: SIZE, height: SIZE }}>
          <Path d={ringSegment({ ...RING, from: 0, to: 1 })} fill={COLOURS.track} />
          {wedges.map((wedge) => (
            <Path key={wedge.label} d={ringSegment({ ...RING, ...wedge })} fill={wedge.colour} {...separator} />
          ))}
        </Svg>
        <View style={{ position: "absolute", top: 0, left: 0, width: SIZE, height: SIZE, justifyContent: "center" }}>
          <PrintText
            style={{
              fontSize: value.length > 5 ? 14 : 18,
              fontWeight: 600,
              letterSpacing: -0.3,
              lineHeight: 1.15,
              textAlign: "center",
            }}
          >
            {value}
          </PrintText>
          <PrintText style={{ fontSize: 7.5, color: COLOURS.ink3, lineHeight: 1.2, textAlign: "center" }}>
            {caption}
          </PrintText>
        </View>
      </View>
      <View style={{ width: WIDTH, marginTop: 8, gap: 2 }}>
        {slices.map((slice) => (
          <View key={slice.label} style={{ flexDirection: "row", alignItems: "center" }}>
            <View style={{ width: 6.5, height: 6.5, backgroundColor: slice.colour, marginRight: 6 }} />
            <PrintText style={{ fontSize: 8.2, flexGrow: 1, color: slice.count === 0 ? COLOURS.ink3 : COLOURS.ink }}>
              {slice.label}
            </PrintText>
            <PrintText mono style={{ fontSize: 8.2, color: slice.count === 0 ? COLOURS.ink3 : COLOURS.ink }}>
              {formatCount(slice.count)}
            </PrintText>
          </View>
        ))}
      </View>
    </View>
  );
}
