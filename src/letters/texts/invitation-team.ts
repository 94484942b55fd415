import { type Content, heading, list, mail, paragraph, phone } from '../blocks.ts'
import type { InvitationToTeam, Language } from '../model.ts'
import { addressLines, greeting } from '../wording.ts'
import { anew, when } from './invitation.ts'

/** 3.1 step 4, the team's copy. What it says about the resident is what was shared at step 2, and no more. */
export function invitationTeam(model: InvitationToTeam, language: Language): Content {
  return language === 'nl' ? dutch(model) : english(model)
}

function dutch(model: InvitationToTeam): Content {
  const { sender, instead, appointment } = model
  return {
    title: 'Aannamegesprek Voorkom Huisuitzetting: wie van u komt?',
    blocks: [
      paragraph('Beste collega,'),
      ...anew(instead, 'nl'),
      paragraph(
        'Wij nodigen u uit voor een aannamegesprek Voorkom Huisuitzetting. De bewoner krijgt ook een uitnodiging.',
      ),
      { kind: 'facts', rows: [...when(appointment, 'nl'), ...who(model, 'nl')] },
      heading('Wat vragen wij u?'),
      paragraph(['Bevestig wie er komt. Bel ', phone(sender.phone), ' of mail naar ', mail(sender.mail), '.']),
      ...(model.shared === 'postcode'
        ? [
            heading('Waarom alleen een postcode?'),
            paragraph(
              'Wij kregen geen contact met de bewoner. Daarom geven wij alleen de postcode door en is het gesprek niet bij de bewoner thuis. Naam en adres hoort u van de bewoner zelf, als de bewoner die in het gesprek wil geven.',
            ),
          ]
        : []),
      heading('Hoe begint het gesprek?'),
      list(
        'Leg samen uit waarom we praten, waarover en met welke gegevens.',
        'Vraag daarna of de bewoner het gesprek wil voeren. Vraag apart of we over gezondheid mogen praten.',
        'Vertel dat de bewoner altijd mag stoppen.',
      ),
      greeting(sender, 'nl'),
    ],
  }
}

function english(model: InvitationToTeam): Content {
  const { sender, instead, appointment } = model
  return {
    title: 'Intake talk Preventing Eviction: which of you will come?',
    blocks: [
      paragraph('Dear colleague,'),
      ...anew(instead, 'en'),
      paragraph(
        'We invite you to an intake talk for Preventing Eviction (Voorkom Huisuitzetting). The resident is invited too.',
      ),
      { kind: 'facts', rows: [...when(appointment, 'en'), ...who(model, 'en')] },
      heading('What do we ask you?'),
      paragraph(['Confirm who will come. Call ', phone(sender.phone), ' or mail to ', mail(sender.mail), '.']),
      ...(model.shared === 'postcode'
        ? [
            heading('Why only a postcode?'),
            paragraph(
              'We could not reach the resident. So we pass on the postcode only, and the talk is not at the resident’s home. The resident may give you name and address in the talk.',
            ),
          ]
        : []),
      heading('How does the talk begin?'),
      list(
        'Explain together why we talk, about what and with which data.',
        'Then ask whether the resident wants to have the talk. Ask separately whether we may talk about health.',
        'Tell that the resident can stop at any time.',
      ),
      greeting(sender, 'en'),
    ],
  }
}

function who(model: InvitationToTeam, language: Language) {
  const resident = language === 'nl' ? 'Bewoner' : 'Resident'
  const label = language === 'nl' ? 'Waar' : 'Where'
  const { place } = model.appointment
  const home = language === 'nl' ? 'bij de bewoner thuis' : 'at the resident’s home'
  return [
    { label, lines: place.kind === 'home' ? [home] : addressLines(place) },
    model.shared === 'postcode'
      ? { label: 'Postcode', lines: [model.postcode] }
      : { label: resident, lines: addressLines(model.addressee) },
  ]
}
