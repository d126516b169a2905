import type { Language } from '../../document/index.ts';

/**
 * What a party says of words, as a bracket has it:
 *
 *   support    its own, or somebody else's that it takes
 *   retain     the draft's words are to stay
 *   delete     the words are to go
 *   oppose     it does not want what is proposed
 *   reserve    under reservation, without other words
 */
export type Stance = 'support' | 'retain' | 'delete' | 'oppose' | 'reserve';

/** `wants to delete`, `would prefer to delete`: these verbs as what a party wants, divided by commas. */
function wanting(...verbs: readonly string[]): string {
  const wishes =
    'want,wants,wish,wishes,prefer,prefers,propose,proposes,suggest,suggests,ask,asks,would like,would prefer';
  return verbs.flatMap((verb) => wishes.split(',').map((wish) => `${wish} to ${verb}`)).join(', ');
}

/** `text proposed by`, `text from`: what is brought to the table and by whom, divided by commas. */
function textBy(...nouns: readonly string[]): string {
  return nouns
    .flatMap((noun) =>
      ['proposed by', 'suggested by', 'submitted by', 'supported by', 'by', 'from', 'of'].map((by) => `${noun} ${by}`),
    )
    .join(', ');
}

/** The words for each, in all forms in which they are seen behind a dash: imperative, third person, participle with its "by", noun. */
const phrases: Readonly<Record<Stance, Readonly<Record<Language, string>>>> = {
  support: {
    en: `propose, proposes, proposed, proposed by, proposal, proposal by, proposal of, proposal from, prefer, prefers, preferred by, support,
      supports, supported, supported by, supporting, add, adds, added by, to add, insert, inserts, inserted by, to insert, suggest, suggests,
      suggested by, accept, accepts, accepted by, agree, agrees, favour, favours, favor, favors, favoured by, favored by, in favour, in favor,
      want, wants, wanted by, alt, alternative, text, wording, language, amendment, tabled by, tabled, submitted by, introduced by, put forward by,
      presented by, sponsored by, co-sponsored by, cosponsored by, ${textBy('text', 'wording', 'language', 'formulation', 'amendment', 'alternative', 'proposal')}`,
    fr: `propose, proposent, proposé par, proposée par, proposition de, appuie, appuient, appuyé par, appuyée par, soutient, soutiennent,
      soutenu par, soutenue par, préfère, préfèrent, accepte, acceptent, ajouter, ajoute, ajoutent, ajouté par, insérer, insère, favorable,
      favorables, pour, présenté par, présentée par, déposé par, déposée par, soumis par, soumise par, parrainé par, avancé par, texte proposé par, texte de, libellé proposé par, amendement de, amendement proposé par, suggéré par`,
    es: `propone, proponen, propuesto por, propuesta por, propuesta de, apoya, apoyan, apoyado por, apoyada por, prefiere, prefieren, acepta,
      aceptan, añadir, añade, añaden, agregar, agrega, agregan, insertar, inserta, a favor, presentado por, presentada por, sometido por, patrocinado por, texto propuesto por, texto de, enmienda de, sugerido por`,
    ru: `предлагает, предлагают, предложено, предложение, поддерживает, поддерживают, поддержано, поддержка, предпочитает, предпочитают,
      принимает, принимают, согласен, согласна, согласны, добавить, добавляет, добавляют, включить, за, внесено, представлено, внесен, вносит, текст предложен, формулировка предложена, поправка`,
    ar: 'تقترح, يقترح, اقترح, اقترحت, اقترحته, اقترحها, اقترحه, تقترحه, يقترحه, أيدته, أيده, عرضته, عرضه, نص مقترح من, مقترح, تؤيده, يؤيده, تدعمه, يدعمه, تفضله, يفضله, أيدته, أيده, اقتراح, باقتراح, مقترح من, تؤيد, يؤيد, تأييد, بتأييد, تدعم, يدعم, تفضل, يفضل, تقبل, يقبل, إضافة, تضيف, يضيف, مقدم من, مقدمة من, قدمته, قدمه, بطلب من',
    zh: '提议, 提出, 建议, 支持, 赞成, 倾向于, 倾向, 同意, 接受, 增加, 添加, 插入, 补充, 提交, 提案, 联合提出',
  },
  retain: {
    en: `retain, retains, retained, retained by, retaining, to retain, keep, keeps, kept by, to keep, keeping, maintain, maintains, maintained by, to maintain, preserve, preserves, stet, proposes retention, supports retention, support retention, ${wanting('retain', 'keep', 'maintain')}`,
    fr: 'maintenir, maintient, maintiennent, maintenu par, maintenue par, à maintenir, maintien, conserver, conserve, conservent, garder, garde, gardent',
    es: 'mantener, mantiene, mantienen, mantenido por, mantenida por, conservar, conserva, conservan, retener, retiene, retienen',
    ru: 'сохранить, сохраняет, сохраняют, сохранение, оставить, оставляет, оставляют',
    ar: 'إبقاء, الإبقاء, الإبقاء على, إبقاء على, تبقي, يبقي, تبقي على, يبقي على, الاحتفاظ, احتفاظ',
    zh: '提议保留原文, 保留原文, 保持原文, 保留原案文, 保持原案文, 建议维持, 主张维持, 支持维持, 维持, 维持原文, 留用, 不删, 保持',
  },
  delete: {
    en: `delete, deletes, del, deleted, deleted by, deleting, deletion, deletion by, to delete, to be deleted, remove, removes, removed by, to remove,
      removal, strike, strikes, strike out, omit, omits, to omit, drop, drops, proposed deletion by, deletion proposed by,
      proposes deletion, propose deletion, supports deletion, support deletion, requests deletion, request deletion, for deletion, ${wanting('delete', 'remove', 'omit', 'drop', 'strike')}`,
    fr: 'supprimer, supprime, suppriment, supprimé par, supprimée par, à supprimer, suppr, suppression, suppression de, propose de supprimer, proposent de supprimer, souhaite supprimer, souhaitent supprimer, demande la suppression, demandent la suppression, propose la suppression, retirer, retire, retirent, biffer, biffe',
    es: 'propone suprimir, proponen suprimir, propone eliminar, proponen eliminar, pide suprimir, piden suprimir, pide la supresión, suprimir, suprime, suprimen, suprimido por, suprimida por, supresión, eliminar, elimina, eliminan, eliminado por, eliminada por, borrar, borra',
    ru: 'предлагает исключить, предлагают исключить, предлагает удалить, предлагают удалить, предлагает снять, предлагают снять, просит исключить, просят исключить, исключить, исключает, исключают, исключение, удалить, удаляет, удаляют, удаление, снять, снимает, снимают, опустить, вычеркнуть',
    ar: 'تقترح حذف, يقترح حذف, تقترح الحذف, يقترح الحذف, تطلب حذف, يطلب حذف, حذف, الحذف, تحذف, يحذف, حذفت, بحذف, يطلب الحذف, تطلب الحذف, شطب, الشطب',
    zh: '提议删除, 建议删除, 主张删除, 希望删除, 请求删除, 支持删除, 赞成删除, 删除, 删去, 删掉, 刪除, 要求删除, 去除, 删',
  },
  oppose: {
    en: `oppose, opposes, opposed, opposed by, opposing, opposition, opposition by, opposed to, object, objects, objected, objected to by, objection,
      objection by, against, reject, rejects, rejected by, disagree, disagrees, cannot accept, can not accept, does not accept, do not accept, cannot
      support, does not support, do not support, not supported by, not accepted by, unacceptable to`,
    fr: `s'oppose, s'opposent, opposé, opposée, opposés, opposées, opposition, opposition de, contre, rejette, rejettent, rejeté par, objection, objection de,
      n'accepte pas, n'acceptent pas, n'appuie pas, n'appuient pas`,
    es: 'se opone, se oponen, opuesto, opuesta, opuestos, oposición, oposición de, contra, en contra, rechaza, rechazan, rechazado por, objeta, objetan, objeción, no acepta, no aceptan, no apoya, no apoyan',
    ru: 'против, возражает, возражают, возражение, отклоняет, отклоняют, отвергает, отвергают, не поддерживает, не поддерживают, не принимает, не принимают',
    ar: 'تعارض, يعارض, معارضة, عارضت, عارض, ضد, ترفض, يرفض, رفض, تعترض, يعترض, اعتراض, لا تؤيد, لا يؤيد, لا تقبل, لا يقبل',
    zh: '反对, 反對, 不同意, 不接受, 不支持, 不赞成, 拒绝',
  },
  reserve: {
    en: `reserve, reserves, reserved, reserved by, reserving, reservation, reservations, reservation by, reservation of, to reserve, has a reservation,
      scrutiny reservation, study reservation, general reservation, reserves its position, reserve their position, pending, on hold, hold,
      awaiting instructions`,
    fr: 'réserve, réserves, réservent, réserver, réservé par, réservée par, réserve de, émet une réserve, réserve sa position, en attente',
    es: 'reserva, reservas, reservan, reservar, reservado por, reserva de, se reserva, pendiente',
    ru: 'оговорка, оговорки, резервирует, резервируют, зарезервировать, в ожидании',
    ar: 'تحفظ, تحفظات, التحفظ, تتحفظ, يتحفظ, متحفظ, متحفظة, بتحفظ',
    zh: '保留, 持保留, 保留意见, 有保留, 持保留意见, 保留立场, 待定',
  },
};

const stances: ReadonlyMap<string, Stance> = new Map(
  (Object.keys(phrases) as Stance[]).flatMap((stance) =>
    Object.values(phrases[stance]).flatMap((list) =>
      list.split(',').map((phrase) => [phrase.trim().replace(/\s+/g, ' '), stance] as const),
    ),
  ),
);

const byLength = [...stances.keys()].toSorted((a, b) => b.length - a.length);
const spaced = byLength
  .filter((phrase) => !/\p{Script=Han}/u.test(phrase))
  .map((phrase) => phrase.replaceAll(' ', '\\s+'));
const han = byLength.filter((phrase) => /\p{Script=Han}/u.test(phrase));
const ahead = new RegExp(`^(?:(?:${spaced.join('|')})(?=[.\\s:,]|$)|(?:${han.join('|')}))`, 'iu');
const behind = new RegExp(`(?:(?<=^|[\\s:,(])(?:${spaced.join('|')})|(?:${han.join('|')}))(?=\\)?[.!]?$)`, 'iu');

/** A stance and the characters that say it. */
export interface SaidStance {
  readonly stance: Stance;
  readonly from: number;
  readonly to: number;
}

/** The stance that `shape` begins with; null where it begins with something else. */
export function stanceAhead(shape: string): SaidStance | null {
  return said(ahead.exec(plainApostrophes(shape)));
}

/** The stance that `shape` ends with, a full stop and a closing parenthesis aside. */
export function stanceBehind(shape: string): SaidStance | null {
  // A phrase has at most some thirty characters; what is before them is not looked at.
  const from = Math.max(0, shape.length - longest);
  const found = said(behind.exec(plainApostrophes(shape.slice(from))));
  return found && { ...found, from: found.from + from, to: found.to + from };
}

/** The stance that `shape` says and nothing else. */
function stanceOf(shape: string): Stance | null {
  return stances.get(plainApostrophes(shape).toLowerCase().replace(/[.!]$/, '').replace(/\s+/g, ' ').trim()) ?? null;
}

const longest = Math.max(...byLength.map(({ length }) => length)) + 10;

function said(match: RegExpExecArray | null): SaidStance | null {
  if (!match) return null;
  const stance = stanceOf(match[0]);
  return stance && { stance, from: match.index, to: match.index + match[0].length };
}

function plainApostrophes(text: string): string {
  return text.replace(/[’ʼ]/g, "'");
}
