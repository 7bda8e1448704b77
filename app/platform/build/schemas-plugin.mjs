/** The ways in which a form's file makes something when it is loaded: a call, and nothing else. */
function madeByCalls(program) {
  return program.body
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement))
    .flatMap((statement) => (statement?.type === 'VariableDeclaration' ? statement.declarations : []))
    .flatMap(({ init }) => (init?.type === 'CallExpression' ? [init] : []))
}

/**
 * Lets a page that needs a constant beside a schema leave the schema out, and zod with it: 8 kB. What is written as
 * `z.string().check(…)` is never seen to be free of effects, so each call that makes a schema is marked as such.
 * @returns {import('vite').Plugin}
 */
export function schemasPlugin() {
  return {
    name: 'uset-schemas',
    apply: 'build',
    transform(code, id, { ssr } = {}) {
      if (ssr || !/\/app\/forms\/[^/]+\.ts$/.test(id)) return undefined
      const marked = madeByCalls(this.parse(code)).reduceRight(
        (written, { start, end }) => `${written.slice(0, start)}/* @__PURE__ */ (() => ${written.slice(start, end)})()${written.slice(end)}`,
        code,
      )
      return { code: marked, map: null }
    },
  }
}
