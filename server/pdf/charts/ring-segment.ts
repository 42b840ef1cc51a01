export interface Segment {
  centre: number;
  outer: number;
  inner: number;
  /** Turns clockwise from 12 o'clock, 0 to 1. */
  from: number;
  to: number;
}

function pointAt(centre: number, radius: number, turn: number): string {
  const angle = turn * 2 * Math.PI;
  return `${(centre + radius * Math.sin(angle)).toFixed(3)} ${(centre - radius * Math.cos(angle)).toFixed(3)}`;
}

/**
 * Filled ring segment as an SVG path, empty when it spans nothing. A full turn is drawn as two half rings: an arc whose
 * start equals its end has no length, so a 100 % slice would vanish.
 */
export function ringSegment(segment: Segment): string {
  const { centre, outer, inner, from, to } = segment;
  const span = to - from;
  if (span <= 0) return "";
  if (span >= 1) {
    const half = from + 0.5;
    const end = from + 0.999999;
    return `${ringSegment({ ...segment, to: half })} ${ringSegment({ ...segment, from: half, to: end })}`;
  }
  const large = span > 0.5 ? 1 : 0;
  return [
    `M ${pointAt(centre, outer, from)}`,
    `A ${outer} ${outer} 0 ${large} 1 ${pointAt(centre, outer, to)}`,
    `L ${pointAt(centre, inner, to)}`,
    `A ${inner} ${inner} 0 ${large} 0 ${pointAt(centre, inner, from)}`,
    "Z",
  ].join(" ");
}
