import { command, commandNames, letters } from './adapter.ts'
import { pdfText } from './answer.ts'
import type { Out } from './out.ts'

/** What the command line prints of the covenant, and what it answers to questions that need no case. */
export async function recordPapers(out: Out): Promise<void> {
  const said = async (place: string, name: string, args: readonly string[], stdin = '') => {
    const { code, out: printed, error } = await command(name, args, stdin)
    const pdf = printed.subarray(0, 5).toString('latin1') === '%PDF-'
    const text = pdf ? pdfText(printed) : printed.toString('utf8')
    out.write(place, `${name} ${args.join(' ')}\nends with ${code}\n${error}\n${text}`)
  }
  for (const lang of ['nl', 'en']) {
    for (const format of ['md', 'html', 'json'])
      await said(`covenant/${format}.${lang}.txt`, 'covenant', ['--format', format, '--lang', lang])
    for (const [name, ...more] of [
      ['annex'],
      ['dpia'],
      ['privacy'],
      ...['corporation', 'team', 'workAndIncome'].map((party) => ['register', '--party', party]),
    ])
      for (const format of ['md', 'html', 'json', 'pdf'])
        await said(`papers/${[name, ...more.slice(1)].join('.')}.${format}.${lang}.txt`, 'papers', [
          name ?? '',
          ...more,
          '--format',
          format,
          '--lang',
          lang,
        ])
  }
  for (const format of ['dpv', 'odrl'])
    for (const syntax of ['jsonld', 'ttl'])
      for (const base of ['', 'https://stad.example/vh#'])
        await said(`covenant/${format}.${syntax}${base ? '.base' : ''}.txt`, 'covenant', [
          '--format',
          format,
          '--syntax',
          syntax,
          ...(base ? ['--base', base] : []),
        ])
  await said('covenant/wrong.txt', 'covenant', ['--format', 'doc'])
  await said('papers/wrong.txt', 'papers', ['register'])
  await said('commands/scenarios-doc.txt', 'scenarios-doc', ['--print'])
  await said('commands/messages-template.txt', 'messages', ['--template'])
  await said('commands/messages-check.txt', 'messages', ['--check'])
  for (const name of commandNames) {
    await said(`commands/help.${name}.txt`, name, ['--help'])
    await said(`commands/wrong.${name}.txt`, name, ['--verkeerd'])
  }
  const help = await command('term', ['--rule', 'none'])
  for (const rule of /: (.*)\.$/.exec(help.error.trim())?.[1]?.split(', ') ?? [])
    for (const lang of ['nl', 'en'])
      for (const from of ['2026-03-02', '2026-12-24'])
        await said(`commands/term.${rule}.${from}.${lang}.txt`, 'term', [
          '--rule',
          rule,
          '--from',
          from,
          '--lang',
          lang,
        ])
  const texts = [
    'De post blijft liggen.',
    'Hij zat vorig jaar in de gevangenis voor diefstal.',
    'Zij slikt medicijnen voor haar depressie.',
    'Bel haar zus op 06 12345678.',
    'BSN 111222333, rekening NL91ABNA0417164300.',
  ]
  const named = /dossiers: (.*)\.$/.exec((await command('check-text', [])).error.trim())?.[1]?.split(', ') ?? []
  for (const file of named)
    await said(
      `commands/check-text.${file}.txt`,
      'check-text',
      ['--jsonl', '--file', file],
      texts.map((text, id) => JSON.stringify({ id, text })).join('\n'),
    )
  for await (const { name, language, pdf } of letters()) out.write(`letters/${name}.${language}.txt`, pdfText(pdf))
}
