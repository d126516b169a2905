import type { BallotCast, CastVote, ProceedingSaid } from '@adref/shared/negotiation';

/** Kinds of entries, in the order in which a committee comes to them. */
export const entryKinds = [
  ...(['item', 'introduction', 'sponsor', 'implications', 'oral-revision'] as const),
  ...(['explanation', 'separate-vote', 'adoption', 'intention'] as const),
] as const;

/** What a delegation may record in its own name. */
export const ownKinds: readonly (typeof entryKinds)[number][] = [
  'sponsor',
  'oral-revision',
  'explanation',
  'intention',
];

/** An entry while it is filled in, whatever its kind. */
export interface EntryDraft {
  readonly kind: (typeof entryKinds)[number];
  readonly symbol: string;
  readonly meeting: string;
  readonly date: string;
  readonly party: string;
  readonly en: string;
  readonly fr: string;
  readonly role: 'main' | 'co' | 'additional';
  readonly leaves: boolean;
  readonly paragraph: string;
  readonly paragraphs: ReadonlySet<string>;
  readonly before: string;
  readonly after: string;
  readonly how: 'published' | 'read-out';
  readonly statement: string;
  readonly adopted: 'consensus' | 'vote';
  readonly roll: ReadonlyMap<string, BallotCast>;
  readonly vote: string;
  readonly intended: BallotCast;
  readonly when: 'before' | 'after';
  readonly text: string;
  readonly session: string;
  readonly decision: string;
  readonly plenary: string;
  readonly plenaryDate: string;
  readonly meetings: string;
  readonly documents: string;
}

/** An entry in which nothing is filled in yet. */
export function blankEntry(kind: EntryDraft['kind'], symbol: string, party: string, date: string): EntryDraft {
  return {
    ...{ kind, symbol, party, date, meeting: '', en: '', fr: '', role: 'co', leaves: false, paragraph: '' },
    ...{ paragraphs: new Set(), before: '', after: '', how: 'published', statement: '', adopted: 'consensus' },
    ...{ roll: new Map(), vote: '', intended: 'for', when: 'before', text: '', session: '', decision: '' },
    ...{ plenary: '', plenaryDate: '', meetings: '', documents: '' },
  } as EntryDraft;
}

/** What is asked of the server; it refuses what is missing or does not fit. */
export function entrySaidSoFar(entry: EntryDraft): ProceedingSaid {
  const { symbol, date, party } = entry;
  const place = { symbol, meeting: wholeNumber(entry.meeting), date };
  switch (entry.kind) {
    case 'item': {
      const meeting = wholeNumber(entry.plenary);
      return {
        ...place,
        symbol: null,
        kind: 'item',
        session: wholeNumber(entry.session),
        decision: entry.decision.trim() || null,
        plenary: meeting === null ? null : { meeting, date: entry.plenaryDate },
        meetings: listed(entry.meetings).map(Number),
        documents: listed(entry.documents),
      };
    }
    case 'introduction':
      return {
        ...place,
        kind: 'introduction',
        party,
        title: { en: entry.en.trim(), fr: entry.fr.trim() || entry.en.trim() },
      };
    case 'sponsor':
      return { ...place, kind: 'sponsor', party, role: entry.role, ...(entry.leaves && { leaves: true }) };
    case 'oral-revision':
      return {
        ...place,
        kind: 'oral-revision',
        party,
        paragraph: entry.paragraph,
        before: entry.before,
        after: entry.after,
      };
    case 'implications':
      return { ...place, kind: 'implications', how: entry.how, statement: entry.statement.trim() || null };
    case 'separate-vote':
      return { ...place, kind: 'separate-vote', paragraphs: [...entry.paragraphs], roll: rollOf(entry) };
    case 'adoption':
      return entry.adopted === 'consensus'
        ? { ...place, kind: 'adoption', how: 'consensus' }
        : { ...place, kind: 'adoption', how: 'vote', roll: rollOf(entry) };
    case 'intention':
      return { ...place, kind: 'intention', party, vote: entry.vote, intended: entry.intended };
    case 'explanation':
      return { ...place, kind: 'explanation', party, when: entry.when, text: entry.text.trim() };
  }
}

function rollOf({ roll }: EntryDraft): CastVote[] {
  return [...roll].map(([party, vote]) => ({ party, vote }));
}

function wholeNumber(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

function listed(text: string): string[] {
  return text
    .split(/[,;\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
