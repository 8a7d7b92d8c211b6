/**
 * How Next builds and serves the site. The headers hold the promise that a page talks to its own host only.
 */
import { fileURLToPath } from 'node:url';

// Next writes its data into the page as inline scripts, hence 'unsafe-inline'; everything else comes from this host.
/** @param {string} framedBy */
const contentSecurityPolicy = (framedBy) =>
  [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${framedBy}`,
  ].join('; ');

/** @param {string} framedBy Who may show the page in a frame. */
const headers = (framedBy) => [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
  // The development server needs eval and a web socket, so it goes without.
  ...(process.env.NODE_ENV === 'production'
    ? [{ key: 'Content-Security-Policy', value: contentSecurityPolicy(framedBy) }]
    : []),
];

/** @type {import('next').NextConfig} */
const config = {
  // Several builds may stand side by side: DIST_DIR=.next-other npm start
  distDir: process.env.DIST_DIR || '.next',
  turbopack: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    rules: {
      '**/@xyflow/react/dist/esm/index.js': { loaders: ['./scripts/pure-components-loader.cjs'] },
    },
  },
  // The build checks the types of what it serves; `npm run check` checks the tests too.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  poweredByHeader: false,
  devIndicators: false,
  images: { unoptimized: true },
  // The only page for unknown addresses that comes whole without scripts.
  experimental: { globalNotFound: true },
  headers: async () => [
    { source: '/:path*', headers: headers("'self'") },
    // Made for other sites: the one page that they may frame (docs/EMBED.md). A later rule wins.
    { source: '/:locale(en|ko)/embed', headers: headers('*') },
  ],
};

export default config;
