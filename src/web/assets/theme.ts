import { type Asset, asset } from './asset.ts'

/** The municipality's own sheet. It stands in no layer, so that what it sets comes above all of ours. */
export type Theme = {
  readonly asset: Asset
  /** Where it counts; absent: everywhere. */
  readonly media?: string
}

/** Colours that were thought of for light paper make a dark page unreadable: a sheet that says nothing of dark leaves dark to us. */
export function themeOf(css: string): Theme {
  const own = asset('gemeente', 'css', 'text/css; charset=utf-8', css)
  return /prefers-color-scheme\s*:\s*dark/.test(css)
    ? { asset: own }
    : { asset: own, media: '(prefers-color-scheme: light)' }
}
