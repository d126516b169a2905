import { documentStyle, firstWords, labels, type TextDocument, withNotesApart } from '../../document/index.ts';
import type { Negotiation } from '../negotiation.ts';
import type { Party } from '../participants/party.ts';
import { committeeText } from '../proceedings/committee-text.ts';
import {
  ballotsCast,
  type CastVote,
  type Proceeding,
  type ProceedingOf,
  proceedingsOf,
} from '../proceedings/proceeding.ts';
import { sponsorsOf } from '../proceedings/sponsors.ts';
import { votedText } from '../proceedings/voted-text.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import type { ReportBlock, ReportLanguage } from './report-block.ts';
import { type AdoptedTextPlace, originalRoles, type ReportWords, type SaidPlace } from './report-words.ts';

/** What the record does not say, and the report needs. */
export interface ReportOptions {
  readonly language: ReportLanguage;
  /** Whether the committee's secretary is a woman or a man: French says so. */
  readonly secretary: 'f' | 'm';
  /** Texts of the library, by id: of the rival drafts that were put before the committee. One that is not there is told of without its words. */
  readonly documents?: ReadonlyMap<string, TextDocument>;
}

/**
 * The committee's report on the item, written from the record alone: how the item came, who introduced which draft with whom, what was
 * changed, what it would cost, how it was acted upon with the lists of the vote, and the texts recommended.
 */
export function committeeReport(
  negotiation: Negotiation,
  { language, secretary, documents = new Map() }: ReportOptions,
): ReportBlock[] {
  return new Report(negotiation, documents, language === 'fr' ? french(secretary) : english, language).written();
}

/** Numbers of headings and of recommended texts: a report has a handful. */
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

class Report {
  readonly #negotiation: Negotiation;
  readonly #documents: ReadonlyMap<string, TextDocument>;
  readonly #words: ReportWords;
  readonly #language: ReportLanguage;
  readonly #blocks: ReportBlock[] = [];
  #paragraphs = 0;
  #notes = 0;

  constructor(
    negotiation: Negotiation,
    documents: ReadonlyMap<string, TextDocument>,
    words: ReportWords,
    language: ReportLanguage,
  ) {
    this.#negotiation = negotiation;
    this.#documents = documents;
    this.#words = words;
    this.#language = language;
  }

  written(): ReportBlock[] {
    const { title, agendaItem, committee: name, proceedings } = this.#negotiation;
    const words = this.#words;
    const committee = words.committee(name);
    const drafts = draftsIn(proceedings);
    const recommended = drafts.filter((symbol) => isAdopted(proceedings, symbol));
    this.#blocks.push({ kind: 'title', text: title }, { kind: 'title', text: words.report(committee) });
    this.#heading(1, `I. ${words.introduction}`);
    const item = proceedingsOf(proceedings, null, 'item').at(-1) ?? null;
    for (const text of words.item(title, item, agendaItem, committee)) this.#paragraph(text);
    if (drafts.length > 0) this.#heading(1, `II. ${words.considered(drafts.length > 1)}`);
    // The texts stand in the last paragraph, after everything about the drafts.
    const last = this.#paragraphs + drafts.reduce((sum, symbol) => sum + this.#entries(symbol).length, 0) + 1;
    for (const [at, symbol] of drafts.entries()) {
      if (drafts.length > 1) this.#heading(2, `${String.fromCharCode(65 + at)}. ${words.draft(symbol)}`);
      this.#draft(
        symbol,
        recommended.includes(symbol) ? { paragraph: last, number: numberOf(recommended, symbol) } : null,
      );
    }
    if (recommended.length === 0) return this.#blocks;
    this.#heading(1, `III. ${words.recommendation(committee)}`);
    this.#paragraph(words.recommends(committee, recommended.length > 1));
    for (const symbol of recommended) this.#recommended(symbol, numberOf(recommended, symbol));
    return this.#blocks;
  }

  /** What is told of a draft, each in a paragraph, in the order in which it happened. */
  #entries(symbol: string): ToldEntry[] {
    const { proceedings } = this.#negotiation;
    return [
      ...proceedingsOf(proceedings, symbol, 'introduction').slice(0, 1),
      ...proceedings.filter(
        (entry): entry is ToldEntry =>
          entry.symbol === symbol &&
          !entry.withdrawn &&
          (entry.kind === 'implications' ||
            entry.kind === 'separate-vote' ||
            (entry.kind === 'oral-revision' && entry.certified !== null)),
      ),
      ...proceedingsOf(proceedings, symbol, 'adoption').slice(0, 1),
    ];
  }

  #draft(symbol: string, seen: AdoptedTextPlace | null): void {
    let meeting: number | null = null;
    for (const entry of this.#entries(symbol)) {
      const same = entry.meeting !== null && entry.meeting === meeting;
      this.#told({ meeting: entry.meeting, date: entry.date, same }, symbol, entry, seen);
      meeting = entry.meeting;
    }
  }

  #told(place: SaidPlace, symbol: string, entry: ToldEntry, seen: AdoptedTextPlace | null): void {
    const words = this.#words;
    switch (entry.kind) {
      case 'introduction':
        this.#paragraph(
          words.introduced(
            place,
            this.#party(entry.party),
            entry.title[this.#language],
            symbol,
            this.#sponsors(symbol),
          ),
        );
        break;
      case 'oral-revision': {
        const label = this.#labels(symbol, [entry.paragraph])[0] ?? '';
        this.#paragraph(words.revised(place, this.#party(entry.party), label, entry.before, entry.after));
        break;
      }
      case 'implications':
        this.#paragraph(words.implications(place, entry));
        break;
      case 'separate-vote':
        this.#vote(words.part(place, this.#labels(symbol, entry.paragraphs), entry), entry.roll, entry.id);
        break;
      case 'adoption': {
        const text = words.adopted(place, symbol, entry, seen);
        if (entry.how === 'vote') this.#vote(text, entry.roll, entry.id);
        else this.#paragraph(text);
      }
    }
  }

  #vote(text: string, roll: readonly CastVote[], vote: string): void {
    const intentions = this.#negotiation.proceedings.filter(
      (entry): entry is ProceedingOf<'intention'> =>
        entry.kind === 'intention' && entry.vote === vote && !entry.withdrawn,
    );
    if (intentions.length === 0) this.#paragraph(text);
    else this.#paragraph(text, ++this.#notes);
    for (const ballot of ballotsCast) {
      const names = this.#words.names(
        roll.filter((cast) => cast.vote === ballot).map(({ party }) => this.#party(party)),
      );
      const list = names.length === 0 ? this.#words.nobody : `${names.join(', ')}.`;
      this.#blocks.push({ kind: 'list', title: this.#words.lists[ballot], text: list });
    }
    if (intentions.length === 0) return;
    const groups = ballotsCast
      .map((ballot) => ({
        vote: ballot,
        parties: intentions.filter(({ intended }) => intended === ballot).map(({ party }) => this.#party(party)),
      }))
      .filter(({ parties }) => parties.length > 0);
    this.#blocks.push({ kind: 'note', marker: this.#notes, text: this.#words.intended(groups) });
  }

  /** A sponsor that left before the draft was acted upon is none. */
  #sponsors(symbol: string) {
    const staying = sponsorsOf(this.#negotiation.proceedings, symbol).filter(({ left }) => left === null);
    return {
      original: staying.filter(({ role }) => originalRoles.includes(role)).map(({ party }) => this.#party(party)),
      joined: staying.filter(({ role }) => !originalRoles.includes(role)).map(({ party }) => this.#party(party)),
    };
  }

  #recommended(symbol: string, number: string | null): void {
    const text = committeeText(this.#negotiation, this.#documents, symbol);
    const voted = text && votedText(this.#negotiation.proceedings, symbol, text);
    const document = voted ? withNotesApart(voted) : null;
    this.#blocks.push({ kind: 'recommended', title: this.#words.recommended(number), symbol, document });
  }

  /** A party that has left the list since keeps the code that the record has. */
  #party(code: string): Party {
    const party = this.#negotiation.parties.find((one) => one.code === code);
    return party ?? { code, kind: 'delegation', name: { en: code, fr: code }, members: [] };
  }

  #labels(symbol: string, ids: readonly string[]): string[] {
    const paragraphs = committeeText(this.#negotiation, this.#documents, symbol)?.paragraphs ?? [];
    const shown = labels(paragraphs, documentStyle({ language: this.#language }));
    const named = new Map(paragraphs.map(({ id }, at) => [id, shown[at]]));
    const called = (id: string) => named.get(id) || firstWords(paragraphs.find((one) => one.id === id)?.text ?? '');
    return ids.map((id) => this.#words.paragraph(called(id)));
  }

  #paragraph(text: string, note?: number): void {
    this.#blocks.push({ kind: 'paragraph', number: ++this.#paragraphs, text, ...(note !== undefined && { note }) });
  }

  #heading(level: 1 | 2, text: string): void {
    this.#blocks.push({ kind: 'heading', level, text });
  }
}

/** Entries that have a paragraph of their own. */
type ToldEntry = ProceedingOf<'introduction' | 'oral-revision' | 'implications' | 'separate-vote' | 'adoption'>;

/** Symbols of the drafts that were put before the committee or acted upon, in the order of their numbers. */
function draftsIn(proceedings: readonly Proceeding[]): string[] {
  const symbols = proceedings.flatMap(({ kind, symbol, withdrawn }) =>
    (kind === 'introduction' || kind === 'adoption') && symbol !== null && !withdrawn ? [symbol] : [],
  );
  return [...new Set(symbols)].sort(byNumbers);
}

/** `L.9` before `L.27`, and `L.27` before `L.27/Rev.1`. */
function byNumbers(a: string, b: string): number {
  const key = (symbol: string) => symbol.replace(/\d+/g, (digits) => digits.padStart(9, '0'));
  return key(a) < key(b) ? -1 : 1;
}

function isAdopted(proceedings: readonly Proceeding[], symbol: string): boolean {
  return proceedingsOf(proceedings, symbol, 'adoption').some(
    (entry) => entry.how === 'consensus' || entry.result.adopted,
  );
}

function numberOf(recommended: readonly string[], symbol: string): string | null {
  return recommended.length > 1 ? (romans[recommended.indexOf(symbol)] ?? null) : null;
}
