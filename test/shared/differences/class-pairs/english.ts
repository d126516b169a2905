import type { JudgedPair } from '../force-pairs/judged-pair.ts';

/** English wordings for the classes other than force: sums, dates, references, numbers, citations, marks, signs. */
export const english: readonly JudgedPair[] = [
  ['substance', 'Decides to appropriate 3.5 million dollars;', 'Decides to appropriate 2.5 million dollars;'],
  [
    'substance',
    'Decides that the Committee shall have 24 members;',
    'Decides that the Committee shall have 36 members;',
  ],
  ['substance', 'by at least one third', 'by at least one half'],
  ['substance', 'three experts from each region', 'five experts from each region'],
  ['substance', 'at a rate of 0.7 per cent', 'at a rate of 0.5 per cent'],
  ['substance', 'under article 12 (3) of the Covenant', 'under article 12 (4) of the Covenant'],
  ['substance', '$1,200,000', '$1,500,000'],
  ['update', 'from 6 to 17 March 2023', 'from 11 to 22 March 2024'],
  ['update', 'the Decade 2015–2024', 'the Decade 2025–2034'],
  ['update', 'at the 2023 session', 'at the 2024 session'],
  ['update', 'the sixtieth anniversary of the Declaration', 'the seventieth anniversary of the Declaration'],
  ['update', 'on 1 January', 'on 1 July'],
  ['update', 'the twelfth meeting of the Parties', 'the thirteenth meeting of the Parties'],
  ['reference', 'in sections II and III above', 'in sections III and IV above'],
  ['reference', 'in operative paragraphs 3 and 5', 'in operative paragraphs 4 and 6'],
  ['reference', 'in subparagraphs (a) to (c) above', 'in subparagraphs (a) to (d) above'],
  ['numbering', 'PP3 Recalling the Charter,', 'PP4 Recalling the Charter,'],
  ['numbering', 'II. Follow-up', 'III. Follow-up'],
  ['numbering', '5 bis. Welcomes the report;', '6. Welcomes the report;'],
  ['citations', 'report A/77/12', 'report A/78/15'],
  [
    'citations',
    'Human Rights Council resolution 44/10 of 16 July 2020',
    'Human Rights Council resolution 50/2 of 7 July 2022',
  ],
  ['citations', 'resolutions 1325 (2000) and 1820 (2008)', 'resolutions 1325 (2000), 1820 (2008) and 2242 (2015)'],
  ['citations', 'Economic and Social Council decision 2019/205', 'Economic and Social Council decision 2021/210'],
  ['substance', 'paragraph 5 of resolution 70/1', 'paragraph 7 of resolution 70/1'],
  ['footnote', 'the Paris Agreement,³', 'the Paris Agreement,⁵'],
  ['typography', '“sustainable development”', '‘sustainable development’'],
  ['typography', 'e-mail – or post', 'e-mail — or post'],
  ['brackets', '[Option 1: States shall act]', 'Option 1: States shall act'],

  // Of kinds that were mended later.
  ['reference', 'as stated in OP5', 'as stated in OP6'],
  ['reference', 'in paras. 5 and 6 above', 'in paras. 6 and 7 above'],
  ['substance', 'Decides to hold 12 meetings', 'Decides to hold 14 meetings'],
  ['numbering', '(a bis) To train judges;', '(b) To train judges;'],
  ['citations', 'Directive 2012/19/EU', 'Directive 2024/884/EU'],
];
