import { View } from "@react-pdf/renderer";
import { PrintText } from "../elements/print-text";
import { shortenEnd } from "../shorten";
import { COLOURS, scoreColour } from "../theme";

/** One 0–100 score as a bar on its track, with the number as text; null leaves the track empty and says so. */
export function ScoreBar({
  label,
  score,
  labelWidth = 92,
  missing = "not scored",
}: {
  label: string;
  score: number | null;
  labelWidth?: number;
  /** What stands where the number is missing. */
  missing?: string;
}) {
  const colour = scoreColour(score);
  const width = Math.min(100, Math.max(0, score ?? 0));
  return (
    <View wrap={false} style={{ flexDirection: "row", alignItems: "center", height: 15.5 }}>
      <PrintText style={{ width: labelWidth, fontSize: 8.5, paddingRight: 6 }}>{shortenEnd(label, 22)}</PrintText>
      <View style={{ flexGrow: 1, flexShrink: 1, height: 3.6, backgroundColor: COLOURS.track }}>
        {width > 0 && <View style={{ width: `${width}%`, height: 3.6, backgroundColor: colour.fill }} />}
      </View>
      <PrintText
        mono={score !== null}
        style={{
          width: 42,
          fontSize: score === null ? 7 : 8.5,
          textAlign: "right",
          color: score === null ? COLOURS.ink3 : COLOURS.ink,
        }}
      >
        {score === null ? missing : String(Math.round(score))}
      </PrintText>
    </View>
  );
}
