import type { Reporter, TestModule } from 'vitest/node'

/** Closes a run with one line that any reader of logs can count on: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const count = (state: string) => states.filter((other) => other === state).length
    console.log(
      `\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`,
    )
  }
}
