/**
 * The lines below a resolution.
 *
 *   45th plenary meeting   (Ninth plenary meeting, 28 May 2022)   37e séance plénière   37-е пленарное заседание   第37次全体会议      the meeting
 *   6 December 2022   le 31 décembre 2020   2020年12月31日                                   its day
 *   [Adopted without a vote.]   Adopted by consensus                                     how
 */
const longest = 220;

const meeting =
  /^(?:\p{Nd}{1,4}[\p{L}\p{M}ª.º-]{0,6}\s+(?:\([^)]*\)\s+|\p{L}+\s+){0,3}(?:meeting|séance(?:\s+plénière)?|sesión(?:\s+plenaria)?|заседание)|[\p{L}-]{3,30}\s+(?:plenary\s+meeting|séance\s+plénière|sesión\s+plenaria)|الجلسة(?:\s+العامة)?\s+\p{Nd}+|第\s?\p{Nd}+\s?次(?:全体)?会议|\p{Nd}+-[ея]\s+(?:\([^)]*\)\s+)?(?:пленарное\s+)?заседание|(?:plenary\s+)?meeting\s+(?:no\.\s*)?\p{Nd}+|séance\s+(?:plénière\s+)?(?:no\s*)?\p{Nd}+)[.,]?(?:\s.*\p{Nd}{4}.*)?$/iu;
const day =
  /^(?:(?:le|el|on)\s+)?(?:\p{Nd}{1,2}(?:er|st|nd|rd|th|º|-го)?\s+(?:de\s+)?[\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+)?(?:\s*\/\s*[\p{L}\p{M}]+)?\.?(?:\s+de)?,?\s+\p{Nd}{4}(?:\s+(?:года?|г\.|م))?|[\p{L}]+\s+\p{Nd}{1,2},\s+\p{Nd}{4}|\p{Nd}{4}\s?年\s?\p{Nd}{1,2}\s?月\s?\p{Nd}{1,2}\s?日)\.?$/iu;
const adoption =
  /^[[(（［【]?\s*(?:(?:re)?adopted (?:by|without|unanimously|at|on)|résolution adoptée|adoptée? (?:par|sans|à)|aprobad[ao] (?:por|sin|en)|приня(?:та|то) (?:без|единогласно|путем|заносимым)|اعتُ?مدت? |اتُ?خذ|未经表决|经(?:记录)?表决|以.{1,40}(?:票|通过)|一致通过)/iu;

/** Whether a line closes a resolution: its meeting, its day, how it was adopted. Of a line inside a text only its place says so. */
export function isClosingLine(text: string): boolean {
  if (text.length > longest) return false;
  return meeting.test(text.replace(/^\((.*)\)$/u, '$1')) || day.test(text) || adoption.test(text);
}

const adoptionLine =
  /(?:^|[^\p{L}])(?:(?:resolution|decision)s? adopted (?:by|at|on)|adopted by the|(?:résolution|décision)s? adoptée?s? par|resoluci[óo]n(?:es)? aprobadas? por|decisi[óo]n(?:es)? aprobadas? por|(?:резолюция|решение),? принят(?:ая|ое)|قرار اتخذته|قرار اتخذه|اتخذته الجمعية)|大会.{0,30}(?:决议|通过)|通过的(?:第.{1,20}号)?决议/iu;

/** Whether a line above a resolution says that it was adopted, in any of the six languages. */
export function saysAdopted(text: string): boolean {
  return adoptionLine.test(text) && !/\b(?:to be adopted|draft|projet|proyecto|проект)\b|草案|مشروع/iu.test(text);
}
