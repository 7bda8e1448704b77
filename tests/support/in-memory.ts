import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const memory = '/dev/shm'
const wanted = 4 * 1024 ** 3

/**
 * Puts the tests' own files (databases, servers' data, browsers' profiles) in memory where the machine has a file system there with room: every commit waits for
 * the disk, and thousands of tests wait thousands of times for what is thrown away a moment later. Everything is written and synced as on a disk. Elsewhere
 * the usual folder for temporary files it stays. The folder goes with the process; one whose process was killed goes with the next run.
 */
export function keepFilesInMemory(): void {
  if (process.env.USET_TEST_FILES || !hasRoom()) return
  for (const name of readdirSync(memory)) if (/^uset-tests-\d+-/.test(name) && !isAlive(Number(name.split('-')[2]))) rmSync(join(memory, name), { recursive: true, force: true })
  const folder = mkdtempSync(join(memory, `uset-tests-${process.pid}-`))
  chmodSync(folder, 0o755) // PostgreSQL's own user must come through
  process.env.TMPDIR = process.env.USET_TEST_FILES = folder
  process.on('exit', () => { rmSync(folder, { recursive: true, force: true }) })
}

function hasRoom(): boolean {
  if (!existsSync(memory)) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > wanted
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
