/** Arrears above, payments below, on one axis of time and never two scales in one; wide and narrow, so that text keeps its size. */
import * as Plot from '@observablehq/plot'
import type { PageWords } from '../../words/pages.nl.ts'
import { drawn } from '../chart/plot.ts'
import { wholeEuros } from '../make/euros.ts'
import type { RentChart as Chart } from '../models/index.ts'

type Size = {
  readonly name: 'breed' | 'smal'
  readonly width: number
  readonly left: number
  readonly right: number
  readonly heights: readonly [number, number]
}
const sizes: readonly Size[] = [
  { name: 'breed', width: 820, left: 64, right: 110, heights: [240, 190] },
  { name: 'smal', width: 340, left: 58, right: 8, heights: [210, 180] },
]
/** Room for the heading above each of the two. */
const head = 28
const gap = 20

export function RentChart({ chart, words, id }: { chart: Chart; words: PageWords; id: string }) {
  return sizes.map((size) => {
    const [top, bottom] = size.heights
    const name = `${id}-${size.name}`
    return (
      <svg
        key={size.name}
        className={size.name}
        viewBox={`0 0 ${size.width} ${top + bottom + 2 * head + gap}`}
        role="img"
        aria-labelledby={`${name}-titel ${name}-uitleg`}
      >
        <title id={`${name}-titel`}>{chart.title}</title>
        <desc id={`${name}-uitleg`}>{chart.description}</desc>
        <text className="kop" x="0" y="16">
          {words.rent.arrears}
        </text>
        <g transform={`translate(0,${head})`} textAnchor="middle">
          {arrears(chart, words, size)}
        </g>
        <text className="kop" x="0" y={head + gap + top + 16}>
          {words.rent.paid}
        </text>
        <g transform={`translate(0,${2 * head + gap + top})`} textAnchor="middle">
          {payments(chart, words, size)}
        </g>
      </svg>
    )
  })
}

const scale = (chart: Chart, size: Size, amounts: readonly number[]) => ({
  width: size.width,
  marginLeft: size.left,
  marginRight: size.right,
  x: { type: 'band' as const, domain: chart.months.map(({ key }) => key), axis: null, padding: 0.4 },
  y: { domain: [Math.min(0, ...amounts), Math.max(100_00, ...amounts)], nice: 4, axis: null },
})

const money = (size: Size) => [
  Plot.gridY({ ticks: 4, className: 'as', strokeOpacity: 1 }),
  Plot.axisY({ ticks: 4, tickSize: 0, label: null, tickFormat: wholeEuros, className: 'getal', marginLeft: size.left }),
  Plot.ruleY([0], { className: 'nul' }),
]

function arrears(chart: Chart, words: PageWords, size: Size) {
  const { months } = chart
  const last = months.slice(-1)
  const beside = size.right > 40 ? [chart.last, words.rent.now] : []
  return drawn({
    ...scale(
      chart,
      size,
      months.map((month) => month.arrears),
    ),
    height: size.heights[0],
    marginTop: 8,
    marginBottom: 8,
    marks: [
      ...money(size),
      Plot.areaY(months, { x: 'key', y: 'arrears', className: 'vlak' }),
      Plot.lineY(months, { x: 'key', y: 'arrears', className: 'lijn' }),
      Plot.dot(last, { x: 'key', y: 'arrears', r: 5, symbol: 'circle', className: 'punt' }),
      ...beside.map((text, line) =>
        Plot.text(last, {
          x: 'key',
          y: 'arrears',
          text: () => text,
          textAnchor: 'start',
          dx: 12,
          dy: line * 17,
          className: line === 0 ? 'sterk' : 'zacht',
        }),
      ),
    ],
  })
}

function payments(chart: Chart, words: PageWords, size: Size) {
  const { months } = chart
  const rents = months.filter(({ due = 0 }) => due > 0)
  const missed = rents.filter((month) => month.missed)
  const last = rents.slice(-1)
  const every = Math.ceil(months.length / (size.name === 'smal' ? 6 : 18))
  const labels = new Map(months.map(({ key, label }) => [key, label]))
  const beside = size.right > 40 && chart.rent !== undefined ? [words.rent.rent, chart.rent] : []
  return drawn({
    ...scale(
      chart,
      size,
      months.flatMap(({ paid, due = 0 }) => [paid, due]),
    ),
    height: size.heights[1],
    marginTop: 8,
    marginBottom: 28,
    marks: [
      ...money(size),
      Plot.barY(
        months.filter(({ paid }) => paid !== 0),
        { x: 'key', y: 'paid', className: 'staaf' },
      ),
      Plot.barY(missed, { x: 'key', y: 'due', className: 'mist' }),
      Plot.dot(missed, { x: 'key', y: ({ due = 0 }) => due / 2, r: 5, symbol: 'times', className: 'kruis' }),
      Plot.tickY(rents, { x: 'key', y: 'due', inset: -5, className: 'huur' }),
      ...beside.map((text, line) =>
        Plot.text(last, {
          x: 'key',
          y: 'due',
          text: () => text,
          textAnchor: 'start',
          dx: 26,
          dy: line * 17,
          className: line === 0 ? 'sterk' : 'zacht',
        }),
      ),
      Plot.axisX(
        months.filter((_, index) => (months.length - 1 - index) % every === 0).map(({ key }) => key),
        { tickSize: 0, label: null, tickFormat: (key: string) => labels.get(key) ?? '', className: 'maand' },
      ),
    ],
  })
}
