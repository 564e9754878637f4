/**
 * A process of its own for one question to one contestant: it may never answer, and most know no
 * time zone but that of the process.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ScheduleDefinition, Weekday } from 'paripurna/calendar'
import { dayjsBusinessTime, momentBusinessDays, momentBusinessTime, paripurna } from './peers.ts'
import type { Outcome, Trial } from '../contest.ts'

/** A question: when are the hours used up? */
export interface Question {
  readonly title: string
  readonly definition: ScheduleDefinition
  /** Epoch milliseconds, or NaN for no date at all. */
  readonly start: number
  readonly hours: number
  /** Epoch milliseconds, or undefined where there is no answer and a refusal is right. */
  readonly expected: number | undefined
  readonly contestants: readonly Asked[]
}

const askable = {
  paripurna,
  'dayjs-business-time': dayjsBusinessTime,
  'moment-business-time': momentBusinessTime,
  'moment-business-days': daysOnly,
}

/** Who can be asked. */
export type Asked = keyof typeof askable

/** From when the process is ready; those that answer take a few milliseconds. */
const limitSeconds = 3

/** Puts the questions to all their contestants, a few processes at a time. */
export async function runTrials(questions: readonly Question[]): Promise<Trial[]> {
  const jobs = questions.flatMap((question) =>
    question.contestants.map((name) => ({ question, name, told: '' })),
  )
  const waiting = [...jobs]
  const lane = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      job.told = tell(await ask(job.question, job.name), job.question.expected)
    }
  }
  await Promise.all([lane(), lane()])
  return questions.map((question) => ({
    title: question.title,
    expected: question.expected === undefined ? 'a refusal' : iso(question.expected),
    outcomes: jobs.filter((job) => job.question === question).map(outcomeOf),
  }))
}

function outcomeOf({ name, told }: { readonly name: Asked; readonly told: string }): Outcome {
  return { name, outcome: told, isRight: told.startsWith('right'), isPeer: name !== 'paripurna' }
}

/** The answer as the process printed it; undefined where it had to be ended. */
function ask({ definition, start, hours }: Question, name: Asked): Promise<string | undefined> {
  // NaN is not JSON.
  const asked = JSON.stringify([name, definition, String(start), hours])
  const args = [...process.execArgv, fileURLToPath(import.meta.url), asked]
  const env = { ...process.env, TZ: definition.timeZone }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  let limit: NodeJS.Timeout | undefined
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // The first word is that it is ready: a slow start on a busy machine is nobody's fault.
    limit ??= setTimeout(() => child.kill('SIGKILL'), limitSeconds * 1000)
    told += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => {
      clearTimeout(limit)
      if (signal === 'SIGKILL') resolve(undefined)
      else if (code !== 0) reject(new Error(`${name}: the process ended with ${code ?? signal}`))
      else resolve(told.split('\n')[1])
    })
  })
}

function tell(answer: string | undefined, expected: number | undefined): string {
  if (answer === undefined) return `does not return within ${limitSeconds} s`
  if (answer.startsWith('refuses')) return expected === undefined ? `right: ${answer}` : answer
  if (expected === undefined) return `wrong: answers ${iso(Number(answer))}`
  return Number(answer) === expected ? 'right' : `wrong by ${writeTime(Number(answer) - expected)}`
}

function iso(instant: number): string {
  return Number.isNaN(instant) ? 'an invalid date' : new Date(instant).toISOString()
}

/** A time in the largest unit of which it has at least one, with its sign. */
export function writeTime(milliseconds: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1000],
  ] as const
  const [name, size] = units.find(([, unit]) => Math.abs(milliseconds) >= unit) ?? ['ms', 1]
  return `${milliseconds < 0 ? '' : '+'}${+(milliseconds / size).toFixed(2)} ${name}`
}

/** Asked for hours, it adds a day: the trial is whether it comes back. */
function daysOnly({ weekly }: ScheduleDefinition) {
  const order: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
  const add = momentBusinessDays(order.flatMap((weekday, at) => (weekly[weekday] ? [at] : [])))
  return { addHours: (start: number) => add(start, 1) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, definition, start, hours] = JSON.parse(process.argv[2] ?? '') as [
    Asked,
    ScheduleDefinition,
    string,
    number,
  ]
  console.log('ready')
  try {
    console.log(askable[name](definition).addHours(Number(start), hours))
  } catch (fault) {
    console.log(`refuses (${(fault as Error).message})`)
  }
}
