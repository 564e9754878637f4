import type { Checklist } from '../checklist/model.ts'
import type { ServiceCultureAspect } from './model.ts'

/**
 * Whether the culture of an organization is built to satisfy customers, version 1: in what it writes
 * down, and in what it does.
 *
 * The source text parts formal values, raised in statements of vision and mission, procedures and
 * other systems of control, from informal ones, and says that the values themselves usually show what
 * the organization really intends for its customers; and that a culture of customer care lives on
 * by its gatekeepers. Five items of that, and what can be observed, are our proposal; a group each
 * for formal and informal keeps a fine mission from making up for the habits.
 *
 * @example
 * ```ts
 * import { scoreChecklist, serviceCultureChecklist } from 'paripurna'
 *
 * const onPaper = { visionAndMission: 'met', procedures: 'met', controls: 'met', livedValues: 'unmet', gatekeepers: 'unmet' } as const
 * const { groups } = scoreChecklist(serviceCultureChecklist, onPaper)
 * groups.map(({ id, score }) => [id, score]) // => [['formal', 1], ['informal', 0]]
 * ```
 * @see "Bekerjasama dengan kolega", four drivers of satisfaction, 4, for the line of thought
 */
export const serviceCultureChecklist: Checklist<ServiceCultureAspect> = {
  id: 'service-culture',
  version: '1',
  title: { en: 'Culture of customer care', id: 'Budaya customer care' },
  groups: [
    { id: 'formal', title: { en: 'Formal', id: 'Formal' } },
    { id: 'informal', title: { en: 'Informal', id: 'Nonformal' } },
  ],
  items: [
    {
      id: 'visionAndMission',
      text: {
        en: 'Vision and mission speak of the customer',
        id: 'Visi dan misi menyebut pelanggan',
      },
      evidence: {
        en: 'The statement names what customers may expect',
        id: 'Pernyataannya menyebutkan apa yang boleh diharapkan pelanggan',
      },
      group: 'formal',
    },
    {
      id: 'procedures',
      text: { en: 'Procedures serve the customer', id: 'Prosedur melayani pelanggan' },
      evidence: {
        en: 'Each procedure says what the customer gains by it',
        id: 'Tiap prosedur menyebutkan manfaatnya bagi pelanggan',
      },
      group: 'formal',
    },
    {
      id: 'controls',
      text: {
        en: 'Systems of control measure satisfaction',
        id: 'Sistem kontrol mengukur kepuasan pelanggan',
      },
      evidence: {
        en: 'Satisfaction is reported as often as sales',
        id: 'Kepuasan dilaporkan sesering penjualan',
      },
      group: 'formal',
    },
    {
      id: 'livedValues',
      text: {
        en: 'The values lived show that customers are meant',
        id: 'Nilai yang dijalankan menunjukkan maksud organisasi terhadap pelanggannya',
      },
      evidence: {
        en: 'Asked for yesterday’s hardest decision, staff tell of a customer who was helped',
        id: 'Ditanya keputusan tersulit kemarin, staf menceritakan pelanggan yang dibantu',
      },
      group: 'informal',
    },
    {
      id: 'gatekeepers',
      text: {
        en: 'Gatekeepers carry the culture on',
        id: 'Gatekeeper meneruskan dan mengabadikan budaya',
      },
      evidence: {
        en: 'Newcomers can name who showed them how customers are treated here',
        id: 'Pegawai baru dapat menyebutkan siapa yang mencontohkan cara memperlakukan pelanggan',
      },
      group: 'informal',
    },
  ],
}
