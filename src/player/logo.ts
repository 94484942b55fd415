/** A plain logo for an invented organisation: a doorstep, and its name. */
export function logo(name: string, colour: string): string {
  const width = 54 + name.length * 11
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 40" width="${width}" height="40">`,
    `<rect x="4" y="4" width="24" height="28" fill="${colour}"/>`,
    '<rect x="11" y="11" width="10" height="21" fill="#ffffff"/>',
    `<rect x="0" y="32" width="32" height="5" fill="${colour}"/>`,
    `<text x="44" y="27" font-family="Noto Sans, sans-serif" font-size="18" fill="${colour}">${name}</text>`,
    '</svg>',
  ].join('')
}
