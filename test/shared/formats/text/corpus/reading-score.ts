import { labels } from '@adref/shared/document';
import { doubtSentence, type Reading, readDocument } from '@adref/shared/formats';
import type { PrintedDocument } from './printed-document.ts';

/** How well a text was read. */
export interface ReadingScore {
  /** Preambular and operative paragraphs of the truth, and how many of them were read whole under their printed label. */
  readonly paragraphs: number;
  readonly whole: number;
  /** Pairs of neighbouring paragraphs of the truth that are in one paragraph. */
  readonly joins: readonly string[];
  readonly flags: readonly string[];
  /** Words of the truth that are nowhere in the reading. */
  readonly lost: readonly string[];
  /** Paragraphs that were not read as printed. */
  readonly wrong: readonly string[];
}

const shown = 60;

/** Compares a reading of a printed document's text with what was printed. */
export function scoreOf(printed: PrintedDocument, text: string): ReadingScore {
  const result = readDocument(new TextEncoder().encode(text), { language: printed.language });
  if (!result.ok) throw new Error(result.key);
  const { reading } = result;
  const read = reading.documents.flatMap((document) => {
    const names = labels(document.paragraphs);
    return document.paragraphs.map((one, at) => `${names[at]}|${bare(one.text)}`);
  });
  const left = new Map<string, number>();
  for (const one of read) left.set(one, (left.get(one) ?? 0) + 1);
  const truth = printed.blocks.filter(({ kind }) => kind === 'preambular' || kind === 'operative');
  const wrong: string[] = [];
  for (const { label, text: words } of truth) {
    const key = `${label}|${bare(words)}`;
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    else wrong.push(`${label} ${words.slice(0, shown)}`);
  }
  const texts = read.map((one) => one.slice(one.indexOf('|') + 1)).join('\n');
  const body = printed.blocks.filter(
    ({ kind, text: words }) => kind !== 'masthead' && kind !== 'closing' && words !== '',
  );
  const printedTexts = body.map(({ text: words }) => bare(words)).join('\n');
  const joins = body.flatMap(({ text: words }, at) => {
    const next = body[at + 1];
    const seam = next && bare(words).slice(-20) + bare(next.printed ? next.text : next.text).slice(0, 20);
    const labelled = next?.printed ? bare(words).slice(-20) + bare(next.printed) + bare(next.text).slice(0, 15) : seam;
    // Some texts say in one sentence what elsewhere ends one paragraph and begins the next.
    if (!next || !seam || printedTexts.includes(seam)) return [];
    return texts.includes(seam) || texts.includes(labelled ?? seam)
      ? [`${words.slice(-30)} / ${next.text.slice(0, 30)}`]
      : [];
  });
  return {
    paragraphs: truth.length,
    whole: truth.length - wrong.length,
    joins,
    flags: reading.flags.map((flag) => `${flag.kind}: ${doubtSentence(flag)}`),
    lost: lostWords(printed, reading),
    wrong,
  };
}

/** Words without what laying out may change: spaces, hyphens at the ends of lines, what kind of hyphen it is, directions, strokes of Arabic. */
function bare(text: string): string {
  return text.replace(/[\s\u00ad\u200e\u200f\u0640]/g, '').replace(/[\u2010\u2011]/g, '-');
}

function lostWords({ blocks, notes, language }: PrintedDocument, reading: Reading): string[] {
  const words = (shown: string) => wordsIn(shown.replaceAll('\u0640', ''));
  const wordsIn = (text: string) =>
    language === 'zh' ? [...text].filter((sign) => /\p{L}/u.test(sign)) : (text.match(/[\p{L}\p{M}]{2,}/gu) ?? []);
  const kept = new Map<string, number>();
  const all = [
    ...reading.documents.flatMap((one) =>
      [...one.paragraphs, ...one.footnotes].flatMap((it) => ['number' in it ? it.number : '', it.text]),
    ),
    ...reading.zones.flatMap((zone) => zone.blocks.map(({ text }) => text)),
  ].join('\n');
  for (const word of words(all)) kept.set(word, (kept.get(word) ?? 0) + 1);
  const lost: string[] = [];
  for (const word of words([...blocks.map(({ text }) => text), ...notes].join('\n'))) {
    const count = kept.get(word) ?? 0;
    if (count === 0) lost.push(word);
    else kept.set(word, count - 1);
  }
  return lost;
}
