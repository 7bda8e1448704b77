// Finds a Chromium for the browser journeys, or installs Debian's where that is possible.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

/** Debian's shell without windows comes first: it takes a quarter less of the processor for the same pages. */
const places = [process.env.CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The path of a Chromium that is there, or undefined. */
export function existing() {
  return places.find((place) => {
    try {
      if (place) accessSync(place, constants.X_OK)
      return Boolean(place)
    } catch {
      return false
    }
  })
}

function install() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  console.log('Chromium was not found; installing Debian\'s package …')
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (spawnSync('apt-get', ['install', '-y', '-qq', name], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0) return
  }
}

/** The path of a Chromium. Exits with one clear sentence when there is none and none can be installed. */
export function findChromium() {
  const found = existing() ?? (install(), existing())
  if (found) return found
  console.error('The browser tests need Chromium. Install it (Debian, Ubuntu: sudo apt-get install chromium) or set CHROMIUM to its path.')
  process.exit(1)
}
