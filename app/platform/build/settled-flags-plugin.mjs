/** The router's flags, which the framework sets: always, or from the flag of ours that is named. */
const flagsOfRouter = {
  v7_fetcherPersist: 'v3_fetcherPersist',
  v7_normalizeFormMethod: true,
  v7_partialHydration: true,
  v7_prependBasename: true,
  v7_relativeSplatPath: 'v3_relativeSplatPath',
  v7_skipActionErrorRevalidation: 'v3_singleFetch',
}

const framework = /\/node_modules\/(@remix-run\/(react|router)|react-router|react-router-dom)\/dist\//
const reading = /(?:\b[\w.]+\.)?\bfuture\.(v[37]_\w+)/g

/**
 * The framework reads its flags from the page, although they are settled when the program is built. Written out as true and
 * false in the browser's build, they let the code go that can never run: 1.7 kB of every staff page.
 * @param {Readonly<Record<string, boolean | undefined>>} flags those of the framework's configuration; what is not there is false
 * @returns {import('vite').Plugin}
 */
export function settledFlagsPlugin(flags) {
  const valueOf = (name) => {
    const source = name in flagsOfRouter ? flagsOfRouter[name] : name
    return source === true || flags[source] === true
  }
  return {
    name: 'uset-settled-flags',
    apply: 'build',
    transform(code, id, { ssr } = {}) {
      if (ssr || !framework.test(id)) return undefined
      const written = code.replace(reading, (_read, name) => String(valueOf(name))).replace(/\bwindow\.__remixContext\.isSpaMode\b/g, 'false')
      return written === code ? undefined : { code: written, map: null }
    },
  }
}
