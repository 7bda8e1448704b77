import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

const isError = (callee) => callee.type === 'Identifier' && /(Error|Refused)$/.test(callee.name)

/**
 * Words that may be others without anything going wrong: what an error says that only developers read (that it is thrown, and of which kind it is,
 * is tested), and the name under which a prepared statement is kept.
 */
const wording = {
  shouldIgnore(path) {
    if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined
    const call = path.parentPath
    if (!call?.isNewExpression() && !call?.isCallExpression()) return undefined
    const { node } = call
    if (path.key === 0 && (node.callee.type === 'Super' || (call.isNewExpression() && isError(node.callee)))) return 'the wording of an error'
    return path.key === 1 && node.callee.type === 'Identifier' && node.callee.name === 'prepared' ? 'the name of a prepared statement' : undefined
  },
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'wording', wording)]
