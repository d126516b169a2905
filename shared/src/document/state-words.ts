/*
 * What is said of how a paragraph stands, in words alone, as the six languages and their secretaries write it:
 *
 *   agreed        [Agreed ad ref] [Closed] [Para agreed] [Convenu] [Párrafo cerrado] [Согласовано] [已商定] [متفق عليه]
 *   open          [Pending] [Not agreed] [Under discussion] [En suspens] [Pendiente] [На рассмотрении] [待定] [معلق]
 *
 * These are no words of the text. What is not among them is never taken for agreement.
 */

/** What a paragraph is called before the word that says how it is. */
const subject = [
  String.raw`(?:the\s+)?(?:entire\s+|whole\s+)?(?:(?:sub-?)?para(?:graph)?|text|chapeau|(?:OP|PP)\s?\d+)\.?(?:\s+(?:is|was|has\s+been))?\s+`,
  String.raw`(?:paragraphe|par\.|alinéa|texte)(?:\s+est)?\s+`,
  String.raw`(?:párrafo|apartado|inciso|texto)(?:\s+está)?\s+`,
  String.raw`(?:пункт|подпункт|абзац|текст)\s+`,
  '(?:本段|该段|全段|段落|案文|本案文)',
  String.raw`(?:الفقرة|فقرة|النص|نص)\s+`,
].join('|');

/** How sure it is so far. */
const sofar = [
  'provisionally|tentatively|preliminarily|informally',
  'provisoirement|à titre provisoire',
  'provisionalmente|preliminarmente',
  'предварительно|условно',
].join('|');

/** A paragraph that everybody agrees to. */
const agreed = [
  'agreed|closed|cleared|settled',
  'convenue?s?|agréée?s?|clos(?:e|es)?|fermée?|accepté ad ref|accord(?: trouvé)?',
  'acordad[oa]s?|convenid[oa]s?|cerrad[oa]s?|consensuad[oa]s?',
  'согласован(?:а|о|ы)?|закрыт(?:а|о|ы)?',
  '(?:تم )?(?:متفق علي(?:ه|ها)|(?:ال)?اتفاق علي(?:ه|ها)|اتفق علي(?:ه|ها)|موافق علي(?:ه|ها)|مغلقة?|اغلقت?(?: (?:الفقرة|النص))?|اغلاقها?)',
  '(?:经|已|均已|业已|已经|已获)?(?:暂时?|暂定|临时|初步|原则上)?(?:商定|议定|达成一致|达成协议|达成共识)|(?:已|已经)(?:结束|关闭|谈妥|同意|通过)|暂定协议',
].join('|');

/** That governments are still to be asked, in the Latin words. */
const adReferendum = String.raw`ad\.?\s?ref(?:erendum|eréndum|\.)?|ад\s?реф(?:ерендум|\.)?`;
/** The same in others, behind what says that a paragraph is agreed. */
const referred = [
  adReferendum,
  'provisoirement|provisionalmente|مؤقتا|موقتا|مبدئيا|رهنا? (?:ب)?(?:الاستشارة|الموافقة|التشاور|الرجوع الى الحكومات)|بشرط (?:الاستشارة|الموافقة|التشاور|الرجوع الى الحكومات|الاستشاره)',
  '[(]?(?:待核准|待核可|待批准|待请示|待确认|尚待核准|须经核准|待最后核准)[)]?',
].join('|');

/** Where it was agreed. */
const where = String.raw`(?:in|en|на|в)\s+(?:(?:the\s+)?committee|commission|comité|comisión|комитете|(?:the\s+)?(?:informals?|plenary|(?:informal\s+)?consultations(?:\s+officieuses)?)|consultas(?:\s+oficiosas)?|неофициальных\s+консультациях)`;

const end = String.raw`(?![\p{L}\p{M}])`;
/** `agreed` in the forms that need no Latin words, with what is around it. */
const plain = new RegExp(
  `^(?:${subject})?(?:(?:${sofar})\\s+)?(?:待(?:核准|核可|批准|请示|确认)(?:后|的)?)?(?:${agreed})(?:\\s*(?:${referred}))?(?:\\s+${where})?${end}`,
  'iu',
);
/** With the Latin words a form of agreement needs no word beside them, and more words are one: `adopted ad ref`. */
const latin = new RegExp(
  `^(?:${subject})?(?:(?:${sofar})\\s+)?(?:(?:${agreed}|adopted|approved|accepted|adoptée?|approuvée?s?|acceptée?|adoptad[oa]|aprobad[oa]|принято?|одобрено?)\\s*)?(?:${adReferendum})(?:\\s+in\\s+part)?(?:\\s+${where})?${end}`,
  'iu',
);

const referral = new RegExp(`^(?:${referred})[.。]?$`, 'iu');

const open = new RegExp(
  `^(?:${[
    `(?:${subject})?(?:still\\s+)?(?:pending|open|reopened|re-opened|on hold|not (?:yet )?agreed|under (?:discussion|negotiation|consideration|consultation|review)|(?:to be|tb) ?(?:discussed|determined|decided|completed|revisited|reviewed|confirmed|continued)|tb[dcr]|outstanding|disputed|bracketed|parked|for further (?:discussion|consultations?))`,
    `(?:${subject})?(?:en (?:suspens|attente|discussion|cours (?:de négociation|d'examen))|non (?:convenue?|agréée?)|à l'examen|à (?:examiner|discuter|revoir)|pas (?:encore )?convenu|ouvert|rouvert)`,
    `(?:${subject})?(?:pendientes?|en (?:suspenso|examen|espera|debate|discusión)|no (?:acordado|convenido)|sin acuerdo|por (?:determinar|examinar|debatir|definir)|abierto|reabierto)`,
    `(?:${subject})?(?:не согласован(?:а|о|ы)?|(?:находится )?на (?:рассмотрении|согласовании|обсуждении)|отложен(?:а|о|ы)?|ожидает(?: решения)?|подлежит (?:обсуждению|согласованию)|открыт(?:о|а)?)`,
    '(?:尚?未商定|尚?未议定|尚?未达成一致|未商定|待定|未定|未决|待决|待议|待讨论|待商定|待审议|讨论中|审议中|磋商中|谈判中|搁置|暂停|保留待议|尚待讨论)',
    `(?:${subject})?(?:معلقة?|قيد (?:النظر|المناقشة|البحث|التفاوض|الدراسة|الانتظار)|في الانتظار|لم يتفق علي(?:ه|ها)(?: بعد)?|لم يتم الاتفاق علي(?:ه|ها)(?: بعد)?|غير متفق علي(?:ه|ها)|موجلة?|مفتوحة?)`,
  ].join('|')})[.!。]?$`,
  'iu',
);

/** Longest form of these that is looked for, in UTF-16 code units. */
const longest = 120;

/** A shape without the marks of vowels and with one spelling for letters that are written in several; as long or shorter. */
function folded(shape: string): string {
  return shape
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .replace(/[’ʼ]/g, "'")
    .trim();
}

/** Whether words say that a paragraph is agreed or closed, and nothing else; `sure` where no sentence has them: with the Latin words. */
export function saysAgreed(shape: string): { readonly sure: boolean } | null {
  if (shape.length > longest) return null;
  const words = folded(shape).replace(/[.!。]$/, '');
  if (latin.exec(words)?.[0] === words) return { sure: true };
  return plain.exec(words)?.[0] === words ? { sure: false } : null;
}

/** Whether words say that governments are still to be asked, and nothing else. */
export function saysReferred(shape: string): boolean {
  return shape.length <= longest && referral.test(folded(shape));
}

/** Whether words say how things are with a paragraph that is not agreed, and nothing else. */
export function saysOpen(shape: string): boolean {
  return shape.length <= longest && open.test(folded(shape));
}

/**
 * Whether a line is nothing but a bracket or parentheses that say how a paragraph stands: `[Agreed ad ref; pending: Cuba]`, `(Closed)`. What is
 * said besides may be behind a sign.
 */
export function saysHowItStands(line: string): boolean {
  const inside = /^\s*(?:[[［【{]([^[\]［］【】{}]*)[\]］】}]|[(（]([^()（）]*)[)）])\.?\s*$/u.exec(line);
  const words = (inside?.[1] ?? inside?.[2] ?? '').trim();
  const head = /^[^;；؛,，،]*/u.exec(words)?.[0] ?? '';
  return words !== '' && (saysAgreed(head) !== null || saysOpen(head));
}
