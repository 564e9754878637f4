// The satisfaction index (IKM) that public offices publish, on made-up answers; a dash is none.
import { writeNumber } from 'paripurna/language'
import {
  explainMeanVerdict,
  explainSatisfactionIndex,
  ikm2017,
  judgeMean,
  roundHalfUp,
  satisfactionIndex,
  surveySampleSize,
} from 'paripurna/quality'

const applicants = 40
const returned = `443443443 332434332 344343433 432443342 334434433 442344334
  343433443 332443332 444344443 33244333- 443434433 332343432`
const rows = returned.split(/\s+/).map((row) => Array.from(row, Number))
const answers = rows.map((row) => row.map((answer) => (Number.isNaN(answer) ? null : answer)))

const result = satisfactionIndex(ikm2017, answers)
if (result.kind !== 'indexed') throw new Error(result.because)
const id = (value: number, decimals: number) => writeNumber(value, { language: 'id', decimals })
const nameOf = (element: string) =>
  ikm2017.elements.find((one) => one.id === element)?.name.id ?? ''

console.log('LAPORAN SURVEI KEPUASAN MASYARAKAT (contoh, jawaban rekaan)')
console.log(`Jumlah responden: ${result.respondents}`)
for (const { id: element, sum, n } of result.elements) {
  const nrr = id(roundHalfUp(sum, n, 3), 3)
  const weighted = id(roundHalfUp(sum, n * result.elements.length, 3), 3)
  console.log(`${element} ${nameOf(element)}: NRR ${nrr}, NRR tertimbang ${weighted}, n ${n}`)
}
console.log(explainSatisfactionIndex(result, { language: 'id', definition: ikm2017 }))
const ranked = [...result.elements].sort((one, other) => one.rank - other.rank)
const first = ranked.slice(0, 3).map(({ id: element, band }) => `${nameOf(element)} (${band})`)
console.log(`Prioritas tindak lanjut: ${first.join('; ')}`)
const { n } = surveySampleSize({ method: 'krejcieMorgan', population: applicants })
const target = { adequate: 76.61, desired: 88.3, minimumAnswers: n }
if (result.complete) {
  console.log(explainMeanVerdict(judgeMean(result.complete, target), { language: 'id' }))
}

// Output:
// LAPORAN SURVEI KEPUASAN MASYARAKAT (contoh, jawaban rekaan)
// Jumlah responden: 12
// U1 Persyaratan: NRR 3,417, NRR tertimbang 0,380, n 12
// U2 Sistem, Mekanisme, dan Prosedur: NRR 3,500, NRR tertimbang 0,389, n 12
// U3 Waktu Penyelesaian: NRR 2,750, NRR tertimbang 0,306, n 12
// U4 Biaya/Tarif: NRR 3,667, NRR tertimbang 0,407, n 12
// U5 Produk Spesifikasi Jenis Pelayanan: NRR 3,667, NRR tertimbang 0,407, n 12
// U6 Kompetensi Pelaksana: NRR 3,417, NRR tertimbang 0,380, n 12
// U7 Perilaku Pelaksana: NRR 3,583, NRR tertimbang 0,398, n 12
// U8 Penanganan Pengaduan, Saran dan Masukan: NRR 3,333, NRR tertimbang 0,370, n 12
// U9 Sarana dan Prasarana: NRR 2,727, NRR tertimbang 0,303, n 11
// Indeks Kepuasan Masyarakat (Permenpan RB 14/2017) 83,50, mutu B (Baik), 12 responden; terendah: U9 Sarana dan Prasarana; tertinggi: U4 Biaya/Tarif, U5 Produk Spesifikasi Jenis Pelayanan.
// Prioritas tindak lanjut: Sarana dan Prasarana (C); Waktu Penyelesaian (C); Penanganan Pengaduan, Saran dan Masukan (B)
// Belum ada putusan, jawabannya terlalu sedikit, 11 dari 36: rata-rata 84,09 (79,51 sampai 88,67 dengan tingkat kepercayaan 95%), n = 11.
