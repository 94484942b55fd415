/** What people are called, and what stands in their papers; each line is one name. */
const groups = `
jan johannes johan hans hannes joannes jo
johanna annie joke hanna jannie anneke ans
cornelis kees cor cees cornelius
cornelia corrie cora nelly
willem wim pim
wilhelmina mien willy mina wil
pieter petrus piet peter pe
jacobus jaap koos jacob sjaak jacques
jozef joseph josephus jos sjef jef jusuf yusuf youssef
maria marie mia marja miep ria riet mieke marieke maryam
gerardus gerard gerrit ger
gerritje gerda geertruida truus geertje
hendrik henk henri hendricus rik harry
hendrika hennie riek rika
antonius anton antoon ton toon teun
antonia toos tonny
franciscus frans frank
francisca fransje francien
theodorus theo dorus
adrianus adriaan ad arie janus
adriana adri jaantje
martinus martin tinus maarten
nicolaas nico klaas niek
elisabeth els liesbeth betty bets lies elly
catharina catrien trijntje toos rina ina karin kaatje
margaretha greet gre margriet greetje
petronella nel petra
mohammed mohamed muhammad mohammad muhammed mehmet mo mimoun
ahmed ahmet achmed
abdel abdullah abdoel abdellah
alexander alex sander lex
robert rob robbert bob
richard dick ries
frederik fred frits freek
leonardus leo leen
matthijs thijs mathias mattheus
sebastiaan bas
bartholomeus bart
laurens laurentius lau
christiaan chris
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

const linesOf = new Map<string, number[]>()
for (const [line, names] of groups.entries())
  for (const name of names) linesOf.set(name, [...(linesOf.get(name) ?? []), line])

/** Whether two given names are commonly one person's. */
export function sameCallName(a: string, b: string): boolean {
  const [ours, theirs] = [linesOf.get(a), linesOf.get(b)]
  return ours !== undefined && theirs !== undefined && ours.some((line) => theirs.includes(line))
}
