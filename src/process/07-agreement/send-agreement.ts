/** 3.1 step 7: the corporation scans the signed agreement and sends it to the vhCoordinator. */
import { act, event, file, happens, news } from '../../trajectory/kit.ts'
import { once, within } from '../once.ts'

export const agreementSent = event('agreementSent', {
  annex: '3.1 step 7',
  basis: 'explicit',
  audience: { corporation: ['corporation', 'team'] },
  payload: {},
  says: () => ({ what: 'stuurde de getekende overeenkomst naar de VH-coördinator' }),
  milestone: 'Overeenkomst verstuurd',
})

export const sendAgreement = act('sendAgreement', {
  step: '7',
  phase: 'onboarding',
  roles: ['housingConsultant'],
  causes: [agreementSent],
  records: [['agreement', ['signedAgreement']]],
  fields: { scan: file() },

  may: once({ event: 'agreementSent', after: 'agreementSigned', reason: 'signatureFirst' }),
  decide: () => happens(agreementSent()),
  duty: within('onboarding', 'agreementSigned'),

  entries: ({ scan }, { view }) => [
    { file: 'agreement', category: 'signedAgreement', value: { signedOn: view.agreement?.signed }, document: scan },
  ],
  tells: () => [news('team', 'vhCoordinator')],
  words: {
    title: 'Stuur de getekende overeenkomst',
    menu: 'Overeenkomst sturen',
    submit: 'Stuur naar de VH-coördinator',
    done: 'De overeenkomst is verstuurd.',
    lead: 'Scan de getekende overeenkomst. De VH-coördinator opent daarna het dossier in KRIS.',
    fields: { scan: { label: 'Scan van de overeenkomst', hint: 'Een pdf, jpg of png van hooguit 25 MB.' } },
  },
})
