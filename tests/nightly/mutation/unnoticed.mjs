import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { relative } from 'node:path'

/** Prints each change that no test noticed as soon as that is known: a run takes long, and whoever mends tests waits for these lines. */
class Unnoticed {
  onMutantTested({ status, fileName, location, mutatorName, replacement }) {
    if (status !== 'Survived' && status !== 'NoCoverage') return
    const change = (replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 120)
    console.log(`${status} ${relative('.', fileName)}:${location.start.line}:${location.start.column} ${mutatorName}: ${change}`)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'unnoticed', Unnoticed)]
