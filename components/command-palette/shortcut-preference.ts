"use client";

import { useSyncExternalStore } from "react";

const STORAGE_KEY = "plumbline:single-key-shortcuts";
const CHANGED = "plumbline:shortcuts-changed";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("storage", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener("storage", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

/** Storage can be forbidden; then shortcuts are on and the choice lasts for this page. */
let unsaved: string | null = null;

function read(): boolean {
  try {
    return (window.localStorage.getItem(STORAGE_KEY) ?? unsaved) !== "off";
  } catch {
    return unsaved !== "off";
  }
}

export function setSingleKeys(isOn: boolean): void {
  unsaved = isOn ? "on" : "off";
  try {
    window.localStorage.setItem(STORAGE_KEY, unsaved);
  } catch {
    // Kept in `unsaved`.
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Whether single letters act in this browser. The palette itself always opens. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, read, () => true);
}
