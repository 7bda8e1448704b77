import type { Plugin } from 'vite'

/** One of the applicants' scripts: its text, and its file name (with a hash) inside the browser's build. */
export function bundleScript(name: 'enhancer' | 'hints' | 'detector'): Promise<{ source: string; fileName: string }>
export function enhancerPlugin(): Plugin
