// npm run lint:questions · detect · stats and others: runs one TypeScript file that needs neither the build nor the server.
// It is bundled in memory, which takes a moment, so that nothing has to be built or written first.
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [file = '', ...words] = process.argv.slice(2)

try {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20', charset: 'utf8', logLevel: 'silent',
    tsconfig: join(root, 'tsconfig.json'),
    // Packages in the older format require Node's own modules.
    banner: { js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(${JSON.stringify(join(root, 'package.json'))});` },
  })
  process.argv = [process.argv[0], relative(root, file), ...words]
  await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
} catch (error) {
  const isNotInstalled = error.code === 'ERR_MODULE_NOT_FOUND'
  process.stderr.write(isNotInstalled ? 'The packages are not installed: run npm ci first.\nPakkerne er ikke installeret: kør npm ci først.\n' : `${error.stack}\n`)
  process.exitCode = 1
}
