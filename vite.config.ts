import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Rollup } from 'vite'
import tsconfigPaths from 'vite-tsconfig-paths'
import { developmentPlugin } from './app/platform/build/development-plugin.mjs'
import { enhancerPlugin } from './app/platform/build/enhancer-plugin.mjs'
import { leanI18nextPlugin } from './app/platform/build/lean-i18next-plugin.mjs'
import { schemasPlugin } from './app/platform/build/schemas-plugin.mjs'
import { settledFlagsPlugin } from './app/platform/build/settled-flags-plugin.mjs'
import { areaOfTexts, textsPlugin } from './app/platform/build/texts-plugin.mjs'
import remixConfig from './remix.config.js'

const nativeModules = ['better-sqlite3', '@node-rs/argon2', 'pg']

/**
 * Harmless, and not ours to mend: zod 4 marks its pure calls in places where Rollup cannot use the mark, and the browser's
 * half of a route that only the server knows is empty.
 */
function isMereNotice(log: Rollup.RollupLog): boolean {
  return log.code === 'EMPTY_BUNDLE' || (log.code === 'INVALID_ANNOTATION' && (log.id ?? '').includes('/node_modules/zod/'))
}

/**
 * What staff pages load together lies in one file, since small files compress badly: the framework with the frame around
 * every page, the inputs of forms, and the rules of questions. The entry stays by itself: it may only run when a page's modules have arrived.
 */
const together: readonly (readonly [RegExp, string])[] = [
  [/\/node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream|i18next)\//, 'staff'],
  [/\/app\/(framework|hydration|domain\/local-text|i18n\/[^/]+|components\/(page-facts|page-title|error-page|staff-frame))\.tsx?$/, 'staff'],
  [/\/app\/components\/ui\/(alert|badge|breadcrumb|button|button-link|class-names|demo-banner|details|disabled-reason|heading|icons|language-switcher|link-item|main-content|page-heading|section|site-footer|site-header|site-navigation|skip-link|status-message)\.tsx?$/, 'staff'],
  [/\/app\/components\/ui\/(checkbox|checkbox-group|choice|choice-group|date-time-field|error-summary|field-frame|radio-group|select-field|text-area-field|text-field)\.tsx?$|\/app\/forms\/way-out\.ts$/, 'inputs'],
  [/\/app\/domain\/questionnaire\/(kinds|question)[./]|\/app\/domain\/text\/words\.ts$/, 'questionnaire'],
  [/\/app\/components\/hr\/(saves-along|guidance)\.tsx$/, 'saves-along'],
  [/\/node_modules\/(react-hook-form|zod)\/|\/app\/forms\/(fields|form-errors|use-zod-form)\.ts$/, 'forms'],
]

/** The browser fetches the texts of one language: those of every page in one file, and one for each area that a page names. */
function chunkOf(id: string): string | undefined {
  const [, language, namespace = ''] = /\/app\/i18n\/locales\/([^/]+)\/([^/]+)\.json$/.exec(id) ?? []
  if (language !== undefined) return `texts-${language}-${['common', 'refusals'].includes(namespace) ? 'all' : namespace}`
  const area = areaOfTexts(id)
  return area === undefined ? together.find(([path]) => path.test(id))?.[1] : `needs-${area}`
}

/** Calls that matter to nobody in production: warnings to developers, and i18next's log, which only speaks when it is debugged. */
const silent = ['warning', ...['log', 'warn', 'error', 'once', 'deprecate'].flatMap((call) => [`this.logger.${call}`, `baseLogger.${call}`])]

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [enhancerPlugin(), developmentPlugin(), textsPlugin(), schemasPlugin(), leanI18nextPlugin(), settledFlagsPlugin(remixConfig.future ?? {}), remix(remixConfig), tsconfigPaths()],
  ssr: { external: nativeModules },
  css: { preprocessorOptions: { scss: { api: 'modern-compiler', quietDeps: true, silenceDeprecations: ['if-function'] } } },
  json: { namedExports: false },
  build: {
    target: 'es2022', // staff pages; the applicants' script is built apart, for older browsers
    assetsInlineLimit: 0, // the content security policy allows no data: fonts or styles
    sourcemap: isSsrBuild === true,
    minify: isSsrBuild === true ? false : 'terser', // 5 kB less than esbuild's for every staff page
    terserOptions: { ecma: 2020, compress: { passes: 3, pure_funcs: silent } },
    rollupOptions: {
      // every page loads the list of all pages: their files are called by what they hold, not by what the list says already
      output: isSsrBuild === true ? {} : { manualChunks: chunkOf, entryFileNames: 'assets/[hash:7].js', chunkFileNames: 'assets/[name]-[hash:7].js' },
      onLog(level, log, handle) {
        if (!isMereNotice(log)) handle(level, log)
      },
    },
  },
}))
