/** Somebody's work, study or wish to work somewhere tells nothing of the resident's own past or health. */
export const job = `werk werkt werkte werken werkzaam gewerkt baan salaris loon* solliciteer* stage opleiding* studie*
  studeert studeer* cursus vacature* dienstverband functie bewaker beveiliger cipier kok schoonma* receptionist* vrijwilliger
  inkomen inkomsten diploma* minor hbo mbo`

/** Where something stands, not who was in it. */
export const place = `naast tegenover achter schuin buurt nabij vlakbij richting langs halte bushalte parkeer* hoek`
