import { defineConfig, globalIgnores } from 'eslint/config'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const size = (lines, functionLines) => ({
  'max-lines': ['error', { max: lines, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: functionLines, skipBlankLines: true, skipComments: true }],
})

const timeAndChance = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time comes from app.clock.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from app.clock.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Randomness comes from app.random.' },
]

/** The framework is named only where the way to its successor leads through (docs/decisions/001). */
const frameworkOnlyAtTheEdge = {
  patterns: [{ group: ['@remix-run/*'], message: 'Import it from ~/framework, or move the code to a route or app/platform.' }],
}

export default defineConfig(
  globalIgnores(['build/', 'data/', 'migrations/', 'node_modules/', '.cache/', 'coverage/', 'tests/.artifacts/', 'tests/bench/results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      ...size(250, 50),
      complexity: ['error', 8],
      'max-params': ['error', 3],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-imports': ['error', frameworkOnlyAtTheEdge],
      'no-restricted-syntax': ['error', ...timeAndChance],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['app/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    extends: [jsxA11y.flatConfigs.recommended],
    rules: {
      ...size(250, 80),
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['app/routes/**', 'app/root.tsx', 'app/entry.*', 'app/platform/**', 'app/framework.ts', '*.config.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['app/platform/**', 'app/commands/**', 'tests/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['app/commands/**', 'db/*.mjs', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**'],
    rules: { ...size(400, 400), 'no-restricted-imports': 'off', 'max-params': 'off', complexity: 'off' }, // rows of tables
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
