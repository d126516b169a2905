import { matchParagraphs } from '@adref/shared/alignment';
import { expect, test } from 'vitest';
import { matched, shown, text } from './notation.ts';

const draft = `
  #t: Conservation of the northern fisheries
  !e: The General Assembly,
  1: Reaffirms that coastal communities depend on healthy fish stocks for their food and their income;
  2: Urges all States to reduce the discarding of unwanted catch in industrial trawling by the end of the decade;
  3: Requests the Secretary-General to submit a report on subsidies that lead to overcapacity of fleets;
  4: Invites donors to support the training of fisheries inspectors in small island developing States;
`;

test('links what only changed its number, its closing mark or its typography as the same', () => {
  const later = `
    #T: Conservation of the northern fisheries
    !E: The General Assembly,
    0: Welcomes the convening of a conference on the law of the sea in Lisbon;
    A: Reaffirms that coastal communities depend on healthy fish stocks for their food and their income,
    B: Urges all States to reduce the discarding of unwanted catch in industrial trawling by the end of the decade;
    C: Requests the Secretary‑General to submit a report on subsidies that lead to overcapacity of fleets;
    D: Invites donors to support the training of fisheries inspectors in small island developing States.
  `;
  expect(matched(draft, later)).toEqual([
    't → T same',
    'e → E same',
    '1 → A same',
    '2 → B same',
    '3 → C same',
    '4 → D same',
  ]);
});

test('links reworded paragraphs as changed', () => {
  const later = `
    A: Reaffirms that many coastal communities depend on healthy stocks of fish for food and income;
    B: Calls upon States to end the discarding of unwanted catch in trawling within five years;
  `;
  expect(matched(draft, later)).toEqual(['1 → A changed', '2 → B changed']);
});

test('tells what has moved from what only stands after it', () => {
  const later = `
    D: Invites donors to support the training of fisheries inspectors in small island developing States;
    A: Reaffirms that coastal communities depend on healthy fish stocks for their food and their income;
    B: Urges all States to reduce the discarding of unwanted catch in industrial trawling by the end of the decade;
    C: Requests the Secretary-General to submit a report on subsidies that lead to overcapacity of fleets;
  `;
  expect(matched(draft, later)).toEqual(['4 → D moved', '1 → A same', '2 → B same', '3 → C same']);
});

test('keeps a split and a merger together', () => {
  const joined = `
    x: Requests the Secretary-General to submit a report on subsidies that lead to overcapacity of fleets, and invites donors to support the training of fisheries inspectors in small island developing States;
  `;
  expect(matched(draft, joined)).toEqual(['3+4 → x merged']);
  expect(matched(joined, draft)).toEqual(['x → 3+4 split']);
});

test('follows lasting ids whatever the words, and finds what was split off beside them', () => {
  const later = `
    1: Notes with regret that herring has vanished from the fjords;
    3: Requests the Secretary-General to submit a report;
    new: Also requests a study of subsidies that lead to overcapacity of fleets;
  `;
  expect(matched(draft, later, {})).toEqual(['1 → 1 changed', '3 → 3+new split']);
});

test('gives equal ids no meaning between documents that never knew of each other', () => {
  expect(matched('1: Welcomes the report of the Panel;', '1: Condemns piracy in all its forms;')).toEqual([]);
});

test('links titles and enacting formulas only by equal words', () => {
  expect(matched('#t: Conservation of the northern fisheries', '#T: Conservation of the northern fish stocks')).toEqual(
    [],
  );
  expect(matched('#t: Oceans and the law of the sea', '1: Recalls the item “Oceans and the law of the sea”;')).toEqual(
    [],
  );
});

test('takes a widened title or heading for a changed one, the nearest where several have its words', () => {
  expect(matched('#t: Peace and security', '#T: Peace, security and sustainable development')).toEqual([
    't → T changed',
  ]);
  expect(matched('#t: Rivers, lakes and the sea beyond them', '#T: Rivers and lakes')).toEqual(['t → T changed']);
  expect(matched('#t: Fisheries', '#T: Fisheries of the northern seas')).toEqual([]);
});

test('is not misled by the long name of a body that many paragraphs carry', () => {
  const body =
    'the Group of Governmental Experts on Developments in the Field of Information and Telecommunications in the Context of International Security';
  const a = `
    1: Welcomes the work of ${body} and its reports;
    2: Asks ${body} to hear the private sector;
    3: Invites States to tell the Secretary-General their views on the findings of ${body};
  `;
  const b = `
    x: Asks the chair of ${body} to hold two consultative meetings in Geneva;
    y: Welcomes the excellent work of ${body} and its three reports;
  `;
  expect(matched(a, b)).toEqual(['1 → y changed']);
});

test('pairs repeated paragraphs in order, and empty ones with nothing', () => {
  const twice = text('1: Takes note of the report;\n2: Takes note of the report;');
  const empty = { id: 'empty', kind: 'plain', level: 0, text: '' } as const;
  const again = text('a: Takes note of the report;\nb: Takes note of the report;');
  expect(shown(matchParagraphs([...twice, empty], [...again, empty], { ids: 'unrelated' }))).toEqual([
    '1 → a same',
    '2 → b same',
  ]);
});

test('names a passage that an unmatched paragraph shares with a matched one', () => {
  const later = `
    A: Urges all States to reduce the discarding of unwanted catch in industrial trawling by the end of the decade;
    B: Considers, after hearing the views of scientists from eleven universities on mesh sizes, seasonal closures and satellite monitoring, that the discarding of unwanted catch in industrial trawling should be recorded in public logbooks;
  `;
  expect(matched(draft, later)).toEqual(['2 → A same', '2 → B quoted']);
});

test('compares nothing with nothing', () => {
  expect(matchParagraphs([], [])).toEqual([]);
  expect(matchParagraphs(text(draft), [])).toEqual([]);
  expect(matched('1: One;', '2: Two;')).toEqual([]);
});

test('takes two texts of one paragraph each for wordings of it where they share a word', () => {
  expect(matched('1: Приветствует доклад;', '2: Принимает к сведению доклад;')).toEqual(['1 → 2 changed']);
  expect(matched('1: Encourage les États à coopérer ;', '2: Demande instamment aux États de coopérer ;')).toEqual([
    '1 → 2 changed',
  ]);
  expect(matched('1: Decides to remain seized of the matter;', '2: Decides to convene a conference;')).toEqual([]);
});

test('names a clause that went to another paragraph, also where that has become two', () => {
  const before = `
    1: Calls upon States to protect coastal communities from storms, and to report annually on the measures that they have taken;
    2: Requests the Secretary-General to convene a meeting of experts, and invites donors to contribute to the trust fund for small island States;
  `;
  const after = `
    A: Calls upon States to protect coastal communities from storms;
    B: Requests the Secretary-General to convene a meeting of experts;
    C: Invites donors to contribute to the trust fund for small island States, and calls upon States to report annually on the measures that they have taken;
  `;
  expect(matched(before, after)).toContain('1 → C quoted');
});

test('reports its progress', () => {
  const told: number[] = [];
  matchParagraphs(text(draft), text(draft), { progress: (done, total) => told.push(done / total) });
  expect(told).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});
