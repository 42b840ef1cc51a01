/** What a process needs from the machine; everything else, secrets above all, stays out of processes that run pages. */
const PASSED_ON = [
  "PATH",
  "HOME",
  "LANG",
  "LC_ALL",
  "TZ",
  "TMPDIR",
  "TEMP",
  "TMP",
  "LD_LIBRARY_PATH",
  "FONTCONFIG_FILE",
  "FONTCONFIG_PATH",
  "SYSTEMROOT",
  "WINDIR",
  "APPDATA",
  "LOCALAPPDATA",
  "PROGRAMFILES",
  "PROGRAMFILES(X86)",
  "USERPROFILE",
];

/** NODE_ENV is declared by Next's types as always present. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const picked: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && PASSED_ON.includes(name.toUpperCase())) picked[name] = value;
  }
  return { ...picked, NODE_ENV: "production" };
}
