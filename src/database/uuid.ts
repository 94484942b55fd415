const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const none = '00000000-0000-0000-0000-000000000000'

/** What is no uuid becomes one that nobody has: a mistyped id then answers as any other that does not exist. */
export const uuidOrNone = (text: string): string => (form.test(text) ? text : none)
