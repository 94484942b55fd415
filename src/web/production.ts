/**
 * React chooses its build when it is first loaded; the one for development costs five times as much. So this stands before
 * every import of it. Whoever sets `NODE_ENV` keeps it, as the tests do.
 */
process.env.NODE_ENV ??= 'production'
