import { redline, sameWords } from '@adref/shared/differences';
import { describe, expect, it } from 'vitest';
import { shown } from './notation.ts';

/** Cases of Arabic, Chinese, Russian and Spanish, each with how it must read; the French ones are in typography.test.ts. */
const cases: Readonly<
  Record<string, readonly (readonly [name: string, before: string, after: string, reads: string])[]>
> = {
  ar: [
    ['a comma of its own', 'الدول الأعضاء، والمنظمات', 'الدول الأعضاء والمنظمات', 'الدول الأعضاء[-،-] والمنظمات'],
    ['a semicolon', 'وإذ تشير إلى قراراتها،', 'وإذ تشير إلى قراراتها؛', 'وإذ تشير إلى قراراتها[-،-]{+؛+}'],
    ['vowel signs', 'تدابير مُلزِمة', 'تدابير مُلزَمة', 'تدابير [-مُلزِمة-]{+مُلزَمة+}'],
    [
      'a letter with a vowel sign for one without',
      'القواعد المُلزِمة',
      'القواعد الملزمة',
      'القواعد [-المُلزِمة-]{+الملزمة+}',
    ],
    ['kashida', 'الدولـــة العضو', 'الدولة العضو', '[-الدولـــة-]{+الدولة+} العضو'],
    ['digits of the other kind', 'الفقرة ١٢ أعلاه', 'الفقرة 12 أعلاه', 'الفقرة [-١٢-]{+12+} أعلاه'],
    ['a number of a resolution', 'القرار 73/27 المؤرخ', 'القرار 73/266 المؤرخ', 'القرار [-73/27-]{+73/266+} المؤرخ'],
    ['the symbol of a document', 'الوثيقة A/68/98،', 'الوثيقة A/70/174،', 'الوثيقة [-A/68/98-]{+A/70/174+}،'],
    [
      'guillemets for inverted commas',
      '"الفضاء الإلكتروني"',
      '«الفضاء الإلكتروني»',
      '[-"-]{+«+}الفضاء الإلكتروني[-"-]{+»+}',
    ],
    ['curly inverted commas', '"الفضاء"', '“الفضاء”', '[-"-]{+“+}الفضاء[-"-]{+”+}'],
    ['a no-break space', 'القرار 73/27', 'القرار\u00a073/27', 'القرار[- -]{+\u00a0+}73/27'],
    [
      'a mark of direction',
      'القرار (A/70/174)',
      'القرار \u200f(A/70/174)\u200f',
      'القرار {+\u200f+}(A/70/174){+\u200f+}',
    ],
    ['a modal verb', 'ينبغي للدول أن تتعاون', 'يجب على الدول أن تتعاون', '[-ينبغي للدول-]{+يجب على الدول+} أن تتعاون'],
    ['a conjunction written with its word', 'الأمن والسلام', 'الأمن السلام', 'الأمن [-والسلام-]{+السلام+}'],
    ['an article written with its word', 'أمن المعلومات', 'الأمن المعلوماتي', '[-أمن المعلومات-]{+الأمن المعلوماتي+}'],
    ['a hamza', 'الإستخدام السلمي', 'الاستخدام السلمي', '[-الإستخدام-]{+الاستخدام+} السلمي'],
    ['letters of presentation', '\ufefb تزال', 'لا تزال', '[-\ufefb-]{+لا+} تزال'],
    ['a question', 'هل توافق الدول؟', 'هل توافق الدول', 'هل توافق الدول[-؟-]'],
    ['a word added with its space', 'التعاون الدولي', 'التعاون التقني الدولي', 'التعاون{+ التقني+} الدولي'],
    ['the joiner of zero width', 'می\u200cشود الآن', 'میشود الآن', '[-می\u200cشود-]{+میشود+} الآن'],
  ],
  zh: [
    ['a word of two characters', '国家应遵守国际法', '国家必须遵守国际法', '国家[-应-]{+必须+}遵守国际法'],
    ['one character', '各国应合作', '各国宜合作', '各国[-应-]{+宜+}合作'],
    ['a full stop', '各国应合作。', '各国应合作；', '各国应合作[-。-]{+；+}'],
    ['the comma of enumeration', '和平、安全', '和平，安全', '和平[-、-]{+，+}安全'],
    ['a comma of full width', '和平，安全', '和平,安全', '和平[-，-]{+,+}安全'],
    ['digits of full width', '第１３条', '第13条', '第[-１３-]{+13+}条'],
    ['the number of a paragraph', '上文第3段', '上文第4段', '上文第[-3-]{+4+}段'],
    ['the number of a resolution', '第73/27号决议', '第73/266号决议', '第[-73/27-]{+73/266+}号决议'],
    ['the symbol of a document', '见A/68/98号文件', '见A/70/174号文件', '见[-A/68/98-]{+A/70/174+}号文件'],
    ['a title', '《联合国宪章》', '《联合国公约》', '《联合国[-宪章-]{+公约+}》'],
    ['inverted commas', '“信息安全”', '"信息安全"', '[-“-]{+"+}信息安全[-”-]{+"+}'],
    ['a word left out', '严重关切的威胁', '关切的威胁', '[-严重-]关切的威胁'],
    [
      'a member of a list, with what joins it',
      '发达国家和发展中国家合作',
      '发达国家合作',
      '发达国家[-和发展中国家-]合作',
    ],
    [
      'the last member of a list of like ones, with what joins it',
      '妇女权利、儿童权利和青年权利',
      '妇女权利和儿童权利',
      '妇女权利[-、-]{+和+}儿童权利[-和青年权利-]',
    ],
    ['a particle left out', '国家的义务', '国家义务', '国家[-的-]义务'],
    ['a pair of code units', '𠮷野宣言', '𠮷田宣言', '𠮷[-野-]{+田+}宣言'],
    ['a pair of code units alone', '𠮷', '𠮶', '[-𠮷-]{+𠮶+}'],
    ['a space between words', '国际 合作', '国际合作', '国际[- -]合作'],
    ['the space of full width', '一\u3000和平', '一 和平', '一[-\u3000-]{+ +}和平'],
    ['a year', '2015年报告', '2021年报告', '[-2015-]{+2021+}年报告'],
    ['brackets of full width', '（2015年）', '(2015年)', '[-（-]{+(+}2015年[-）-]{+)+}'],
    ['a Latin word between', '使用ICT技术', '使用信通技术', '使用[-ICT-]{+信通+}技术'],
  ],
  ru: [
    [
      'another ending',
      'государства сотрудничают',
      'государства сотрудничали',
      'государства [-сотрудничают-]{+сотрудничали+}',
    ],
    ['the letter ё', 'учёт мнений', 'учет мнений', '[-учёт-]{+учет+} мнений'],
    ['й in two signs', 'мои\u0306 доклад', 'мой доклад', '[-мои\u0306-]{+мой+} доклад'],
    ['ё in two signs', 'е\u0308мкость', 'ёмкость', '[-е\u0308мкость-]{+ёмкость+}'],
    [
      'guillemets for inverted commas',
      '«кибербезопасность»',
      '"кибербезопасность"',
      '[-«-]{+"+}кибербезопасность[-»-]{+"+}',
    ],
    ['low inverted commas', '„доклад“', '"доклад"', '[-„-]{+"+}доклад[-“-]{+"+}'],
    ['a long dash', 'сеть — среда', 'сеть – среда', 'сеть [-—-]{+–+} среда'],
    ['a dash for a comma', 'мира, безопасности', 'мира — безопасности', 'мира[-,-]{+ —+} безопасности'],
    ['a hyphen that does not break', 'какой-либо', 'какой\u2011либо', '[-какой-либо-]{+какой\u2011либо+}'],
    [
      'a compound',
      'информационно-коммуникационные технологии',
      'коммуникационные технологии',
      '[-информационно-коммуникационные-]{+коммуникационные+} технологии',
    ],
    ['a sign of number', 'доклад № 5', 'доклад №5', 'доклад №[- -]5'],
    ['a no-break space after a sign', 'доклад № 5', 'доклад №\u00a05', 'доклад №[- -]{+\u00a0+}5'],
    ['the number of a resolution', 'резолюция 71/28', 'резолюция 70/237', 'резолюция [-71/28-]{+70/237+}'],
    ['the symbol of a document', 'см. A/68/98,', 'см. A/70/174,', 'см. [-A/68/98-]{+A/70/174+},'],
    ['a Roman number', 'резолюция 2131 (XX)', 'резолюция 2131 (XXI)', 'резолюция 2131 ([-XX-]{+XXI+})'],
    [
      'a modal word',
      'государствам следует помнить',
      'государства должны помнить',
      '[-государствам следует-]{+государства должны+} помнить',
    ],
    ['not', 'должны вмешиваться', 'не должны вмешиваться', '{+не +}должны вмешиваться'],
    [
      'a stop word between two changes',
      'права и обязанности',
      'долг и ответственность',
      '[-права и обязанности-]{+долг и ответственность+}',
    ],
    ['a capital letter', 'государства-члены', 'Государства-члены', '[-государства-члены-]{+Государства-члены+}'],
    ['a soft hyphen', 'сотруд\u00adничество', 'сотрудничество', '[-сотруд\u00adничество-]{+сотрудничество+}'],
  ],
  es: [
    ['an inverted question mark', '¿qué medidas?', 'qué medidas?', '[-¿-]qué medidas?'],
    ['an accent on the future', 'los Estados deberán', 'los Estados deberían', 'los Estados [-deberán-]{+deberían+}'],
    ['an accent at the edge', 'cooperó', 'coopero', '[-cooperó-]{+coopero+}'],
    ['ñ in two signs', 'nin\u0303ez', 'niñez', '[-nin\u0303ez-]{+niñez+}'],
    ['an accent in two signs', 'cooperacio\u0301n', 'cooperación', '[-cooperacio\u0301n-]{+cooperación+}'],
    ['guillemets for inverted commas', '“la niñez”', '«la niñez»', '[-“-]{+«+}la niñez[-”-]{+»+}'],
    ['straight inverted commas', '“la niñez”', '"la niñez"', '[-“-]{+"+}la niñez[-”-]{+"+}'],
    ['an ordinal', '1.ª sesión', '1ª sesión', '[-1.ª-]{+1ª+} sesión'],
    ['the number of a resolution', 'resolución 71/28', 'resolución 70/237', 'resolución [-71/28-]{+70/237+}'],
    ['the symbol of a document', 'véase A/68/98,', 'véase A/70/174,', 'véase [-A/68/98-]{+A/70/174+},'],
    ['the contraction of an article', 'de el Estado', 'del Estado', '[-de el-]{+del+} Estado'],
    ['o before o', 'uno o otro', 'uno u otro', 'uno [-o-]{+u+} otro'],
    ['a compound', 'político-militar', 'militar', '[-político-militar-]{+militar+}'],
    [
      'a hyphen that does not break',
      'político-militar',
      'político\u2011militar',
      '[-político-militar-]{+político\u2011militar+}',
    ],
    ['a long dash', 'la red — medio', 'la red – medio', 'la red [-—-]{+–+} medio'],
    ['a no-break space', 'párr. 3', 'párr.\u00a03', 'párr.[- -]{+\u00a0+}3'],
    [
      'a modal verb',
      'los Estados deben cooperar',
      'los Estados deberían cooperar',
      'los Estados [-deben-]{+deberían+} cooperar',
    ],
    ['not', 'deben intervenir', 'no deben intervenir', '{+no +}deben intervenir'],
    ['a comma', 'la paz y la seguridad', 'la paz, y la seguridad', 'la paz{+,+} y la seguridad'],
    [
      'a word left out with its space',
      'la seguridad internacional plena',
      'la seguridad plena',
      'la seguridad[- internacional-] plena',
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (_, list) => {
  it.each(list)('keeps tokens whole and every byte: %s', (_, before, after, reads) => {
    expect(shown(before, after)).toBe(reads);
    const without = (op: string) => redline(before, after).flatMap((one) => (one.op === op ? [] : [one.text]));
    expect([without('insert').join(''), without('delete').join('')]).toEqual([before, after]);
  });
});

it('tells in every language what differs in typography only', () => {
  const same = Object.values(cases)
    .flat()
    .filter(([, before, after]) => sameWords(before, after));
  expect(same.map(([name]) => name)).toEqual([
    'kashida',
    'digits of the other kind',
    'guillemets for inverted commas',
    'curly inverted commas',
    'a no-break space',
    'a mark of direction',
    'letters of presentation',
    'a comma of full width',
    'digits of full width',
    'inverted commas',
    'the space of full width',
    'brackets of full width',
    'й in two signs',
    'ё in two signs',
    'guillemets for inverted commas',
    'low inverted commas',
    'a long dash',
    'a hyphen that does not break',
    'a no-break space after a sign',
    'a soft hyphen',
    'ñ in two signs',
    'an accent in two signs',
    'guillemets for inverted commas',
    'straight inverted commas',
    'a hyphen that does not break',
    'a long dash',
    'a no-break space',
  ]);
});
