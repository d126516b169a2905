/** Kinds of acts that are for chair and secretariat, as SECURITY.md tells: decisions and reasons, links, the words of a pen, and who broke a silence. */
export const visibleToDeskOnly: ReadonlySet<string> = new Set([
  'take',
  'rationale',
  'invite',
  'revoke',
  'renew',
  'break-silence',
  'pen-words',
  'pen-written',
]);
