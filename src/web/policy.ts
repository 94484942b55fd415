/** Nothing runs in the page, nothing is loaded from elsewhere, nothing of a page outlives it. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; object-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

/** Where text is read while one types a script of ours runs. It reaches nothing: without `connect-src` it cannot send. */
export const policyWithScript = `${policy}; script-src 'self'`

export const headers = {
  'Content-Security-Policy': policy,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}
