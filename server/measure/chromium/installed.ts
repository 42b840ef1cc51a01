import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { delimiter, join } from "node:path";

const LINUX_NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];

const MAC_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS_PATHS = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];

/** Executable files at the usual places, the best first. Whether one starts is for the caller to find out. */
export async function findInstalledBrowsers(): Promise<string[]> {
  const found: string[] = [];
  for (const path of usualPaths()) {
    if (!found.includes(path) && (await isExecutableFile(path))) found.push(path);
  }
  return found;
}

function usualPaths(): string[] {
  if (process.platform === "darwin") {
    const home = process.env.HOME;
    return home ? [...MAC_PATHS, ...MAC_PATHS.map((path) => join(home, path))] : MAC_PATHS;
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    return WINDOWS_PATHS.flatMap((parts) => roots.flatMap((root) => (root ? [join(root, ...parts)] : [])));
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const searched = [...folders, "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return [
    ...LINUX_NAMES.flatMap((name) => searched.map((folder) => join(folder, name))),
    "/opt/google/chrome/chrome",
    "/usr/lib/chromium/chromium",
  ];
}

async function isExecutableFile(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
