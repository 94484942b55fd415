import { create } from 'qrcode'
import { appAddress, type NewFactor } from '../../identity/index.ts'
import type { Field, FormModel } from '../models/index.ts'
import { type Ask, chromeFor, formPage, html, wordsOf } from '../page.tsx'
import { RecoveryPage } from '../pages/index.ts'
import { digits, line, smallFormModel } from './sign-in.ts'

/** Addresses of the pages on which a second factor is chosen and confirmed. */
export type FactorWay = { readonly choose: string; readonly confirm: string; readonly back: string }

export function factorForm(
  call: Ask,
  way: FactorWay,
  form: (field: string) => string = () => '',
  errors: FormModel['errors'] = [],
  own?: { readonly text: { readonly title: string; readonly lead: string }; readonly first: readonly Field[] },
): Response {
  const words = wordsOf(call)
  const { factor: text, factors, fields } = words.signIn
  const byMail = call.get('services').entrance.mailCode !== undefined
  return formPage(
    call,
    smallFormModel(
      {
        ...text,
        ...own?.text,
        action: way.choose,
        back: way.back,
        fields: [
          ...(own?.first ?? []),
          {
            kind: 'choice',
            name: 'slot',
            label: fields.factor.label,
            required: true,
            value: form('slot'),
            options: [
              { value: 'app', label: factors.app, hint: factors.appHint },
              ...(byMail ? [{ value: 'mail', label: factors.mail, hint: factors.mailHint }] : []),
            ],
          },
          ...(byMail
            ? [line('mail', fields.mail, form('mail'), { autocomplete: 'email', inputmode: 'email', required: false })]
            : []),
        ],
        errors,
      },
      words,
    ),
  )
}

export function confirmForm(call: Ask, chosen: NewFactor, way: FactorWay, wrong?: 'busy' | 'factor'): Response {
  const words = wordsOf(call)
  const { confirmApp, confirmMail, fields, errors } = words.signIn
  const text = chosen.factor === 'app' ? confirmApp : confirmMail
  return formPage(
    call,
    smallFormModel(
      {
        title: text.title,
        lead: text.lead,
        submit: text.submit,
        action: way.confirm,
        back: way.choose,
        fields: [digits(fields.digits)],
        errors: wrong ? [{ field: 'code', message: errors[wrong] }] : [],
        ...(chosen.factor === 'app'
          ? {
              scan: {
                ...squareOf(appAddress(chosen.secret)),
                label: confirmApp.picture,
                secretLabel: confirmApp.secret,
                secret: chosen.secret.match(/.{1,4}/g)?.join(' ') ?? '',
              },
            }
          : {}),
      },
      words,
    ),
  )
}

/** The dark parts of a QR code as one path, row by row. */
function squareOf(text: string): { path: string; size: number } {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data, (value, index) => (value ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : ''))
  return { path: dark.join(''), size }
}

export function recoveryPage(call: Ask, codes: readonly string[]): Response {
  const words = wordsOf(call)
  const { recovery: text } = words.signIn
  const model = { ...text, codes, next: { label: text.next, href: '/mijn-vh' } }
  return html(call, <RecoveryPage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
}
