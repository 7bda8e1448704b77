/** What i18next makes for programs that fetch texts by its backends, or format numbers inside texts: this one does neither. */
const unused = [
  ['new Connector(createClassOnDemand(this.modules.backend), s.resourceStore, s, this.options)', '{ state: {}, on() {} }'],
  ['formatter = Formatter;', 'formatter = undefined;'],
]

/**
 * Leaves two parts of i18next out of the browser's build that it always makes and this program never uses: 1.5 kB of every
 * staff page. Stops the build when a new version of i18next no longer has the lines.
 * @returns {import('vite').Plugin}
 */
export function leanI18nextPlugin() {
  return {
    name: 'uset-lean-i18next',
    apply: 'build',
    transform(code, id, { ssr } = {}) {
      if (ssr || !id.endsWith('/node_modules/i18next/dist/esm/i18next.js')) return undefined
      for (const [made] of unused) if (!code.includes(made)) this.error(`i18next no longer has the line that makes: ${made}`)
      return { code: unused.reduce((kept, [made, instead]) => kept.replace(made, instead), code), map: null }
    },
  }
}
