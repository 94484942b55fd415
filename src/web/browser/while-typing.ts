/**
 * Reads free text while one types, by the same rules and in the same words as when it is saved (see `acts/free-text.ts`).
 * The rules come to the text: no unfinished sentence leaves the browser. It advises and stops nothing.
 */
import { type GuardFile, guardFiles } from '../../files/guard/finding.ts'
import type { Reader } from '../../files/guard/learned/reader.ts'
import { textProblemsIn } from '../../files/guard/problems.ts'
import { textProblemsEn } from '../../words/text-problems.en.ts'
import { textProblemsNl } from '../../words/text-problems.nl.ts'

/** How long nothing is typed before the text is read, in milliseconds: long enough to end a word. */
const pause = 600

const words = document.documentElement.lang === 'en' ? textProblemsEn : textProblemsNl

/** The learned reader is as large as all else together, so it comes with the first key. Without it the rules speak, and the server asks. */
let reader: Reader | undefined
let coming: Promise<void> | undefined
const fetchReader = async () => {
  reader = (await import('../../files/guard/learned/index.ts')).reader
}

for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-guard]')) watch(field)

function watch(field: HTMLInputElement | HTMLTextAreaElement): void {
  const place = document.getElementById(`${field.id}-advies`)
  if (!place) return
  const named = field.dataset.guard?.split(' ') ?? []
  const files = guardFiles.filter((file) => named.includes(file))
  let waiting = 0
  const read = () => show(place, advice(field, files))
  field.addEventListener('input', () => {
    coming ??= fetchReader().catch(() => undefined)
    window.clearTimeout(waiting)
    waiting = window.setTimeout(() => void coming?.then(read), pause)
  })
}

/** One sentence for each kind of finding, without what the server has said of this field already. */
function advice(field: HTMLInputElement | HTMLTextAreaElement, files: readonly GuardFile[]): string[] {
  const said = document.getElementById(`${field.id}-fout`)?.textContent ?? ''
  return textProblemsIn(field.value, files, reader)
    .map(({ problem, found }) => words[problem]({ label: '', typed: '', limit: 0, found }))
    .filter((sentence) => !said.includes(sentence))
}

/** Changed only when there is something else to say: what changes is read aloud. */
function show(place: HTMLElement, sentences: readonly string[]): void {
  const shown = [...place.children].map((child) => child.lastChild?.textContent?.trim())
  if (shown.length === sentences.length && sentences.every((sentence, index) => sentence === shown[index])) return
  place.replaceChildren(
    ...sentences.map((sentence) => {
      const line = document.createElement('p')
      line.className = 'dr-advies'
      const attention = document.createElement('strong')
      attention.textContent = `${place.dataset.attention}.`
      line.append(attention, ` ${sentence}`)
      return line
    }),
  )
}
