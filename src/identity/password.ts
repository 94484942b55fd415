/** What is wrong with a new password. */
export type PasswordProblem = 'passwordShort' | 'passwordLong' | 'passwordEasy'

const shortest = 12
/** Longer ones would only cost the program time. */
const longest = 200

/** Words that come to everybody's mind here, and what opens the lists that attackers try first. */
const easy =
  /drempel|huur|wonen|woning|buurtteam|schuld|corporatie|inloggen|welkom|wachtwoord|password|letmein|iloveyou|qwert|azert|asdf|abc|123|321|000|111/g

/**
 * Twelve characters of any kind, never cut or changed (NIST 800-63B asks for 8 beside a second factor). What is left without
 * the words of everybody's first thought and the login name must still be some six different characters.
 */
export function passwordProblem(password: string, loginName: string): PasswordProblem | undefined {
  const characters = [...password]
  if (characters.length < shortest) return 'passwordShort'
  if (characters.length > longest) return 'passwordLong'
  const name = loginName.trim().toLowerCase()
  const rest = password.toLowerCase().replace(easy, '')
  const without = name.length > 2 ? rest.replaceAll(name, '').replaceAll(name.split('@')[0] ?? name, '') : rest
  return new Set(without).size < 6 ? 'passwordEasy' : undefined
}
