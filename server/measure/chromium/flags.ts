/** Background services that would call out, and prompts that would wait for a person. */
const QUIET = [
  "--disable-background-networking",
  "--disable-client-side-phishing-detection",
  "--disable-component-extensions-with-background-pages",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-field-trial-config",
  "--disable-search-engine-choice-screen",
  "--disable-sync",
  "--metrics-recording-only",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  "--no-service-autorun",
  "--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,MediaRouter,OptimizationHints,Translate",
];

/** What keeps a measurement steady on a shared machine without a screen. */
const STEADY = [
  "--headless=new",
  "--disable-backgrounding-occluded-windows",
  "--disable-breakpad",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-hang-monitor",
  "--disable-ipc-flooding-protection",
  "--disable-popup-blocking",
  "--disable-prompt-on-repost",
  "--disable-renderer-backgrounding",
  "--force-fieldtrials=*BackgroundTracing/default/",
  "--hide-scrollbars",
  "--mute-audio",
  "--password-store=basic",
  "--use-mock-keychain",
];

export function launchArgs({ hasSandbox }: { hasSandbox: boolean }): string[] {
  return [...STEADY, ...QUIET, "--disable-quic", ...(hasSandbox ? [] : ["--no-sandbox", "--disable-setuid-sandbox"])];
}

/**
 * Sends every connection of the browser through the proxy, loopback included, and closes the ways around it: QUIC is off
 * in `launchArgs`, WebRTC may not use UDP of its own, and no name is looked up by the browser itself.
 */
export function proxyArgs(proxyUrl: string): string[] {
  const proxy = new URL(proxyUrl);
  return [
    `--proxy-server=${proxy.protocol}//${proxy.host}`,
    "--proxy-bypass-list=<-loopback>",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--dns-prefetch-disable",
    `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${proxy.hostname}`,
  ];
}
