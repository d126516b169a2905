import type { Paragraph } from '@adref/shared/document';
import type { RecordedState, SilenceWindow } from '@adref/shared/negotiation';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabledNext } from '../../../client/src/draft/tabled-next.ts';
import { chooseLocale } from '../../../client/src/locale/locale.ts';
import { stateLines } from '../../../client/src/matters/state-lines.ts';
import { missingSaid } from '../../../client/src/phrases/missing-place.ts';
import { silenceText } from '../../../client/src/phrases/silence-said.ts';
import { blankEntry } from '../../../client/src/record/entry-draft.ts';
import { NegotiationContext, type OpenNegotiation } from '../../../client/src/store/use-negotiation.ts';
import { table } from '../../shared/negotiation/commands.ts';
import { Round } from '../../shared/negotiation/round.ts';
import { component, drawnIn } from '../drawn.ts';

const TableDialog = await component('draft/TableDialog.tsx', 'TableDialog');
const SilenceStrips = await component('frame/SilenceStrips.tsx', 'SilenceStrips');
const EntryFields = await component('record/EntryFields.tsx', 'EntryFields');
const OpenSilence = await component('record/OpenSilence.tsx', 'OpenSilence');
const PickParagraphs = await component('record/PickParagraphs.tsx', 'PickParagraphs');
const ScreenSilence = await component('screen/ScreenSilence.tsx', 'ScreenSilence');

const ids = {
  title: 'xT1tle0',
  heading: 'xH2ead0',
  phrase: 'xF3rame',
  addition: 'xA4dded',
  empty: 'xE5mpty',
  none: 'xN6one0',
};
const paragraph = (id: string, kind: Paragraph['kind'], text: string): Paragraph => ({ id, kind, level: 0, text });
const round = new Round([
  paragraph(ids.title, 'title', 'Rights of States'),
  paragraph(ids.phrase, 'enacting', 'The General Assembly,'),
  paragraph(ids.heading, 'heading', 'Follow-up'),
  paragraph(ids.empty, 'heading', ''),
  paragraph('P1', 'operative', 'States should act'),
]);
round.write('KEN', ids.addition, 'Requests a report.', 'P1');
round.does('KEN', table('KEN'));

const silence: SilenceWindow = {
  id: 'xS7ilence',
  draft: 0,
  symbol: 'A/L.1',
  paragraphs: Object.values(ids),
  opened: '2026-11-27T09:00:00.000Z',
  deadline: '2999-11-30T17:00:00.000Z',
  timeZone: 'Europe/Zurich',
  note: '',
  by: 'chair',
  broken: Object.values(ids),
  breaks: [],
  published: null,
  ended: null,
};
const agreed = (id: string): RecordedState => ({
  draft: 0,
  paragraph: id,
  from: null,
  to: null,
  said: { state: 'agreed', level: 'informals', pending: [], conditions: Object.values(ids) },
  note: '',
  time: '2026-11-27T09:00:00.000Z',
  by: 'chair',
});
const negotiation = { ...round.state, silences: [silence], states: [ids.title, ids.heading, ids.empty].map(agreed) };
const [chair] = negotiation.members;
const open = { negotiation, member: chair, connected: true, act: () => Promise.reject() } as unknown as OpenNegotiation;

/** What a reader sees, or hears, of a part of a page. */
const read = (part: unknown, props: object = {}): string =>
  drawnIn(NegotiationContext.Provider, open, part, props).replaceAll(/ (?:value|id|for|href|data-[\w-]+)="[^"]*"/g, '');

const nobody = () => undefined;
const noNames = new Map<string, string>();
const document = negotiation.drafts[0]?.document;
const next = Object.values(ids).map(
  (id): TabledNext => ({
    paragraph: id,
    kind: 'moved',
    before: 'before',
    after: id === ids.empty ? '' : 'Acts',
    behind: id,
  }),
);
const entry = { names: noNames, drafted: document?.paragraphs ?? [], onChange: nobody };
const places: Record<string, () => string> = {
  silenceText: () => silenceText(silence, noNames),
  SilenceStrips: () => read(SilenceStrips),
  ScreenSilence: () => read(ScreenSilence, { negotiation }),
  OpenSilence: () => read(OpenSilence, { names: noNames, onClose: nobody }),
  oralRevision: () => read(EntryFields, { ...entry, entry: blankEntry('oral-revision', 'A/L.1', 'KEN', '') }),
  separateVote: () => read(EntryFields, { ...entry, entry: blankEntry('separate-vote', 'A/L.1', 'KEN', '') }),
  PickParagraphs: () =>
    read(PickParagraphs, { label: '', from: Object.values(ids), names: noNames, picked: new Set(), onPicked: nobody }),
  stateLines: () =>
    negotiation.drafts.map((draft) => stateLines(negotiation, agreed('P1'), draft).join('\n')).join('\n'),
  TableDialog: () =>
    read(TableDialog, { party: 'KEN', next, labelOf: () => '', disabled: false, onTable: nobody, onClose: nobody }),
  missing: () =>
    Object.values(ids)
      .flatMap((asked) => [
        missingSaid({ part: 'paragraph', asked, shown: 'A/L.1' }),
        ...(['row', 'matter', 'text', 'agreed'] as const).map((part) => missingSaid({ part, asked })),
      ])
      .join('\n'),
};

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('localStorage', { setItem: nobody });
  vi.stubGlobal('location', { pathname: '/', search: '' });
});
afterEach(async () => {
  await chooseLocale('en');
  vi.unstubAllGlobals();
});

describe.each([
  ['en', 'Paragraph'],
  ['fr', 'Paragraphe'],
] as const)('a paragraph without a label, in %s', (locale, called) => {
  it.each(Object.keys(places))('is not called by its id: %s', async (place) => {
    await chooseLocale(locale);
    const said = places[place]?.() ?? '';
    expect(said).not.toBe('');
    for (const id of Object.values(ids)) expect(said).not.toContain(id);
    // Something is said of it all the same.
    if (place !== 'missing') expect(said).toMatch(new RegExp(`${called}|Rights of States`));
  });

  it('is called by its first words where it has any', async () => {
    await chooseLocale(locale);
    for (const place of ['SilenceStrips', 'ScreenSilence', 'stateLines'])
      expect(places[place]?.()).toMatch(/Rights of States, Follow-up|Rights of States, The General Assembly,/);
  });
});
