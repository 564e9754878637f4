/**
 * Every room of the library but its gates, which are in `paripurna/schema`.
 *
 * @module paripurna
 */
export * from './language/index.ts'
export * from './calendar/index.ts'
export * from './summary/index.ts'
export * from './statistics/index.ts'
export * from './expectation/index.ts'
export * from './checklist/index.ts'
export * from './agreement/index.ts'
export * from './nps/index.ts'
export * from './ilhamin/index.ts'
export * from './promise/index.ts'
export * from './quality/index.ts'
export * from './loyalty-ladder/index.ts'
export * from './ladder-analytics/index.ts'
export * from './complaint/index.ts'
