import {
  type Act,
  type ActBody,
  foldAll,
  type Member,
  type Negotiation,
  newsOf,
  newsReader,
  type TabledWording,
  tabledProposals,
} from '@adref/shared/negotiation';
import type { Wording } from '@adref/shared/rolling';
import { newsEntries, newsGroups } from '../../client/src/news/news-list.ts';
import { draftOf, generator, realTexts, tableOf } from './made-up-text.ts';
import { measure, type Row } from './row.ts';

/** The longest record that is promised, and as many parties as the United Nations has members. */
const [acts, parties, paragraphs, changed] = [12_000, 193, 100, 10];
/** What somebody has not read who was away for a day. */
const unread = 2_000;

/** What is new: told of each act, of a day's acts at once, and listed on the page; where a party's proposals stand. */
export async function benchNews(): Promise<Row[]> {
  const record = await longRecord();
  const state = foldAll(null, record);
  const member: Member = { id: 'reader', name: 'Reader', role: 'delegate', party: 'P7', link: null };
  const reader = newsReader(state, member);
  const [last, retained] = [record.at(-1) as Act, retains(state)];
  const fresh = record.slice(-unread);
  const items = newsOf(state, reader, fresh);
  const seen = { all: 0, places: new Map<string, number>() };
  const listed = () => {
    const entries = newsEntries(state, reader, { items, earlier: 0, seen, seq: state.seq, known: true });
    return newsGroups(entries, state.drafts[0]?.document.paragraphs.map(({ id }) => id) ?? []);
  };
  const about = `${acts} acts, ${parties} parties`;
  return [
    await measure(`what one act tells, ${about}`, () => newsOf(state, reader, [last]), {
      runs: 100,
      warm: 20,
      goal: 5,
    }),
    await measure('  where it is a position on the reader’s words', () => newsOf(state, reader, [retained]), {
      runs: 100,
      warm: 20,
      goal: 5,
    }),
    await measure(`what ${unread} acts tell`, () => newsOf(state, reader, fresh), { runs: 20, goal: 50 }),
    await measure(`${items.length} pieces of news listed and grouped`, listed, { runs: 20, goal: 50 }),
    await measure('where one party’s proposals stand', () => tabledProposals(state, 'P7'), { runs: 15, goal: 200 }),
  ];
}

async function longRecord(): Promise<Act[]> {
  const draft = draftOf(await realTexts(), paragraphs);
  const table = tableOf(draft, parties, changed, generator(1945));
  const document = {
    symbol: 'L.1',
    title: 'T',
    kind: 'draft resolution',
    language: 'fr',
    paragraphs: draft,
    footnotes: [],
  } as const;
  const begun: ActBody[] = [
    {
      kind: 'create',
      id: 'n',
      title: 'T',
      committee: '',
      agendaItem: '',
      language: 'fr',
      demonstration: false,
      draft: { number: 0, symbol: 'L.1', document, hash: '', issued: '' },
    },
    ...Array.from({ length: parties }, (_, at): ActBody => {
      const code = `P${at}`;
      return { kind: 'party', party: { code, kind: 'delegation', name: { en: code, fr: code }, members: [] } };
    }),
  ];
  const tabled = Array.from({ length: acts - begun.length }, (_, at): ActBody => {
    const wording = table[at % table.length] as Wording;
    const wordings = [version(wording, 1 + Math.floor(at / table.length))];
    return { kind: 'table', party: wording.party, draft: 0, wordings };
  });
  return [...begun, ...tabled].map((body, at): Act => ({ ...body, seq: at + 1, time: '', by: 'somebody', hash: '' }));
}

/** Somebody retains words that the reader's party asks for otherwise. */
function retains(state: Negotiation): Act {
  const own = state.wordings.find(({ party }) => party === 'P7');
  const about = { party: 'P9', draft: 0, paragraph: own?.paragraph ?? '', from: 0, to: 400, note: '' } as const;
  const position = { ...about, stance: 'retain', time: '', by: 'somebody' } as const;
  return { kind: 'position', on: true, position, seq: state.seq + 1, time: '', by: 'somebody', hash: '' };
}

function version(wording: Wording, number: number): TabledWording {
  return { ...wording, draft: 0, version: number, tabled: '', by: wording.party, hash: '' };
}
