import { changes } from '@adref/shared/differences';
import { committeeReport, type ProceedingSaid, type ReportBlock } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { Round } from '../round.ts';
import { readReport, session73 } from './session-73.ts';

const reading = readReport();
const state = session73(reading);

/** Paragraphs 5 to 11, the lists of the votes and the notes, as the seed has them, in its order. */
function seedLines(): string[] {
  const [report] = reading.documents;
  const paragraphs = (report?.paragraphs ?? []).filter(({ kind }) => kind === 'numbered').map(({ text }) => text);
  const lists = reading.zones
    .filter(({ kind }) => kind === 'vote list')
    .map(({ blocks }) => blocks.map(({ text }) => text).join(' '));
  const notes = (report?.footnotes ?? []).slice(-2).map(({ text }) => text);
  const [five, six, seven, eight, nine, ten, eleven] = paragraphs.slice(4);
  return [five, six, seven, ...lists.slice(0, 3), notes[0], eight, nine, ten, ...lists.slice(3), notes[1], eleven].map(
    (line) => line ?? '',
  );
}

function lines(blocks: readonly ReportBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.number < 5 ? [] : [block.text];
    if (block.kind === 'list') return [`${block.title} ${block.text}`];
    return block.kind === 'note' ? [block.text] : [];
  });
}

/** Every difference from the seed, and its name. */
const named = [
  ['0: [- la-]{++}', 'the seed gives the Syrian Arab Republic alone an article in a list'],
  ['0: [-,-]{++}', 'the seed has a comma before the last « et »'],
  ['5: [--]{+ Fidji,+}', 'the seed lists Fiji after Equatorial Guinea: it was sorted in English'],
  ['5: [-, Fidji-]{++}', 'the same'],
  ['7: [-,-]{++}', 'the seed has a comma before the last « et »'],
  ['7: [--]{+.+}', 'the seed lacks the full stop'],
  ['10: [-Tchèque-]{+Tchéquie+}', 'the seed misspells the name, which it has rightly elsewhere'],
  ['11: [- République populaire démocratique de Corée,-]{++}', 'sorted in English in the seed'],
  ['11: [--]{+, Fédération de Russie+}', 'the same'],
  ['11: [-, Fédération de Russie-]{++}', 'the same'],
  ['11: [--]{+, République populaire démocratique de Corée+}', 'the same'],
  ['12: [--]{+ Fidji,+}', 'as in the first vote'],
  ['12: [-, Fidji-]{++}', 'as in the first vote'],
  ['13: [--]{+ au secrétariat+}', 'the seed says so in the first note and not in the second'],
] as const;

describe('the committee’s report', () => {
  const blocks = committeeReport(state, { language: 'fr', secretary: 'f' });

  it('differs from A/73/505, paragraphs 5 to 11, only where that can be named', () => {
    // The seed has typewriter apostrophes throughout, which is one difference and not four hundred.
    const written = lines(blocks).map((line) => line.replaceAll('’', "'"));
    const seed = seedLines();
    expect(written).toHaveLength(seed.length);
    const redline = seed.flatMap((before, at) =>
      changes(before, written[at] ?? '').map(({ from, to, text }) => `${at}: [-${before.slice(from, to)}-]{+${text}+}`),
    );
    expect(redline).toEqual(named.map(([change]) => change));
  });

  it('recommends the texts as they were adopted, under the headings of the seed', () => {
    const recommended = blocks.filter((block) => block.kind === 'recommended');
    expect(recommended.map(({ title, symbol }) => [title, symbol])).toEqual([
      ['Projet de résolution I', 'A/C.1/73/L.27/Rev.1'],
      ['Projet de résolution II', 'A/C.1/73/L.37'],
    ]);
    expect(recommended[0]?.document).toEqual(reading.documents[1]);
    // The rival text was not negotiated here: it is in the library.
    expect(recommended[1]?.document).toBeNull();
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      'I. Introduction',
      'II. Examen de projets de résolution',
      'A. Projet de résolution A/C.1/73/L.27/Rev.1',
      'B. Projet de résolution A/C.1/73/L.37',
      'III. Recommandation de la Première Commission',
    ]);
  });

  it('says the same in English', () => {
    const english = committeeReport(state, { language: 'en', secretary: 'f' });
    const [five, six, seven, yes, no, abstaining, note] = lines(english);
    expect(five).toMatch(
      /^On 8 November, the representative of the Russian Federation, on behalf of Algeria, Angola, Azerbaijan, Belarus, the Plurinational State of Bolivia, Burundi, .*, the Bolivarian Republic of Venezuela and Zimbabwe, submitted a draft resolution entitled “Developments .*” \(A\/C\.1\/73\/L\.27\/Rev\.1\)\. Subsequently, Guinea, Kyrgyzstan and Myanmar joined in sponsoring the draft resolution\.$/,
    );
    expect(six).toBe(
      'At the 31st meeting, on 8 November, the Secretary of the Committee read out a statement by the Secretary-General regarding the financial implications of the draft resolution, and indicated that it superseded the statement contained in document A/C.1/73/L.71.',
    );
    expect(seven).toBe(
      'At the same meeting, the Committee adopted draft resolution A/C.1/73/L.27/Rev.1 by a recorded vote of 109 to 45, with 16 abstentions (see para. 11, draft resolution I). The voting was as follows:',
    );
    expect(yes).toMatch(/^In favour: Algeria, Angola, Argentina, .*, Zambia, Zimbabwe\.$/);
    expect(no).toMatch(/^Against: Albania, Andorra, .*, Ukraine, United Kingdom of .*, United States of America\.$/);
    expect(abstaining).toMatch(/^Abstaining: Antigua and Barbuda, Bahamas, .*, Switzerland, Turkey\.$/);
    expect(note).toBe(
      'Subsequently, the delegation of the Democratic Republic of the Congo informed the Secretariat that it had intended to vote in favour.',
    );
  });
});

describe('a report on one draft', () => {
  it('tells oral revisions and separate votes, and an adoption without a vote; what was taken back is not told', () => {
    const round = new Round();
    const place = { symbol: 'A/L.1', meeting: 2, date: '2026-10-01' } as const;
    const enter = (said: ProceedingSaid) => round.does('chair', { kind: 'proceeding', said });
    const title = { en: 'Acting together', fr: 'Agir ensemble' };
    enter({ ...place, meeting: 1, kind: 'introduction', party: 'KEN', title });
    const revision = {
      ...place,
      kind: 'oral-revision',
      party: 'KEN',
      paragraph: 'P1',
      before: 'two',
      after: '2',
    } as const;
    round.does('KEN', { kind: 'proceeding', said: revision });
    enter({ ...revision, before: 'three', after: '3' });
    round.does('chair', { kind: 'withdraw-proceeding', entry: round.state.proceedings.at(-1)?.id ?? '', on: true });
    const roll = [{ party: 'KEN', vote: 'against' }] as const;
    enter({ ...place, kind: 'separate-vote', paragraphs: ['P2'], roll });
    enter({ ...place, kind: 'adoption', how: 'consensus' });
    const told = (language: 'en' | 'fr') =>
      committeeReport(round.state, { language, secretary: 'm' }).flatMap((block) =>
        block.kind === 'paragraph' ? [block.text] : [],
      );
    expect(told('en')).toEqual([
      'The item entitled “T” (agenda item 1) was allocated to the C.',
      'At the 1st meeting, on 1 October, the representative of KEN submitted a draft resolution entitled “Acting together” (A/L.1).',
      'At the 2nd meeting, on 1 October, the representative of KEN orally revised the draft resolution as follows: in paragraph 1, the words “two” were replaced by the words “2”.',
      'At the same meeting, the Committee did not retain paragraph 2 of the draft resolution by a recorded vote of 0 to 1, with no abstentions. The voting was as follows:',
      'At the same meeting, the Committee adopted draft resolution A/L.1 without a vote (see para. 6).',
      'The C recommends to the General Assembly the adoption of the following draft resolution:',
    ]);
    expect(told('fr').at(2)).toBe(
      'À la 2e séance, le 1er octobre, le représentant du KEN a révisé oralement le projet de résolution comme suit : dans le paragraphe 1, les mots « two » ont été remplacés par les mots « 2 ».',
    );
    const text = committeeReport(round.state, { language: 'en', secretary: 'f' }).find(
      ({ kind }) => kind === 'recommended',
    );
    expect(text?.kind === 'recommended' && text.document?.paragraphs.map((one) => one.text)).toEqual([
      'one 2 three four five',
      'Decides to meet again',
    ]);
  });
});
