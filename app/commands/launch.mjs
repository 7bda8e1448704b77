// npm run demo · npm start · npm run verify-audit: looks whether all is there that the program needs, installs and builds
// what is missing, then runs it. Plain JavaScript without packages, since it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import * as fileSystem from 'node:fs' // for what the oldest Nodes do not export: there it would be a syntax error
import { createServer } from 'node:net'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const megabyte = 1024 * 1024
/** What an installation and a build take, and what running needs at the least. */
const needed = { toInstall: 1200 * megabyte, toRun: 100 * megabyte }
const servers = Object.assign(Object.create(null), { demo: 'demo', start: 'real' })

/** Something that whoever starts the program can put right: a sentence in English and the same in Danish. */
class Obstacle extends Error {
  constructor(english, danish) {
    super(`${english}\n${danish}`)
  }
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return
  throw new Obstacle(
    `Uset needs Node 20.19, 22.12 or newer (24 is fine); this is ${process.version}. Install a newer one from https://nodejs.org.`,
    `Uset kræver Node 20.19, 22.12 eller nyere (24 er fin); dette er ${process.version}. Installér en nyere fra https://nodejs.org.`,
  )
}

/** The command and its options; options that the launcher does not know are left to the command itself. */
function readCommand([name = '', ...words]) {
  if (!isCommand(name)) {
    throw new Obstacle(`There is no command "${name}". Use: npm run demo, or npm start.`, `Kommandoen "${name}" findes ikke. Brug: npm run demo eller npm start.`)
  }
  const mode = servers[name] ?? (words.includes('--demo') ? 'demo' : 'real')
  return { name, mode, port: readPort(words), host: process.env.HOST || '127.0.0.1', data: resolve(root, process.env.DATA_DIR || join('data', mode)) }
}

function isCommand(name) {
  return name in servers || (/^[a-z][a-z-]*$/.test(name) && existsSync(join(root, 'app', 'commands', `${name}.ts`)))
}

function readPort(words) {
  const given = words.flatMap((word, index) => (word === '--port' ? [words[index + 1] ?? ''] : word.startsWith('--port=') ? [word.slice(7)] : [])).at(-1)
  const port = given ?? (process.env.PORT || '3000')
  if (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535) return Number(port)
  throw new Obstacle(`"${port}" is not a port: it must be a whole number from 1 to 65535.`, `"${port}" er ikke en port: det skal være et helt tal fra 1 til 65535.`)
}

function refuseReadOnlyData({ data }) {
  const probe = join(data, `.probe-${process.pid}`)
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    if (error.code === 'ENOSPC') throw fullDisk(data, needed.toRun)
    throw new Obstacle(
      `The data folder ${data} cannot be written to (${error.code}). Choose another with DATA_DIR, or change its owner.`,
      `Der kan ikke skrives i datamappen ${data} (${error.code}). Vælg en anden med DATA_DIR, eller skift dens ejer.`,
    )
  }
}

function refuseFullDisk(folder, bytes) {
  const { bavail, bsize } = fileSystem.statfsSync(folder)
  if (bavail * bsize < bytes) throw fullDisk(folder, bytes)
}

function fullDisk(folder, bytes) {
  const size = Math.ceil(bytes / megabyte)
  return new Obstacle(`There is too little room on the disk of ${folder}: ${size} MB must be free.`, `Der er for lidt plads på disken med ${folder}: ${size} MB skal være ledige.`)
}

function refuseTakenPort({ port, host }) {
  const reasons = {
    EADDRINUSE: [`Port ${port} is already in use. Stop the other program, or choose another port: --port ${port + 1}`, `Port ${port} er allerede i brug. Stop det andet program, eller vælg en anden port: --port ${port + 1}`],
    EACCES: [`Port ${port} may not be used by this user. Choose one above 1023: --port 3000`, `Port ${port} må ikke bruges af denne bruger. Vælg en over 1023: --port 3000`],
  }
  return new Promise((settle, reject) => {
    const probe = createServer()
    probe.once('error', ({ code, message }) => reject(new Obstacle(...(reasons[code] ?? [`The address ${host}:${port} cannot be used: ${message}`, `Adressen ${host}:${port} kan ikke bruges: ${message}`]))))
    probe.listen(port, host, () => probe.close(settle))
  })
}

const lockFile = join(root, 'package-lock.json')
const installedRecord = join(root, 'node_modules', '.uset-lock')
const hashOfLock = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

function isInstalled() {
  const npmsRecord = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(npmsRecord)) return false
  if (existsSync(installedRecord)) return readFileSync(installedRecord, 'utf8') === hashOfLock()
  return statSync(npmsRecord).mtimeMs >= statSync(lockFile).mtimeMs
}

/** Whether the native module of the database loads in this very Node: it may be missing, or built for another version. */
function databaseLoads() {
  const script = "new (require('better-sqlite3'))(':memory:').close()"
  return spawnSync(process.execPath, ['-e', script], { cwd: root, stdio: 'ignore' }).status === 0
}

const isOnPath = (program) => (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)))

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function hasCompiler() {
  return process.platform === 'win32' || (isOnPath('make') && ['g++', 'c++', 'clang++'].some(isOnPath) && ['python3', 'python'].some(isOnPath))
}

/** Runs npm with its chatter in a log file, and shows that time passes. */
async function npm(what, words) {
  const { log, output } = openLogFile('install.log')
  const npmScript = process.env.npm_execpath
  const [program, first] = npmScript ? [process.execPath, [npmScript]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
  const stopTicking = showProgress(what)
  const status = await new Promise((settle) => {
    spawn(program, [...first, ...words], { cwd: root, stdio: ['ignore', output, output], shell: program.endsWith('.cmd') })
      .once('error', () => settle(1))
      .once('close', settle)
  })
  stopTicking()
  closeSync(output)
  return { succeeded: status === 0, log }
}

/** The builders' and npm's chatter is kept for when something fails. */
function openLogFile(name) {
  const log = join(root, '.cache', name)
  mkdirSync(dirname(log), { recursive: true })
  return { log, output: openSync(log, 'w') }
}

function showProgress(what) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const isTerminal = process.stdout.isTTY === true
  process.stdout.write(isTerminal ? `${what} …` : `${what} …\n`)
  const timer = setInterval(() => { process.stdout.write(isTerminal ? `\r${what} … ${seconds()} s` : `  ${seconds()} s\n`) }, isTerminal ? 1000 : 15_000)
  return () => {
    clearInterval(timer)
    process.stdout.write(isTerminal ? `\r${what}: ${seconds()} s\n` : `  ${seconds()} s\n`)
  }
}

async function installMissing() {
  if (!isInstalled()) {
    refuseFullDisk(root, needed.toInstall)
    const { succeeded, log } = await npm('Installing what is needed, about two minutes / Installerer det nødvendige, cirka to minutter', ['ci', '--include=dev', '--no-audit', '--no-fund'])
    if (!succeeded) throw failedInstallation(log)
    writeFileSync(installedRecord, hashOfLock())
  }
  if (databaseLoads()) return
  const { log } = await npm('Building the database engine / Bygger databasemotoren', ['rebuild', 'better-sqlite3'])
  if (!databaseLoads()) throw failedInstallation(log)
}

function failedInstallation(log) {
  if (/ENOSPC|no space left/i.test(readFileSync(log, 'utf8'))) return fullDisk(root, needed.toInstall)
  if (!hasCompiler()) {
    return new Obstacle(
      'The database engine must be built here, and there is no C++ compiler. Install g++, make and python3 (Debian and Ubuntu: apt install build-essential python3; macOS: xcode-select --install), then try again.',
      'Databasemotoren skal bygges her, og der er ingen C++-oversætter. Installér g++, make og python3 (Debian og Ubuntu: apt install build-essential python3; macOS: xcode-select --install), og prøv igen.',
    )
  }
  return new Obstacle(`The installation failed. What npm said is in ${log}.`, `Installationen mislykkedes. Det, npm skrev, står i ${log}.`)
}

async function buildMissing() {
  const { buildAll, isUpToDate } = await import('./build.mjs')
  if (isUpToDate()) return
  const { log, output } = openLogFile('build.log')
  const stopTicking = showProgress('Building / Bygger')
  try {
    await buildAll(output)
  } catch (error) {
    writeSync(output, `${error.stack}\n`)
    throw new Obstacle(`The program could not be built. What went wrong is in ${log}.`, `Programmet kunne ikke bygges. Det, der gik galt, står i ${log}.`)
  } finally {
    stopTicking()
    closeSync(output)
  }
}

async function launch() {
  refuseOldNode()
  const command = readCommand(process.argv.slice(2))
  const isServer = command.name in servers
  refuseReadOnlyData(command)
  refuseFullDisk(command.data, needed.toRun)
  if (isServer) await refuseTakenPort(command)
  await installMissing()
  await buildMissing()
  Object.assign(process.env, { NODE_ENV: 'production', MODE: command.mode, PORT: String(command.port), HOST: command.host, DATA_DIR: command.data })
  process.chdir(root)
  process.setSourceMapsEnabled?.(true)
  await import(pathToFileURL(join(root, 'build', isServer ? 'main.js' : join('commands', `${command.name}.js`))).href)
}

try {
  await launch()
} catch (error) {
  if (!(error instanceof Obstacle)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
