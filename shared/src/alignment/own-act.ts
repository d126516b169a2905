/*
 * A text that names itself (`the present resolution`), or the session that it will come back at (`at its seventy-sixth session`), says where and when,
 * not what: any two texts close like that.
 */

/** A word of a folded text in the Latin alphabet. */
const word = String.raw`[a-z\d'-]+`;

/**
 * What names a text itself, or a session of the body that adopts it, in folded texts (`foldLetters`) of the six languages. Each begins with a word, and
 * not with an article that may be there: what begins with a choice is tried at every letter.
 */
export const ownActs: readonly RegExp[] = [
  String.raw`\bpresente? (?:resolu[ct]ion|decision|declara[ct]ion)\b`,
  String.raw`\bthis (?:resolution|decision|declaration)\b`,
  String.raw`\b(?:sa|cette) (?:${word} ){0,3}session\b`,
  String.raw`\bits (?:${word} ){0,3}session\b`,
  String.raw`\bsu (?:${word} ){0,4}periodo (?:${word} )?de sesiones\b`,
  String.raw`настоящ\p{L}+ (?:резолюци|решени|деклараци)\p{L}+`,
  String.raw`(?:свое\p{L}*|(?<!\p{L})ее) (?:\p{L}+ ){0,3}сесси\p{L}+`,
  String.raw`دورتها(?: و?ال\p{L}+){1,3}`,
  String.raw`هذا القرار(?!\p{L})`,
  '本决议|(?:大会)?第[一二三四五六七八九十百零\\d]+届(?:常|特别)?会议',
].map((pattern) => new RegExp(pattern, 'gu'));
