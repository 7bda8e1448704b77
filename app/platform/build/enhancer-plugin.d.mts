import type { Plugin } from 'vite'

/** The applicants' one script: its text, and its file name (with a hash) inside the browser's build. */
export function bundleEnhancer(): Promise<{ source: string; fileName: string }>
export function enhancerPlugin(): Plugin
