import type { SilenceWindow } from '@adref/shared/negotiation';
import { expect, it, vi } from 'vitest';
import { chooseLocale } from '../../../client/src/locale/locale.ts';
import { silenceSaid, silenceText } from '../../../client/src/phrases/silence-said.ts';
import { standingSilences } from '../../../client/src/phrases/standing-silences.ts';

const window: SilenceWindow = {
  id: 's1',
  draft: 0,
  symbol: 'A/L.1',
  paragraphs: null,
  opened: '2026-11-27T09:00:00.000Z',
  deadline: '2026-11-30T17:00:00.000Z',
  timeZone: 'Europe/Zurich',
  note: '',
  by: 'chair',
  broken: [],
  breaks: [],
  published: null,
  ended: null,
};
const before = '2026-11-29T00:00:00.000Z';

it('tells a deadline by the clock that it was set by, and by the reader’s where that shows another hour', () => {
  expect(silenceSaid(window, before, 'Europe/Zurich')).toBe(
    'Silence runs until 30 November 2026 at 18:00 (Europe/Zurich).',
  );
  // Another name for the same hour says nothing new.
  expect(silenceSaid(window, before, 'Europe/Paris')).toBe(silenceSaid(window, before, 'Europe/Zurich'));
  expect(silenceSaid(window, before, 'Asia/Tokyo')).toBe(
    'Silence runs until 30 November 2026 at 18:00 (Europe/Zurich), which is 1 December 2026 at 02:00 (Asia/Tokyo) where you are.',
  );
});

it('tells both in French', async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await chooseLocale('fr');
  expect(silenceSaid(window, before, 'Asia/Tokyo').replaceAll('\u00a0', ' ')).toBe(
    'Le silence court jusqu’au 30 novembre 2026 à 18:00 (Europe/Zurich), soit le 1er décembre 2026 à 02:00 (Asia/Tokyo) là où vous êtes.',
  );
  await chooseLocale('en');
  vi.unstubAllGlobals();
});

it('says at the deadline itself that it is over, although nobody has recorded what came of it', () => {
  expect(silenceSaid(window, window.deadline, 'UTC')).toBe('The deadline is over; the outcome is being recorded.');
});

it('tells what it is on, and counts none that has ended or that the closing of the negotiation has overtaken', () => {
  expect(silenceText(window, new Map())).toBe('the whole text');
  expect(silenceText({ ...window, paragraphs: ['P2', 'P9'] }, new Map([['P2', 'OP2']]))).toBe('OP2, Paragraph');
  const over = { ...window, id: 's2', ended: { time: before, outcome: 'kept' } } as const;
  expect(standingSilences({ silences: [window, over], closed: false })).toEqual([window]);
  expect(standingSilences({ silences: [window, over], closed: true })).toEqual([]);
});
