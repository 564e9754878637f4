// A deadline in working hours and one in working days, around a holiday and a short day.
import {
  addBusinessDays,
  addBusinessTime,
  businessTimeBetween,
  civilDateAt,
  defineSchedule,
  instantAt,
  writeDuration,
  writeInstant,
} from 'paripurna/calendar'

const timeZone = 'Asia/Jakarta'
const morning = ['08:00', '12:00'] as const
const day = [morning, ['13:00', '16:30']] as const
const office = defineSchedule({
  timeZone,
  weekly: {
    mon: day,
    tue: day,
    wed: day,
    thu: day,
    fri: [
      ['08:00', '11:30'],
      ['13:30', '17:00'],
    ],
  },
  holidays: ['12-25', '2026-08-17'],
  exceptions: { '2026-12-24': [morning] },
})

const received = instantAt('2026-12-23T15:30', timeZone, { disambiguation: 'reject' })
const deadline = addBusinessTime(office, received, { hours: 8 })
const elapsed = businessTimeBetween(office, received, deadline)
const answerBy = addBusinessDays(office, civilDateAt(received, timeZone), 2, {
  receivedOnClosedDay: 'treatAsNext',
})
console.log(`Eight working hours: ${writeInstant(deadline, { language: 'en', timeZone })}`)
console.log(`which is ${writeDuration(elapsed, 'en')} of work; two working days: ${answerBy}`)

// Output:
// Eight working hours: 28 December 2026, 11:00
// which is 8 hours of work; two working days: 2026-12-28
