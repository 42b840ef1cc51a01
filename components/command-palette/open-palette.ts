export type PaletteView = "palette" | "shortcuts";

export const OPEN_PALETTE_EVENT = "plumbline:open-palette";

/** Opens the palette from anywhere in the dashboard. */
export function openPalette(view: PaletteView = "palette"): void {
  window.dispatchEvent(new CustomEvent<PaletteView>(OPEN_PALETTE_EVENT, { detail: view }));
}
