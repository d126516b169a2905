import { describe, expect, it } from 'vitest';
import { english as operator } from '../../../server/src/messages/en.ts';
import { english as doubts } from '../../../shared/src/formats/doubt/en.ts';
import { english as refusals } from '../../../shared/src/refusal/en.ts';
import { french as refusalsInFrench } from '../../../shared/src/refusal/fr.ts';

/*
 * A number beside a noun picks the noun's form, in these catalogues as in those of the pages (client/messages/plurals.test.ts). A parameter is known by
 * its name: one that can be a single thing is in the first list, one that is a limit, and so always several, in the second, every other in the third.
 */
const counts =
  'abstaining acts added against already commits count departures documents faults files findings invitations least length lost ' +
  'negotiations open paragraphs percent refused repaired rooms rows stronger there weaker';
const limits =
  'bytes days found kilobytes limit lines longest marks memory minutes more most notes pages recorded seconds shortest size ' +
  'standing';
const words =
  'a act address after agreed announced at audience author authors b before byte changes character choices class client code codes command comment counted ' +
  'date deadline decision decisions direction document draft due element encoding end entry expires extra field file fitting folder for form format ' +
  'forms from group head host id joined kind known label language languages last line link list listed log manner marker marks member message name names ' +
  'negotiation number one option other page paragraph parent party path paths place places port printed problem problems process proposal redline ' +
  'references report room root row said seam secretary session sessions sign signs since source sponsors stray symbol table tabled text time title to type usage ' +
  'value version vote where who window words year';

const catalogues = { refusals, refusalsInFrench, operator, doubts } as Record<string, Readonly<Record<string, string>>>;
const sentences = Object.entries(catalogues).flatMap(([catalogue, all]) =>
  Object.entries(all).map(([key, sentence]) => ({ catalogue, key: `${catalogue} ${key}`, sentence })),
);

/** What may be beside a number of things without a choice: words that are the same of one and of many. */
const unchanged =
  /^(?:already|and|are|against|abstaining|at most|de vos|et|in favour|is|not|of|refused|repaired|sont|there|est le|fois)(?!\p{L})|^%/u;

describe('a number in a sentence', () => {
  it('is known by its name', () => {
    const known = new Set(`${counts} ${limits} ${words}`.split(' '));
    const unknown = sentences.flatMap(({ key, sentence }) =>
      [...sentence.matchAll(/\{(\w+)[^}]*\}/g)].flatMap(([, name = '']) =>
        known.has(name) ? [] : [`${key}: ${name}`],
      ),
    );
    expect(unknown, 'say in this test whether it is a number of things').toEqual([]);
  });

  it('picks the form of the noun beside it', () => {
    const numbers = new Set(counts.split(' '));
    const wrong = sentences.flatMap(({ key, sentence }) =>
      [...sentence.matchAll(/\{(\w+)\}/g)].flatMap(({ 0: all, 1: name = '', index }) => {
        const behind = sentence.slice(index + all.length).trimStart();
        // What is over a limit is several, and an adjective may be between the number and its noun.
        const isFit = sentence.includes('{most}') || unchanged.test(behind) || /^\p{L}+ \{/u.test(behind);
        return numbers.has(name) && /^[\p{L}%]/u.test(behind) && !isFit ? [`${key}: ${sentence}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('chooses by a number that is in the sentence, in two forms, or in French, where none is said as one, in three', () => {
    const wrong = sentences.flatMap(({ catalogue, key, sentence }) =>
      [...sentence.matchAll(/\{(\w+)\|([^}]*)\}/g)].flatMap(([, name = '', forms = '']) => {
        const many = forms.split('|');
        const isFit =
          many.length === 2 || (catalogue === 'refusalsInFrench' && many.length === 3 && many[0] === many[1]);
        return isFit && sentence.includes(`{${name}}`) ? [] : [`${key}: ${sentence}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
