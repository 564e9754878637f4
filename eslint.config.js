import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const hostZone = 'The host zone is never read.'

export default defineConfig(
  globalIgnores(['dist/', 'site/', 'coverage/', '**/.generated/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: './test/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers and unions of literals read well in messages; everything else must be written out.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ClassDeclaration', message: 'Rooms hold functions and plain data.' },
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time is an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Randomness is an argument.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^toLocale/]',
          message: 'The host locale is never read.',
        },
        {
          selector:
            'CallExpression[callee.property.name=/^([gs]et(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|to(Date|Time)String)$/]',
          message: hostZone,
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length>1]",
          message: hostZone,
        },
        { selector: "CallExpression[callee.name='Date']", message: hostZone },
        {
          selector:
            "CallExpression[callee.object.name='Date'][callee.property.name='parse']:not(:has(TemplateElement[value.raw=/Z$/]))",
          message: hostZone,
        },
        {
          selector:
            ":matches(CallExpression, NewExpression)[callee.object.name='Intl']:not(:has(Property[key.name='timeZone']))",
          message: hostZone,
        },
      ],
    },
  },
)
