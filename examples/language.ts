// The same figures for an Indonesian and an English reader, whatever the locale of the machine.
import { languages, writeCount, writeDate, writeNumber, writePercent, type Words } from 'paripurna'

const heading = { en: 'Orders', id: 'Pesanan' } satisfies Words
const order = { en: { one: 'order', other: 'orders' }, id: 'pesanan' }

for (const language of languages) {
  console.log(
    [
      `${heading[language]}, ${writeDate('2026-05-03', language)}`,
      writeCount(1, order, language),
      writeCount(1250, order, language),
      writePercent(97.5, { language, decimals: 1 }),
      writeNumber(-1234.5, { language, decimals: 1 }),
    ].join(' | '),
  )
}

// Output:
// Orders, 3 May 2026 | 1 order | 1,250 orders | 97.5% | -1,234.5
// Pesanan, 3 Mei 2026 | 1 pesanan | 1.250 pesanan | 97,5% | -1.234,5
