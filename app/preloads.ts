interface Manifest {
  readonly entry: { imports: readonly string[] }
  /** Whether the list of routes leaves out what their modules import (app/commands/build.mjs). */
  readonly isFolded?: boolean
}

declare global {
  interface Window {
    // the framework's own, without a type: the whole of what is used of it
    __remixManifest: Manifest
  }
}

/** The list's own address and the entry's come first in the head; the framework writes them by themselves. */
const before = 2

/** Tells the framework what the server put into the head to be loaded early, so that its first render finds the same there. */
export function takeOverPreloads(): void {
  const { __remixManifest: manifest } = window
  if (!manifest.isFolded) return
  manifest.entry.imports = [...document.querySelectorAll('link[rel=modulepreload]')].slice(before).map((link) => link.getAttribute('href') ?? '')
}
