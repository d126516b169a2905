import { type Ballot, ballots, type ZoneKind } from '../../reading.ts';
import { symbolPattern } from '../../symbol.ts';

const names: readonly (readonly [ZoneKind, RegExp])[] = [
  ['note', /^(?:Note du|Note by the|Nota del|Записка) /],
  ['summary', /^(?:Résumé|Summary|Resumen|Резюме|摘要|موجز)$/],
  ['contents', /^(?:Table des matières|Contents|Índice|Содержание|目录|المحتويات)$/],
  ['foreword', /^(?:Avant-propos|Foreword|Prólogo|Предисловие|前言|تصدير)/],
  ['letter', /^(?:Lettre d['’]envoi|Letter of transmittal|Carta de envío|Препроводительное письмо|送文函)/],
  [
    'annex',
    /^(?:(?:Annexe|Annex|Anexo|Appendix|Appendice|Apéndice|Приложение|Добавление)(?: (?:[IVX]+|\d{1,2}|[A-Z]))?|(?:附件|附录)[一二三四五六七八九十\d]{0,3}|(?:المرفق|التذييل)(?: (?:\p{Script=Arabic}+|\d{1,2}))?)(?:\s?[:：.–—-]\s\S.*)?$/iu,
  ],
];

/** Longest heading of a zone; a sentence that begins with the same word is longer. */
const longestName = 60;

/** The zone that a heading opens; null for any other paragraph. */
export function zoneOpenedBy(text: string): ZoneKind | null {
  if (text.length > longestName || /[.;:,]$/.test(text)) return null;
  return names.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const draftName = '(?:Projet de résolution|Draft resolution|Proyecto de resolución|Проект резолюции|决议草案)';
const symbolFirst = new RegExp(`^${symbolPattern}`);
const draft = new RegExp(`^(${draftName}\\s+([IVX]+))(?:\\s+(\\p{Lu}.*))?$`, 'u');

/**
 * `Projet de résolution I`, with or without the title on the same line. Not `A. Projet de résolution [symbol]`, which
 * heads the committee's account of that draft: the letter before it and the symbol after it tell them apart.
 */
export function draftHeading(text: string): { heading: string; numeral: string; title: string } | null {
  const match = draft.exec(text);
  if (!match || /[.;:,]$/.test(text) || symbolFirst.test(match[3] ?? '')) return null;
  return { heading: match[1] ?? '', numeral: match[2] ?? '', title: match[3] ?? '' };
}

const ballotNames: Readonly<Record<Ballot, RegExp>> = {
  inFavour: /^(?:Ont voté pour|In favour|Votos a favor|Голосовали за|赞成)\s?[:：]$/,
  against: /^(?:Ont voté contre|Against|Votos en contra|Голосовали против|反对)\s?[:：]$/,
  abstaining: /^(?:Se sont abstenus|Abstaining|Abstenciones|Воздержались|弃权)\s?[:：]$/,
};

/** The list of voters that a line opens. */
export function ballotOpenedBy(text: string): Ballot | null {
  return text.length > longestName ? null : (ballots.find((one) => ballotNames[one].test(text)) ?? null);
}

/** `Point 96 de l'ordre du jour`, `Agenda item 96`: the block before a report's title. */
export const agendaItem = /(?:^|\s)(?:Point \d+ de l|Agenda items? \d+|Item \d+ of the|Tema \d+ del|Пункт \d+)/;

/** `Distr. générale`: the file has a United Nations masthead, so what is before the first paragraph is front matter. */
export const masthead = /^Distr\b/;
