import { noteMark, type TextDocument } from '@adref/shared/document';
import { expect, it } from 'vitest';
import { lightFile } from '../../../server/src/exports/light-file.ts';

const made = '2026-11-27T16:00:00Z';
const called = (id: string) => noteMark(id) ?? '';
const document = (words: string): TextDocument => ({
  symbol: 'A/C.1/73/L.27',
  title: 'A <b>title</b>',
  kind: 'draft resolution',
  language: 'en',
  paragraphs: [
    { id: 'E', kind: 'enacting', level: 0, text: 'The General Assembly,' },
    { id: 'P1', kind: 'operative', level: 0, text: words },
    { id: 'fn-1', kind: 'footnote', level: 0, text: 'See <A/65/201>.' },
    { id: 'fn-2', kind: 'footnote', level: 0, text: 'Ibid.' },
  ],
  footnotes: [],
});
const facts = { issued: made, committee: 'First Committee', agendaItem: 'Item 98' };
const asked = { made, lineNumbers: false, facts };

it('a page has what is above a document, its typed numbers, and its footnotes below, all as data', () => {
  const text = document(`Decides${called('fn-1')} to meet${called('fn-2')} & <end>.`);
  const page = lightFile({ as: 'html', request: { ...asked, what: 'clean', document: text } });
  for (const part of [
    '<p dir="auto">A/C.1/73/L.27</p>',
    'First Committee',
    '1.\t<i>Decides</i><sup><a href="#note-0">1</a></sup> to meet<sup><a href="#note-1">2</a></sup> &amp; &lt;end&gt;.',
    '<p id="note-0" dir="auto"><sup>1</sup> See &lt;A/65/201&gt;.</p>',
    '<p id="note-1" dir="auto"><sup>2</sup> Ibid.</p>',
    '<title>A &lt;b&gt;title&lt;/b&gt;</title>',
  ]) {
    expect(page).toContain(part);
  }
});

it('a page sets words as pages and Word do: the formula and headings as a whole, deeper lists further in', () => {
  const text: TextDocument = {
    ...document('Decides:'),
    paragraphs: [
      { id: 'T', kind: 'title', level: 0, text: 'A title' },
      { id: 'E', kind: 'enacting', level: 0, text: 'The General Assembly,' },
      { id: 'H', kind: 'heading', level: 2, text: 'Measures' },
      { id: 'P1', kind: 'operative', level: 0, text: 'Decides to:' },
      { id: 'P2', kind: 'subparagraph', level: 1, text: 'Meet:' },
      { id: 'P3', kind: 'subparagraph', level: 2, text: 'Soon.' },
    ],
  };
  const page = lightFile({ as: 'html', request: { ...asked, what: 'clean', document: text } });
  for (const part of [
    '<p class="title" dir="auto"><b>A title</b></p>',
    '<p class="enacting" dir="auto"><i>The General Assembly,</i></p>',
    '<p class="heading-3" dir="auto"><b><i>Measures</i></b></p>',
  ]) {
    expect(page).toContain(part);
  }
  const inLanguage = (language: 'ar' | 'zh') =>
    lightFile({ as: 'html', request: { ...asked, what: 'clean', document: { ...text, language } } });
  expect(inLanguage('ar')).toContain('<i><b>The General Assembly,</b></i>');
  expect(inLanguage('zh')).toContain('<p class="enacting" dir="auto"><b>The General Assembly,</b></p>');
  // A label, which begins with Latin letters, would turn an Arabic paragraph around.
  expect(inLanguage('ar')).toMatch(/<html lang="ar" dir="rtl">.*<p class="operative">/s);
  const inset = (words: string) => {
    const style = new RegExp(`<p class="([^"]*)"[^>]*>[^<]*${words}`).exec(page)?.[1];
    return Number(new RegExp(`\\.${style}\\{margin-inline-start:([\\d.]+)em`).exec(page)?.[1]);
  };
  expect(inset('Meet')).toBeGreaterThan(0);
  expect(inset('Soon')).toBeGreaterThan(inset('Meet'));
});

it('a page of what changed has a footnote that came and one that went where they are called', () => {
  const [base, after] = [`Decides to meet${called('fn-1')}.`, `Decides${called('fn-2')} to meet.`].map(document);
  if (!base || !after) throw new Error('There are no texts');
  const request = { ...asked, what: 'tracked', base, document: after, author: 'EU', date: made } as const;
  const page = lightFile({ as: 'html', request });
  expect(page).toMatch(/<ins><sup><a href="#note-\d">/);
  expect(page).toMatch(/<del><sup><a href="#note-\d">/);
  expect(page).toContain('Ibid.');
  expect(page).toContain('See &lt;A/65/201&gt;.');
});

it('text has the footnotes of a draft below its words, in the form that reads back', () => {
  const text = document(`Decides${called('fn-1')} to meet.`);
  const written = lightFile({ as: 'text', request: { ...asked, what: 'clean', document: text } });
  expect(written).toContain('1. Decides¹ to meet.');
  expect(written).toContain('¹ See');
});
