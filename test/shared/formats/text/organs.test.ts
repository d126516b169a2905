import { expect, test } from 'vitest';
import { documentOf, outlineOf } from './read-outline.ts';

const text = (formula: string, opening: string, operative: string) =>
  `Lumina portuum\n\n${formula}\n\n${opening}\n\n${operative}\n`;

test.each([
  ['The United Nations Environment Assembly,', 'Recalling its resolution 4/6,', '1. Requests States to act.'],
  ['The Conference of the Parties,', 'Noting decision 14/4,', '1. Adopts the framework.'],
  [
    'The Conference of the Parties serving as the meeting of the Parties to the Paris Agreement,',
    'Recalling it,',
    '1. Notes it.',
  ],
  ['The Seventy-third World Health Assembly,', 'Having considered the report,', '1. URGES Member States to act;'],
  ['The Plenipotentiary Conference of the Union (Bucharest, 2022),', 'Considering the report,', '1. Resolves to act.'],
  ['The Board of Harbours', 'Recalling its decisions,', '1. Decides to meet.'],
  ['The General Assembly\u200e,\u200b', 'Recalling its resolution,', '1. Decides to meet.'],
  ['The Lighthouse Keepers of the North,', 'Recalling their last storm,', '1. Decides to meet.'],
  ['L’Assemblée des États Parties,', 'Rappelant sa résolution,', '1. Décide de se réunir.'],
  ['Le Conseil d’administration,', 'Ayant examiné le rapport,', '1. Décide de se réunir.'],
  ['La Junta de Desarrollo,', 'Recordando su decisión,', '1. Decide reunirse.'],
  ['Конференция участников,', 'ссылаясь на решение 3/1,', '1. постановляет собраться.'],
  ['Исполнительный совет,', 'рассмотрев доклад,', '1. постановляет собраться.'],
  ['联合国环境大会，', '回顾其决议，', '1. 请各国采取行动。'],
  ['执行委员会，', '审议了该报告，', '1. 决定开会。'],
  ['إن مؤتمر الأطراف،', 'إذ يشير إلى مقرره،', '1 - يقرر أن يجتمع.'],
  ['إن المجلس التنفيذي،', 'وإذ يلاحظ التقرير،', '1 - يقرر أن يجتمع.'],
  ['We, the Heads of State and Government,', 'Recalling our declaration,', '1. Commit ourselves to act.'],
  ['Nous, chefs d’État et de gouvernement,', 'Rappelant notre déclaration,', '1. Nous engageons à agir.'],
  ['Мы, главы государств и правительств,', 'ссылаясь на нашу декларацию,', '1. обязуемся действовать.'],
  ['نحن، رؤساء الدول والحكومات،', 'إذ نشير إلى إعلاننا،', '1 - نلتزم بالعمل.'],
  ['Правление Фонда маяков,', 'ссылаясь на доклад,', '1. утверждает бюджет.'],
  ['Хранители маяков Севера,', 'ссылаясь на свою декларацию,', '1. соглашаются собраться.'],
  ['理事机构，', '审议了该报告，', '1. 决定采取行动。'],
  ['إن وزراء الموانئ،', 'إذ يشيرون إلى إعلانهم،', '1 - يقررون الاجتماع.'],
  ['The Committee of Harbour Authorities,', 'Saddened by the loss of lights,', '1. Requests States to act.'],
])('%s is an enacting formula', (formula, opening, operative) => {
  const [title, enacting, preambular, first] = documentOf(text(formula, opening, operative)).paragraphs;
  expect([title?.kind, enacting?.kind, preambular?.kind, first?.kind]).toEqual([
    'title',
    'enacting',
    'preambular',
    'operative',
  ]);
});

test.each([
  [
    'in a preamble',
    'The General Assembly,\n\nRecalling the words of\n\nThe Committee of the Whole,\n\nNoting it,\n\n1. Decides.',
  ],
])('a name %s is none', (_, draft) => {
  expect(documentOf(draft).paragraphs.filter(({ kind }) => kind === 'enacting')).toHaveLength(1);
});

test('a name in the middle of a Russian sentence that its page cut is none', () => {
  const text =
    'Светлые гавани\nГенеральная Ассамблея,\nссылаясь на цели и принципы Устава\nОрганизации Объединенных Наций,\nотмечая доклад о маяках,\n1. просит государства сотрудничать.\n';
  expect(outlineOf(text).map((line) => line.split(' ')[0])).toEqual(['title', 'enacting', 'PP1', 'PP2', 'OP1']);
});

test('the letter of a part is a heading below the title of them all', () => {
  const part = (opening: string) => `The General Assembly,\n\n${opening},\n\n1. Decides to meet.`;
  const text = `75/252. Lighted buoys\n\nA\n\n${part('Recalling it')}\n\nB\n\n${part('Noting it')}\n`;
  expect(outlineOf(text).slice(0, 3)).toEqual(['title Lighted buoys', 'heading A', 'enacting The General Assembly,']);
  expect(documentOf(text).symbol).toBe('A/RES/75/252');
});

test.each([
  ['Resolution 2532 (2020)', 'The Security Council,', '1. Demands it.'],
  ['Резолюция 2532 (2020)', 'Совет Безопасности,', '1. требует этого.'],
  ['第2532(2020)号决议', '安全理事会，', '1. 要求如此。'],
])('%s alone above the text is its symbol, since it has no title', (number, formula, operative) => {
  expect(documentOf(`${number}\n\n${formula}\n\n${operative}\n`).symbol).toBe('S/RES/2532 (2020)');
  expect(
    documentOf(`${number}\n\nAdopted by the Security Council on 1 July 2020\n\n${formula}\n\n${operative}\n`).symbol,
  ).toBe('S/RES/2532 (2020)');
});

test.each([
  ['General Assembly\nLighted buoys', 'Lighted buoys', 'The General Assembly,', '1. Decides.'],
  ['Distr.: General\nGeneral Assembly\nLighted buoys', 'Lighted buoys', 'The General Assembly,', '1. Decides.'],
  ['Assemblée générale\nBouées', 'Bouées', 'L’Assemblée générale,', '1. Décide.'],
  ['Генеральная Ассамблея\nБуи', 'Буи', 'Генеральная Ассамблея,', '1. постановляет.'],
  ['大会\n浮标', '浮标', '大会，', '1. 决定。'],
  ['الجمعية العامة\nالعوامات', 'العوامات', 'إن الجمعية العامة،', '1 - تقرر.'],
])('a masthead ends with the organ above the title: %s', (block, title, formula, operative) => {
  expect(documentOf(`United Nations A/RES/77/901\n\n${block}\n\n${formula}\n\n${operative}\n`).title).toBe(title);
});

test('the organ alone on a line above a numbered list is the formula', () => {
  expect(outlineOf('Title\n\nThe General Assembly\n\n1. Decides to meet;\n\n2. Requests a report.\n')).toEqual([
    'title Title',
    'enacting The General Assembly',
    'OP1 Decides to meet;',
    'OP2 Requests a report.',
  ]);
});

test.each([
  ['Resolution adopted by the General Assembly on 6 December 2022', 'The General Assembly,', '1. Decides to meet.'],
  [
    'Résolution adoptée par l’Assemblée générale le 6 décembre 2022',
    'L’Assemblée générale,',
    '1. Décide de se réunir.',
  ],
  [
    'Resolución aprobada por la Asamblea General el 6 de diciembre de 2022',
    'La Asamblea General,',
    '1. Decide reunirse.',
  ],
  [
    'Резолюция, принятая Генеральной Ассамблеей 6 декабря 2022 года',
    'Генеральная Ассамблея,',
    '1. постановляет собраться.',
  ],
  ['قرار اتخذته الجمعية العامة في 6 كانون الأول/ديسمبر 2022', 'إن الجمعية العامة،', '1 - تقرر أن تجتمع.'],
  ['2022年12月6日大会决议', '大会，', '1. 决定开会。'],
])('"%s" says that it was adopted', (line, formula, operative) => {
  expect(documentOf(`${line}\n\nTitle 标题\n\n${formula}\n\n${operative}\n`).kind).toBe('resolution');
});

test.each([
  ['A/RES/77/901', 'resolution'],
  ['A/C.1/77/L.9', 'draft resolution'],
  ['UNEP/EA.5/L.10/Rev.1', 'draft resolution'],
  ['A/HRC/RES/45/1', 'resolution'],
  ['S/RES/2532 (2020)', 'resolution'],
])('the symbol %s alone above the text is its own, and says that it is a %s', (symbol, kind) => {
  const document = documentOf(`${symbol}\n\nTitle\n\nThe General Assembly,\n\nNoting it,\n\n1. Decides to meet.\n`);
  expect([document.symbol, document.kind, document.title]).toEqual([symbol, kind, 'Title']);
});

test('the symbol of a masthead stands at the end of its line', () => {
  const document = documentOf(
    'United Nations A/RES/77/901\n\nGeneral Assembly\n\nDistr.: General\n\n77/901. Lighted buoys\n\nThe General Assembly,\n\nNoting it,\n\n1. Decides to meet.\n',
  );
  expect([document.symbol, document.title, document.kind]).toEqual(['A/RES/77/901', 'Lighted buoys', 'resolution']);
});

test.each([
  ['45th plenary meeting\n6 December 2022', 'The General Assembly,', '1. Decides to meet.'],
  ['37e séance plénière\n\n6 décembre 2022', 'L’Assemblée générale,', '1. Décide de se réunir.'],
  ['37ª sesión plenaria\n6 de diciembre de 2022', 'La Asamblea General,', '1. Decide reunirse.'],
  ['37-е пленарное заседание\n\n6 декабря 2022 года', 'Генеральная Ассамблея,', '1. постановляет собраться.'],
  ['الجلسة العامة 37\n6 كانون الأول/ديسمبر 2022', 'إن الجمعية العامة،', '1 - تقرر أن تجتمع.'],
  ['2022年12月6日\n\n第37次全体会议', '大会，', '1. 决定开会。'],
  ['Ninth plenary meeting, 28 May 2022\nA75/VR/9', 'The World Health Assembly,', '1. DECIDES to meet.'],
  ['[Adopted without a vote.]', 'The Human Rights Council,', '1. Decides to meet.'],
])('"%s" closes a text and is no paragraph of it', (lines, formula, operative) => {
  const document = documentOf(`Title 标题\n\n${formula}\n\n${operative}\n\n${lines}\n`);
  expect(document.paragraphs.map(({ kind }) => kind)).toEqual(['title', 'enacting', 'operative']);
});

test.each([
  ['الجمعية العامة', 'توزيع عام', 'إن الجمعية العامة،', 'إذ تشير إلى قرارها،', '1 - تقرر أن تعمل.'],
  ['General Assembly', 'Distr.: General', 'The General Assembly,', 'Recalling its resolution,', '1. Decides to act.'],
  ['大会', '普遍分发', '大会，', '回顾其决议，', '1. 决定开会。'],
])('the name %s in a masthead is no formula where the formula is below', (organ, distribution, formula, pp, op) => {
  const lines = [organ, distribution, 'Lumina portuum', formula, pp, op];
  const { paragraphs } = documentOf(`${lines.join('\n\n')}\n`);
  expect(paragraphs.map(({ kind }) => kind)).toEqual(['title', 'enacting', 'preambular', 'operative']);
});
