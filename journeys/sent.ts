import type { APIRequestContext } from '@playwright/test'
import { parseHTML } from 'linkedom'
import type { Given, Scan } from './given.ts'

/**
 * Sends the form of a page as a browser without a script would, with what was given, and no page is drawn: how a
 * trajectory gets to where a journey begins. Gives where the program leads to; throws where it takes no such form.
 */
export async function sent(request: APIRequestContext, path: string, given: Given): Promise<string> {
  const page = await request.get(path)
  const form = parseHTML(await page.text()).document.querySelector('main form')
  if (!form) throw new Error(`${path} answers ${page.status()}, without a form`)
  const values = filled(form, given)
  const body = Object.values(values).some((value) => typeof value !== 'string')
    ? { multipart: values as Record<string, string | Scan> }
    : { form: values as Record<string, string> }
  const answer = await request.post(form.getAttribute('action') ?? path, { ...body, maxRedirects: 0 })
  const leadsTo = answer.headers().location
  if (answer.status() !== 303 || !leadsTo) throw new Error(`${path} answers ${answer.status()} to what was sent`)
  return leadsTo
}

/** What stands in the form already, and what is given: a choice by its label, a day as `2026-09-10`. */
function filled(form: Element, given: Given): Record<string, string | Scan> {
  const values: Record<string, string | Scan> = {}
  for (const control of form.querySelectorAll('input[name], select[name], textarea[name]')) {
    const held = heldBy(control)
    if (held !== undefined) values[control.getAttribute('name') ?? ''] = held
  }
  for (const [name, value] of Object.entries(given)) {
    const named = form.querySelector(`[name="${name}"]`)
    const date = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
    if (date && form.querySelector(`[name="${name}-day"]`))
      for (const [index, part] of ['year', 'month', 'day'].entries())
        values[`${name}-${part}`] = String(Number(date[index + 1]))
    else if (!named) throw new Error(`the form does not ask for ${name}`)
    else values[name] = named.localName === 'select' ? optionCalled(named, String(value)) : value
  }
  return values
}

function heldBy(control: Element): string | undefined {
  const kind = control.getAttribute('type')
  if (control.localName === 'select')
    return control.querySelector('option[selected], option')?.getAttribute('value') ?? ''
  if (control.localName === 'textarea') return control.textContent ?? ''
  if (kind === 'file') return undefined
  if (kind === 'radio' || kind === 'checkbox')
    return control.hasAttribute('checked') ? (control.getAttribute('value') ?? 'on') : undefined
  return control.getAttribute('value') ?? ''
}

function optionCalled(select: Element, label: string): string {
  const option = [...select.querySelectorAll('option')].find(({ textContent }) => textContent?.trim() === label)
  if (!option) throw new Error(`there is no choice ${label}`)
  return option.getAttribute('value') ?? ''
}
