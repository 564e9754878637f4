import type { SatisfactionIndexDefinition } from './satisfaction-model.ts'

/**
 * The index of public satisfaction (IKM) by the regulation in force since 2017: nine elements, answers
 * from 1 to 4, weights of one ninth, classes from A to D.
 *
 * The regulation prints the weight as 0.11; nine of those are 0.99, so the index here, of exact ninths,
 * is about one point higher than that of sheets which multiply by the printed figure.
 *
 * @example
 * ```ts
 * import { ikm2017 } from 'paripurna/quality'
 *
 * ikm2017.elements.length // => 9
 * ikm2017.elements[0] // => { id: 'U1', name: { en: 'Requirements', id: 'Persyaratan' } }
 * ikm2017.bands.map(({ from }) => from) // => [88.31, 76.61, 65, 25]
 * ```
 * @see Peraturan Menteri PANRB 14/2017 (pedoman penyusunan survei kepuasan masyarakat), annex
 */
export const ikm2017: SatisfactionIndexDefinition = {
  id: 'ikm2017',
  title: {
    en: 'Public satisfaction index (PANRB 14/2017)',
    id: 'Indeks Kepuasan Masyarakat (Permenpan RB 14/2017)',
  },
  scale: { lowest: 1, highest: 4 },
  elements: [
    { id: 'U1', name: { en: 'Requirements', id: 'Persyaratan' } },
    {
      id: 'U2',
      name: { en: 'System, mechanism and procedure', id: 'Sistem, Mekanisme, dan Prosedur' },
    },
    { id: 'U3', name: { en: 'Time to completion', id: 'Waktu Penyelesaian' } },
    { id: 'U4', name: { en: 'Cost or tariff', id: 'Biaya/Tarif' } },
    {
      id: 'U5',
      name: {
        en: 'Specification of the service product',
        id: 'Produk Spesifikasi Jenis Pelayanan',
      },
    },
    { id: 'U6', name: { en: 'Competence of the staff', id: 'Kompetensi Pelaksana' } },
    { id: 'U7', name: { en: 'Behavior of the staff', id: 'Perilaku Pelaksana' } },
    {
      id: 'U8',
      name: {
        en: 'Handling of complaints, suggestions and feedback',
        id: 'Penanganan Pengaduan, Saran dan Masukan',
      },
    },
    { id: 'U9', name: { en: 'Facilities and infrastructure', id: 'Sarana dan Prasarana' } },
  ],
  bands: [
    { id: 'A', from: 88.31, performance: { en: 'very good', id: 'Sangat Baik' } },
    { id: 'B', from: 76.61, performance: { en: 'good', id: 'Baik' } },
    { id: 'C', from: 65, performance: { en: 'poor', id: 'Kurang Baik' } },
    { id: 'D', from: 25, performance: { en: 'bad', id: 'Tidak Baik' } },
  ],
}

/**
 * The index of public satisfaction by the decree of 2004, for series that began under it: fourteen
 * elements, weights of one fourteenth, classes in equal steps.
 *
 * The decree prints the weight as 0.071; fourteen of those are 0.994.
 *
 * @example
 * ```ts
 * import { ikm2004 } from 'paripurna/quality'
 *
 * ikm2004.elements.length // => 14
 * ikm2004.bands.map(({ from }) => from) // => [81.26, 62.51, 43.76, 25]
 * ```
 * @see Keputusan Menteri PAN KEP/25/M.PAN/2/2004 (pedoman umum penyusunan indeks kepuasan masyarakat)
 */
export const ikm2004: SatisfactionIndexDefinition = {
  id: 'ikm2004',
  title: {
    en: 'Public satisfaction index (KEP/25/M.PAN/2/2004)',
    id: 'Indeks Kepuasan Masyarakat (KEP/25/M.PAN/2/2004)',
  },
  scale: { lowest: 1, highest: 4 },
  elements: [
    { id: 'U1', name: { en: 'Procedure', id: 'Prosedur pelayanan' } },
    { id: 'U2', name: { en: 'Requirements', id: 'Persyaratan pelayanan' } },
    { id: 'U3', name: { en: 'Clarity who serves', id: 'Kejelasan petugas pelayanan' } },
    { id: 'U4', name: { en: 'Discipline of the staff', id: 'Kedisiplinan petugas pelayanan' } },
    {
      id: 'U5',
      name: { en: 'Responsibility of the staff', id: 'Tanggung jawab petugas pelayanan' },
    },
    { id: 'U6', name: { en: 'Ability of the staff', id: 'Kemampuan petugas pelayanan' } },
    { id: 'U7', name: { en: 'Speed', id: 'Kecepatan pelayanan' } },
    { id: 'U8', name: { en: 'Fairness', id: 'Keadilan mendapatkan pelayanan' } },
    {
      id: 'U9',
      name: { en: 'Courtesy and friendliness of the staff', id: 'Kesopanan dan keramahan petugas' },
    },
    { id: 'U10', name: { en: 'Reasonable cost', id: 'Kewajaran biaya pelayanan' } },
    { id: 'U11', name: { en: 'Certainty of the cost', id: 'Kepastian biaya pelayanan' } },
    { id: 'U12', name: { en: 'Certainty of the schedule', id: 'Kepastian jadwal pelayanan' } },
    { id: 'U13', name: { en: 'Comfort of the place', id: 'Kenyamanan lingkungan' } },
    { id: 'U14', name: { en: 'Safety', id: 'Keamanan pelayanan' } },
  ],
  bands: [
    { id: 'A', from: 81.26, performance: { en: 'very good', id: 'Sangat Baik' } },
    { id: 'B', from: 62.51, performance: { en: 'good', id: 'Baik' } },
    { id: 'C', from: 43.76, performance: { en: 'poor', id: 'Kurang Baik' } },
    { id: 'D', from: 25, performance: { en: 'bad', id: 'Tidak Baik' } },
  ],
}
