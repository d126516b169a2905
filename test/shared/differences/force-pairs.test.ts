import { countForce, differences } from '@adref/shared/differences';
import { describe, expect, test } from 'vitest';
import { arabic as arabicClasses } from './class-pairs/arabic.ts';
import { chinese as chineseClasses } from './class-pairs/chinese.ts';
import { english as englishClasses } from './class-pairs/english.ts';
import { french as frenchClasses } from './class-pairs/french.ts';
import { russian as russianClasses } from './class-pairs/russian.ts';
import { spanish as spanishClasses } from './class-pairs/spanish.ts';
import { arabic as arabicForms } from './force-forms/arabic.ts';
import { chinese as chineseForms } from './force-forms/chinese.ts';
import { english as englishForms } from './force-forms/english.ts';
import { french as frenchForms } from './force-forms/french.ts';
import { russian as russianForms } from './force-forms/russian.ts';
import { spanish as spanishForms } from './force-forms/spanish.ts';
import { arabic as arabicFresh } from './force-fresh/arabic.ts';
import { chinese as chineseFresh } from './force-fresh/chinese.ts';
import { english as englishFresh } from './force-fresh/english.ts';
import { french as frenchFresh } from './force-fresh/french.ts';
import { russian as russianFresh } from './force-fresh/russian.ts';
import { spanish as spanishFresh } from './force-fresh/spanish.ts';
import { arabic as arabicHarder } from './force-harder/arabic.ts';
import { chinese as chineseHarder } from './force-harder/chinese.ts';
import { english as englishHarder } from './force-harder/english.ts';
import { french as frenchHarder } from './force-harder/french.ts';
import { russian as russianHarder } from './force-harder/russian.ts';
import { spanish as spanishHarder } from './force-harder/spanish.ts';
import { arabic as arabicMinimal } from './force-minimal/arabic.ts';
import { chinese as chineseMinimal } from './force-minimal/chinese.ts';
import { english as englishMinimal } from './force-minimal/english.ts';
import { french as frenchMinimal } from './force-minimal/french.ts';
import { russian as russianMinimal } from './force-minimal/russian.ts';
import { spanish as spanishMinimal } from './force-minimal/spanish.ts';
import { arabic } from './force-pairs/arabic.ts';
import { chinese } from './force-pairs/chinese.ts';
import { english } from './force-pairs/english.ts';
import { french } from './force-pairs/french.ts';
import type { JudgedPair } from './force-pairs/judged-pair.ts';
import { russian } from './force-pairs/russian.ts';
import { spanish } from './force-pairs/spanish.ts';
import { arabic as arabicSample } from './force-sample/arabic.ts';
import { chinese as chineseSample } from './force-sample/chinese.ts';
import { english as englishSample } from './force-sample/english.ts';
import { french as frenchSample } from './force-sample/french.ts';
import { russian as russianSample } from './force-sample/russian.ts';
import { spanish as spanishSample } from './force-sample/spanish.ts';
import { arabic as arabicScope } from './force-scope/arabic.ts';
import { chinese as chineseScope } from './force-scope/chinese.ts';
import { english as englishScope } from './force-scope/english.ts';
import { french as frenchScope } from './force-scope/french.ts';
import { russian as russianScope } from './force-scope/russian.ts';
import { spanish as spanishScope } from './force-scope/spanish.ts';
import { told } from './told.ts';

/** The pairs that are told otherwise than a reader judges them. */
const misread = (pairs: readonly JudgedPair[]) =>
  pairs.flatMap(([judgement, before, after]) => {
    const own = told(before, after);
    return own === judgement ? [] : [`${before} → ${after}: ${own}, and not ${judgement}`];
  });

describe('pairs judged by their meaning are told as a reader judges them', () => {
  // The promise is 95 in 100 in English and French, and 90 in 100 in the others.
  test.each([
    ['English', english, 0.95],
    ['French', french, 0.95],
    ['Spanish', spanish, 0.9],
    ['Russian', russian, 0.9],
    ['Arabic', arabic, 0.9],
    ['Chinese', chinese, 0.9],
  ] as const)('%s', (_, pairs, least) => {
    const wrong = misread(pairs);
    expect(1 - wrong.length / pairs.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

/*
 * Three samples, written and judged by their meaning before the program was asked. Asked once, it told of the first 47 of 63 as judged in English,
 * 52 of 60 in French, 27, 26, 25 and 24 of 30 in Spanish, Russian, Arabic and Chinese; the kinds that were wrong were mended. Of the second it told
 * 33 of 40, 33 of 38, and 14, 14, 14 and 12 of 15, and the kinds were mended again. Of the third it
 * told 29 of 30 in English and 25 of 27 in French.
 */
describe('the hand-judged samples are told as a reader judges them', () => {
  test.each([
    ['English', englishSample, 0.95],
    ['French', frenchSample, 0.95],
    ['Spanish', spanishSample, 0.9],
    ['Russian', russianSample, 0.9],
    ['Arabic', arabicSample, 0.9],
    ['Chinese', chineseSample, 0.9],
  ] as const)('%s', (_, pairs, least) => {
    const wrong = misread(pairs);
    expect(1 - wrong.length / pairs.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

/*
 * Sixty of each language, through all forms in which it says how much is asked: verbs and what stands for them, shades, negation, nouns. Judged
 * before the program was asked, which then told 47 in English, 44 in French, 45 in Spanish, 46 in Russian, 47 in Arabic and 45 in Chinese as
 * judged; the kinds that were wrong were mended.
 */
describe('the forms of force are told as a reader judges them', () => {
  test.each([
    ['English', englishForms, 0.95],
    ['French', frenchForms, 0.95],
    ['Spanish', spanishForms, 0.9],
    ['Russian', russianForms, 0.9],
    ['Arabic', arabicForms, 0.9],
    ['Chinese', chineseForms, 0.9],
  ] as const)('%s', (_, pairs, least) => {
    const wrong = misread(pairs);
    expect(1 - wrong.length / pairs.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

/*
 * Sixty more of each language, written and judged when the rules had been mended after the forms, and asked once: 58 in English, 58 in French,
 * 58 in Spanish, 58 in Russian, 54 in Arabic and 57 in Chinese were told as judged.
 */
describe('the freshest sample is told as a reader judges it', () => {
  test.each([
    ['English', englishFresh, 0.95],
    ['French', frenchFresh, 0.95],
    ['Spanish', spanishFresh, 0.9],
    ['Russian', russianFresh, 0.9],
    ['Arabic', arabicFresh, 0.9],
    ['Chinese', chineseFresh, 0.9],
  ] as const)('%s', (_, pairs, least) => {
    const wrong = misread(pairs);
    expect(1 - wrong.length / pairs.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

/*
 * Forty of each language that somebody would try who looks for what is missed. Asked once, 31 were told as judged in English, 37 in French,
 * 36 in Spanish, 38 in Russian, 35 in Arabic and 39 in Chinese; the kinds that were wrong were mended.
 */
describe('minimal pairs are told as a reader judges them', () => {
  test.each([
    ['English', englishMinimal, 0.95],
    ['French', frenchMinimal, 0.95],
    ['Spanish', spanishMinimal, 0.95],
    ['Russian', russianMinimal, 0.95],
    ['Arabic', arabicMinimal, 0.95],
    ['Chinese', chineseMinimal, 0.95],
  ] as const)('%s', (_, pairs, least) => {
    const wrong = misread(pairs);
    expect(1 - wrong.length / pairs.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

/*
 * Pitfalls, written when the minimal pairs were mended. Asked once, 31 of 40 were told as judged in English, and of 30 in each other language 19 in
 * French, 20 in Spanish, 20 in Russian, 18 in Arabic and 23 in Chinese; the kinds that were wrong were mended.
 */
describe('pitfalls are told as a reader judges them', () => {
  test.each([
    ['English', englishHarder, 0.95],
    ['French', frenchHarder, 0.95],
    ['Spanish', spanishHarder, 0.9],
    ['Russian', russianHarder, 0.9],
    ['Arabic', arabicHarder, 0.9],
    ['Chinese', chineseHarder, 0.9],
  ] as const)('%s', (_, pairs, least) => {
    const wrong = misread(pairs);
    expect(1 - wrong.length / pairs.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

/*
 * How far what is asked goes, thirty of each language. Asked once, 22 were told as judged in English, French and Russian, and 20 in Spanish, Arabic
 * and Chinese; the kinds that were wrong were mended.
 */
describe('pairs about how far what is asked goes are told as a reader judges them', () => {
  test.each([
    ['English', englishScope, 1],
    ['French', frenchScope, 1],
    ['Spanish', spanishScope, 1],
    ['Russian', russianScope, 1],
    // `يجب على الدول أن … وينبغي لها أن` turned round is told weaker, because the doer went with one of the verbs.
    ['Arabic', arabicScope, 0.96],
    ['Chinese', chineseScope, 1],
  ] as const)('%s', (_, pairs, least) => {
    const wrong = misread(pairs);
    expect(1 - wrong.length / pairs.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

/*
 * Sums, dates, references, numbers, citations, marks and signs, judged before the program was asked: it told 27 of 28 in English, 23 of 25 in
 * French, 19 of 21 in Spanish, 21 of 24 in Russian, 17 of 21 in Arabic and 21 of 24 in Chinese as judged; the kinds that were wrong were mended.
 */
describe('the other classes are told as a reader judges them', () => {
  test.each([
    ['English', englishClasses],
    ['French', frenchClasses],
    ['Spanish', spanishClasses],
    ['Russian', russianClasses],
    ['Arabic', arabicClasses],
    ['Chinese', chineseClasses],
  ] as const)('%s', (_, pairs) => {
    expect(misread(pairs)).toEqual([]);
  });
});

describe('words that only look like a change of force', () => {
  test.each([
    // From resolutions of two years.
    ['à mi-temps et de lui faire rapport', 'à plein temps'],
    ['Notant également avec inquiétude que la faim', 'Constatant avec préoccupation que la faim'],
    ['sur les personnes qui sont mortes', 'sur les personnes toujours en détention et celles qui sont mortes'],
    ['selon qu’il conviendrait, à contribuer', 'selon qu’il conviendra, à contribuer'],
    [
      'd’aider les États Membres, à leur demande, à lutter',
      'd’aider les États Membres qui en font la demande à lutter',
    ],
    [
      'Encourage les gouvernements et les organisations à contribuer au Fonds',
      'Se félicite du rapport sur l’état du Fonds et encourage les gouvernements et les organisations à contribuer au Fonds',
    ],
    ['Notant à nouveau avec gratitude l’assistance', 'Notant de nouveau avec gratitude l’assistance'],
    ['the Urgent Action Fund', 'the Joint Action Fund'],
    ['Requests the Board to report', 'Reiterates the request to the Board to report'],
    ['at the request of the Government', 'at the invitation of the Government'],
    ['the demand for energy', 'the call for energy'],
    // A verb that other words part from its adverb is the same verb; to help somebody is no attempt.
    [
      'Demande instamment aux États de désigner un point focal',
      'Demande de même instamment aux États de désigner un point focal',
    ],
    [
      'créé pour aider les pays à participer aux réunions',
      'créé pour aider à préparer les dossiers destinés à la Commission',
    ],
    ['les États se soient engagés à renforcer', 'les États se sont engagés à renforcer'],
    ['la volonté politique des États', 'l’engagement politique des États'],
    ['lorsque les circonstances s’y prêtent', 'lorsque cela est possible'],
    ['принимает меры', 'предпринимает меры'],
    // One adjective for another is another thing.
    ['urgent care units', 'emergency care units'],
    ['полное имя', 'новое имя'],
    ['строгий надзор', 'общий надзор'],
    ['كامل أراضيها', 'جميع أراضيها'],
    ['la pleine mer', 'la haute mer'],
    ['el pleno empleo', 'el empleo juvenil'],
    ['the regional commissions to be consulted', 'the regional centres to be consulted'],
    ['to seek asylum', 'to obtain asylum'],
    ['la charge de la preuve', 'le poids de la preuve'],
    ['el encargado de la oficina', 'el jefe de la oficina'],
    ['требования к качеству', 'нормы качества'],
    ['الطلب على الطاقة', 'إنتاج الطاقة'],
    ['能源需求', '能源生产'],
    ['所需资源', '现有资源'],
    ['un organisme habilité à instituer des mesures', 'un organisme est habilité à instituer des mesures'],
    ['рассматривает вопрос с целью содействия', 'рассматривает вопрос в интересах содействия'],
    [
      'de formuler des recommandations en vue de remédier aux retards',
      'de redoubler d’efforts pour remédier aux retards',
    ],
    ['de prendre des mesures pour que les documents paraissent', 'de faire en sorte que les documents paraissent'],
  ])('%s → %s', (before, after) => {
    expect(told(before, after)).not.toMatch(/stronger|weaker|other/);
  });
});

describe('what two words together mean is told, not what each says alone', () => {
  test.each([
    ['substance', 'States shall not fail to report', 'States shall report'],
    ['substance', 'Les États ne manqueront pas de faire rapport', 'Les États feront rapport'],
    ['stronger', 'Strongly condemns the attack', 'Condemns in the strongest terms the attack'],
    [
      'weaker',
      'shall take all necessary measures to prevent pollution',
      'shall take appropriate measures to prevent pollution',
    ],
    ['weaker', 'shall endeavour to prevent pollution', 'shall consider preventing pollution'],
    ['weaker', 'Expresses its determination to act', 'Expresses its intention to act'],
    ['stronger', 'States would publish the list', 'States shall publish the list'],
    ['weaker', 'No party may withdraw', 'No party should withdraw'],
    ['other', 'States are required to publish the list', 'States are not required to publish the list'],
    ['other', 'Encourages the export of waste', 'Discourages the export of waste'],
    ['weaker', 'Approves the plan', 'Recommends the plan'],
    ['weaker', 'Determined to strengthen trade,', 'Desiring to strengthen trade,'],
    ['weaker', 'Guided by the Charter,', 'Bearing in mind the Charter,'],
    ['substance', 'Reaffirms its support for the plan', 'Expresses its support for the plan'],
    ['weaker', 'Il est instamment demandé aux États de coopérer', 'Il est demandé aux États de coopérer'],
    ['weaker', 'Calls for the early ratification of the treaty', 'Calls for the ratification of the treaty'],
    ['weaker', 'ستتعاون الدول', 'قد تتعاون الدول'],
    ['weaker', 'Notes, with concern, the famine', 'Notes the famine'],
    // Who does it may be between the words of an Arabic form.
    ['stronger', 'تنظر الدول في إمكانية التصديق على المعاهدة', 'تصدق الدول على المعاهدة'],
    ['weaker', 'تخفض الدول الأعضاء الانبعاثات', 'تسعى الدول الأعضاء إلى خفض الانبعاثات'],
    // What governs a word of the next sentence does not answer to what governs it there.
    ['other', '患者宜得到告知；各国必须合作', '患者必须得到告知；各国应合作'],
    ['weaker', 'States should adopt laws', 'States should consider, where appropriate, adopting laws'],
    ['weaker', 'to adopt the protocol', 'to consider the adoption of the protocol'],
    ['weaker', 'shall extradite offenders', 'shall, in conformity with its domestic law, extradite offenders'],
    ['weaker', 'de extraditar a los acusados', 'de extraditar, con arreglo a su derecho interno, a los acusados'],
    ['weaker', 'выдавать обвиняемых', 'согласно национальному законодательству выдавать обвиняемых'],
    ['weaker', 'que se adopten leyes', 'que consideren adoptar leyes'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('what stays beside a verb is not counted with it', () => {
  test.each([
    // What a comma parts from a clause that goes with it belongs to what stays.
    [
      'stronger',
      'réunie, dans les limites des ressources existantes, qui se tiendra à la veille de la neuvième conférence des ministres de la pêche et des océans au Kenya, afin de souligner',
      'réunie, afin de souligner',
    ],
    ['stronger', 'prend note avec satisfaction des textes', 'rappelle avec satisfaction des textes'],
    ['stronger', 'Expresses its grave concern at the attacks', 'Condemns the attacks'],
    ['stronger', 'Strongly urges the parties to withdraw', 'Demands that the parties withdraw'],
    ['other', 'Constate avec préoccupation que l’aide baisse', 'Constate avec satisfaction que l’aide augmente'],
    ['weaker', 'Notes also with concern that hunger rises', 'Notes also that hunger rises'],
  ])('%s: %s → %s', (judgement, before, after) => {
    expect(told(before, after)).toBe(judgement);
  });
});

describe('what changes with a verb of force is of its class', () => {
  const classes = (before: string, after: string) =>
    differences(before, after).flatMap((span) => (span.kind === 'change' ? [span.class] : []));
  test.each([
    ['Demands that all parties comply;', 'Requests all parties to comply;', ['force', 'force']],
    [
      'Prie le Secrétaire général de faire rapport ;',
      'Invite le Secrétaire général à faire rapport ;',
      ['force', 'force'],
    ],
    ['تحث الدول على التعاون؛', 'تدعو الدول إلى التعاون؛', ['force', 'force']],
    ['Urges States to act and to report;', 'Invites States to act and report;', ['force', 'substance']],
    ['States should be encouraged to act', 'States should act', ['force']],
    ['States commit to act', 'States intend to act', ['force']],
    ['the meeting in May may be held', 'the meeting in June may be held', ['update']],
    ['la réunion tenue en mars', 'la réunion tenue en avril', ['update']],
    ['les droits culturels16', 'les droits culturels', ['footnote']],
    ['le Règlement sanitaire de 20057 et', 'le Règlement sanitaire de 2005 et', ['footnote']],
    [
      'ses résolutions 68/186 du 18 décembre 2013, 69/196 et 73/130',
      'ses résolutions 68/186 du 18 décembre 2013, 69/196 du 18 décembre 2014 et 73/130',
      ['citations'],
    ],
    ['the report that may be issued', 'the report that June issued', ['substance']],
  ])('%s → %s', (before, after, expected) => {
    expect(classes(before, after)).toEqual(expected);
  });

  test('the words that follow the verb are counted with it', () => {
    const spans = differences('Demands that all parties comply;', 'Requests all parties to comply;');
    expect(countForce(spans)).toEqual({ weaker: 1, stronger: 0, other: 0 });
  });
});
