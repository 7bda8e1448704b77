import type { Plugin } from 'vite'

export function developmentPlugin(): Plugin
