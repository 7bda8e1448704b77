import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Rollup } from 'vite'
import tsconfigPaths from 'vite-tsconfig-paths'
import { developmentPlugin } from './app/platform/build/development-plugin.mjs'
import { enhancerPlugin } from './app/platform/build/enhancer-plugin.mjs'
import remixConfig from './remix.config.js'

const nativeModules = ['better-sqlite3', '@node-rs/argon2', 'pg']

/**
 * Harmless, and not ours to mend: zod 4 marks its pure calls in places where Rollup cannot use the mark, and the browser's
 * half of a route that only the server knows is empty.
 */
function isMereNotice(log: Rollup.RollupLog): boolean {
  return log.code === 'EMPTY_BUNDLE' || (log.code === 'INVALID_ANNOTATION' && (log.id ?? '').includes('/node_modules/zod/'))
}

/** The browser fetches one file of texts per language, not one per namespace. */
function chunkOf(id: string): string | undefined {
  const language = /\/app\/i18n\/locales\/([^/]+)\/[^/]+\.json$/.exec(id)?.[1]
  return language === undefined ? undefined : `texts-${language}`
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [enhancerPlugin(), developmentPlugin(), remix(remixConfig), tsconfigPaths()],
  ssr: { external: nativeModules },
  css: { preprocessorOptions: { scss: { api: 'modern-compiler', quietDeps: true, silenceDeprecations: ['if-function'] } } },
  build: {
    target: 'es2022', // staff pages; the applicants' script is built apart, for older browsers
    assetsInlineLimit: 0, // the content security policy allows no data: fonts or styles
    sourcemap: isSsrBuild === true,
    rollupOptions: {
      output: isSsrBuild === true ? {} : { manualChunks: chunkOf },
      onLog(level, log, handle) {
        if (!isMereNotice(log)) handle(level, log)
      },
    },
  },
}))
