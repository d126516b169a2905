import {
  type Negotiation,
  partyNamed,
  type RecordSpeech,
  type ReportLanguage,
  recordSayings,
} from '@adref/shared/negotiation';
import { sentenceOf } from '@adref/shared/refusal';
import { french as refusals } from '@adref/shared/refusal/french';
import { english } from './english.ts';
import { french } from './french.ts';
import type { RecordWords } from './record-words.ts';

/** What files of records say, in each language. */
export const recordWords: Readonly<Record<ReportLanguage, RecordWords>> = { en: english, fr: french };

/** An ISO time as a day and an hour of a time zone; as it is where it is none. */
export function timeSaid(iso: string, language: ReportLanguage, timeZone = 'UTC'): string {
  return formatted(iso, language, { dateStyle: 'long', timeStyle: 'short', timeZone });
}

const sourceName: RecordSpeech['sourceName'] = ({ symbol, title, label }) => `${symbol || title} ${label}`.trim();

/** How a record is told in a file, which is read in other places than those who open it first: in UTC. */
export function fileSpeech(language: ReportLanguage): RecordSpeech {
  const words = recordWords[language];
  const named = (negotiation: Pick<Negotiation, 'parties'>, code: string) =>
    partyNamed(negotiation, code, { language });
  const moment = (iso: string) => timeSaid(iso, language);
  return {
    language,
    sayings: recordSayings[language],
    moment,
    momentIn: (iso, timeZone) => `${timeSaid(iso, language, timeZone)} (${timeZone.replaceAll('_', ' ')})`,
    member: (negotiation, id) => {
      const member = negotiation.members.find((one) => one.id === id);
      if (!member) return null;
      const { name, party, role } = member;
      const seat = party === null ? words.role(role) : named(negotiation, party);
      return words.member(name, party !== null && role === 'observer' ? `${seat}, ${words.role(role)}` : seat);
    },
    decision: (negotiation, take) => {
      const member = negotiation.members.find(({ id }) => id === take.by);
      const who = member ? words.member(words.role(member.role), member.name) : take.by;
      const { source } = take;
      const holders = source.kind === 'party' ? source.holders.map((code) => named(negotiation, code)) : [];
      const parties = new Intl.ListFormat(language, { type: 'conjunction' }).format(holders);
      const from = words.source(source.kind === 'party' || source.kind === 'draft' ? source.kind : 'chair', parties);
      return `${words.decides(who, take.text?.trim() ?? null, take.from === null, from)}, ${moment(take.time)}`;
    },
    source: ({ symbol, title, label, adopted, vote, date }) => {
      const day = formatted(date, language, { dateStyle: 'long', timeZone: 'UTC' });
      const adoption = words.adoption(adopted, vote, date === '' ? words.dateUnknown : day);
      return words.takenFrom(sourceName({ symbol, title, label }), adoption);
    },
    sourceName,
    refusal: (why) => (language === 'fr' ? sentenceOf(why, refusals) : sentenceOf(why)),
    deleted: words.deleted,
    replaced: words.replaced,
  };
}

function formatted(iso: string, language: ReportLanguage, options: Intl.DateTimeFormatOptions): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const parts = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', options).formatToParts(time);
  // The first of a month has an ordinal in French, which Intl does not write.
  return parts
    .map(({ type, value }) => (language === 'fr' && type === 'day' && value === '1' ? '1er' : value))
    .join('');
}
