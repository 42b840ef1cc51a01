export interface Slice {
  label: string;
  count: number;
  colour: string;
}

export interface Wedge extends Slice {
  /** Turns clockwise from 12 o'clock, 0 to 1. */
  from: number;
  to: number;
}

/** Below this share a wedge is thinner than the gap between wedges and disappears. */
const MIN_SHARE = 0.02;

/** Lays slices out clockwise from 12 o'clock in their given order; slivers get a visible minimum, zeros are left out. */
export function layOutWedges(slices: readonly Slice[]): Wedge[] {
  const present = slices.filter((slice) => slice.count > 0);
  const total = present.reduce((sum, slice) => sum + slice.count, 0);
  if (total === 0) return [];
  const shares = present.map((slice) => Math.max(slice.count / total, MIN_SHARE));
  const scale = shares.reduce((sum, share) => sum + share, 0);
  let turn = 0;
  return present.map((slice, index) => {
    const from = turn;
    turn += (shares[index] ?? 0) / scale;
    return { ...slice, from, to: index === present.length - 1 ? 1 : turn };
  });
}
