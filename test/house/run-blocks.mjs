// Runs the modules named on the command line, as a user's Node would, and prints as JSON what each
// block promised and did not keep.
import assert from 'node:assert/strict'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

let current
const fail = (line, error) => current.failures.push({ line, message: error.message })
const attempt = (line, action) => {
  current.checks += 1
  try {
    action()
  } catch (error) {
    fail(line, error)
  }
}
Object.assign(globalThis, {
  equals: (line, actual, expected) => attempt(line, () => assert.deepStrictEqual(actual, expected)),
  matches: (line, actual, expected) => attempt(line, () => matchesPart(actual, expected)),
  near: (line, actual, expected) =>
    attempt(line, () => {
      const tolerance = Math.abs(expected) * 1e-6
      assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not near ${expected}`)
    }),
  throws: async (line, action, kind, message) => {
    current.checks += 1
    try {
      await action()
    } catch (error) {
      if (error.name === kind && error.message.includes(message)) return
      fail(line, new Error(`threw ${error.name}: ${error.message}`))
      return
    }
    fail(line, new Error(`threw nothing, not ${kind}`))
  },
})

function matchesPart(actual, expected) {
  if (expected === null || typeof expected !== 'object' || Array.isArray(expected)) {
    assert.deepStrictEqual(actual, expected)
    return
  }
  assert.ok(actual !== null && typeof actual === 'object', `${String(actual)} is no object`)
  for (const [key, value] of Object.entries(expected)) matchesPart(actual[key], value)
}

const results = []
for (const file of process.argv.slice(2)) {
  current = { file, checks: 0, failures: [] }
  results.push(current)
  try {
    await import(pathToFileURL(file).href)
  } catch (error) {
    fail(0, error)
  }
}
process.stdout.write(`\n${JSON.stringify(results)}`)
