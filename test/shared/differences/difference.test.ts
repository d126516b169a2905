import {
  comparisonKey,
  countClasses,
  type Difference,
  type DifferenceClass,
  differences,
  hideClasses,
  type Span,
} from '@adref/shared/differences';
import { describe, expect, it } from 'vitest';
import { fc } from '../../property.ts';
import { growth, linear } from '../growth.ts';
import { edited, sampleLanguages, textIn } from './sample-text.ts';

const changed = (before: string, after: string) =>
  differences(before, after).filter((span): span is Difference => span.kind === 'change');

/** The classes of what differs, in order: `force`, or `substance+citations` where a piece is of several. */
const classes = (before: string, after: string) =>
  changed(before, after).map((one) => [one.class, ...one.also].join('+'));

/** Which way the force went at each place. */
const forces = (before: string, after: string) => changed(before, after).flatMap(({ force }) => force?.direction ?? []);

const side = (spans: readonly Span[], of: 'before' | 'after') =>
  spans.map((span) => (span.kind === 'equal' ? span.text : span[of])).join('');

describe('what is asked', () => {
  it.each([
    ['en', 'States should respond promptly', 'States shall respond promptly', 'stronger'],
    ['en', 'States shall consult', 'States may consult', 'weaker'],
    ['en', 'States respond to requests', 'States should respond to requests', 'weaker'],
    ['en', 'States must cooperate', 'States ought to cooperate', 'weaker'],
    ['fr', 'Les États ne permettent pas', 'Les États ne devraient pas permettre', 'weaker'],
    ['fr', 'Les États doivent coopérer', 'Les États peuvent coopérer', 'weaker'],
    ['fr', "L'État est tenu de coopérer", "L'État devrait coopérer", 'weaker'],
    ['es', 'Los Estados deben cooperar', 'Los Estados deberían cooperar', 'weaker'],
    ['es', 'Los Estados podrán cooperar', 'Los Estados deberán cooperar', 'stronger'],
    ['ru', 'Государствам следует сотрудничать', 'Государства должны сотрудничать', 'stronger'],
    ['ru', 'Государства должны сотрудничать', 'Государства могут сотрудничать', 'weaker'],
    ['ar', 'ينبغي للدول أن تتعاون', 'يجب على الدول أن تتعاون', 'stronger'],
    ['ar', 'ويجب أن تتعاون الدول', 'ويجوز أن تتعاون الدول', 'weaker'],
    ['zh', '各国应遵守国际法', '各国必须遵守国际法', 'stronger'],
    ['zh', '各国应当合作', '各国可以合作', 'weaker'],
  ])('is told by the modal verb (%s): %s → %s', (_, before, after, expected) => {
    expect(forces(before, after)).toEqual([expected]);
    expect(classes(before, after)).toEqual(['force']);
  });

  it('is named beside other words that change with it', () => {
    expect(classes('States should respond', 'States shall answer')).toEqual(['force+substance']);
  });

  it('does not change where a clause with a modal verb of its own is new', () => {
    expect(classes('States consult experts', 'States consult experts and may publish their views')).toEqual([
      'substance',
    ]);
  });

  it('does not change in the month of May, nor by the will of a people', () => {
    expect(forces('on 3 June 2020', 'on 3 May 2020')).toEqual([]);
    expect(forces('with political courage', 'with political will')).toEqual([]);
    expect(forces('可持续发展', '发展')).toEqual([]);
  });
});

describe('citations', () => {
  const citations = (before: string, after: string) => changed(before, after).map((one) => one.citations);

  it('come and go with their dates', () => {
    const before = 'Rappelant ses résolutions 71/28 du 5 décembre 2016 et 72/1 du 2 octobre 2017,';
    const after =
      'Rappelant ses résolutions 71/28 du 5 décembre 2016, 73/27 du 5 décembre 2018 et 72/1 du 2 octobre 2017,';
    expect(classes(before, after)).toEqual(['citations']);
    expect(citations(before, after)).toEqual([{ gone: [], come: ['73/27'] }]);
    expect(citations(after, before)).toEqual([{ gone: ['73/27'], come: [] }]);
  });

  it.each([
    ['en', 'its resolution 73/266 of 22 December 2018', 'its resolution 74/28 of 12 December 2019'],
    ['es', 'su resolución 73/266, de 22 de diciembre', 'su resolución 74/28, de 12 de diciembre'],
    ['ru', 'резолюцию 73/266 от 22 декабря 2018 года', 'резолюцию 74/28 от 12 декабря 2018 года'],
    ['ar', 'القرار 73/266 المؤرخ', 'القرار 74/28 المؤرخ'],
    ['zh', '第73/266号决议', '第74/28号决议'],
  ])('are told by their symbols (%s)', (_, before, after) => {
    expect(new Set(classes(before, after))).toContain('citations');
    expect(citations(before, after)[0]).toEqual({ gone: ['73/266'], come: ['74/28'] });
  });

  it('are whole even where a part of the symbol changes', () => {
    expect(citations('resolution 1540 (2004)', 'resolution 1540 (2005)')).toEqual([
      { gone: ['1540 (2004)'], come: ['1540 (2005)'] },
    ]);
  });

  it('are named beside other words that change with them', () => {
    expect(classes('Takes note of A/70/174,', 'Welcomes the assessments in A/76/135,')[0]).toContain('substance');
  });
});

describe('numbering', () => {
  it.each([
    ['au paragraphe 3 ci-dessus', 'au paragraphe 4 ci-dessus'],
    ['au paragraphe 3 ci-dessus', 'aux paragraphes 3 et 4 ci-dessus'],
    ['à l’alinéa a) du paragraphe 2', 'à l’alinéa b) du paragraphe 2'],
    ['in paragraph 5 above', 'in paragraph 6 above'],
    ['en el párrafo 5 supra', 'en el párrafo 6 supra'],
    ['в пункте 5 выше', 'в пункте 6 выше'],
    ['في الفقرة 5 أعلاه', 'في الفقرة 6 أعلاه'],
    ['上文第5段', '上文第6段'],
  ])('of a paragraph that is referred to is a change of place and of nothing else: %s → %s', (before, after) => {
    expect(new Set(classes(before, after))).toEqual(new Set(['reference']));
  });

  it.each([
    ['3. Décide de poursuivre', '4. Décide de poursuivre'],
    ['OP3 Decides to continue', 'OP4 Decides to continue'],
    ['1.1 Les États coopèrent', '1.2 Les États coopèrent'],
    ['(a) To report', '(b) To report'],
  ])('of the paragraph itself is its own class: %s → %s', (before, after) => {
    expect(classes(before, after)).toEqual(['numbering']);
  });

  it('is substance where another article, date or sum is meant, or a reference is new', () => {
    expect(classes("l'Article 51 de la Charte", "l'Article 2 de la Charte")).toEqual(['substance']);
    expect(classes('in paragraph 5 of its resolution 73/27', 'in paragraph 6 of its resolution 73/27')).toEqual([
      'substance',
    ]);
    expect(classes('25 States have reported', '30 States have reported')).toEqual(['substance']);
    expect(classes('les normes', 'les normes visées au paragraphe 3 ci-dessus')).toEqual(['substance']);
  });
});

describe('a footnote mark', () => {
  it('is no part of the word before it', () => {
    expect(changed('2013⁷ et 2015⁸', '2013² et 2015⁸')).toEqual([
      { kind: 'change', before: '⁷', after: '²', class: 'footnote', also: [] },
    ]);
    expect(classes('les experts¹', 'les experts')).toEqual(['footnote']);
    expect(classes('100 km²', '100 km³')).toEqual(['substance']);
  });
});

describe('typography', () => {
  it('stands apart from the words that change', () => {
    expect(changed('l’eau de source', "l'eau de mer").map(({ before, after }) => [before, after])).toEqual([
      ['l’', "l'"],
      ['source', 'mer'],
    ]);
  });

  it('is told from words written together', () => {
    expect(classes('domaine ;', 'domaine;')).toEqual(['typography']);
    expect(classes('it may be said', 'it maybe said')).toEqual(['substance']);
  });

  const variants: readonly ((text: string) => string)[] = [
    (text) => text.normalize('NFD'),
    (text) => text.replace(/['’]/g, 'ʼ'),
    (text) => text.replace(/ /g, '\u00a0'),
    (text) => text.replace(/-/g, '\u2011'),
    (text) => text.replace(/«|»|“|”/g, '"'),
  ];

  it.each(sampleLanguages.filter((language) => language !== 'odd'))(
    'is all that differs between a text and the same in other typography (%s)',
    (language) => {
      fc.assert(
        fc.property(textIn(language), fc.constantFrom(...variants), (text, variant) => {
          const other = variant(text);
          fc.pre(comparisonKey(text) === comparisonKey(other));
          for (const one of changed(text, other)) expect(one.class).toBe('typography');
        }),
        { numRuns: 300 },
      );
    },
  );

  it('makes no other difference between two texts', () => {
    const words = (spans: readonly Span[]) =>
      spans.flatMap((span) =>
        span.kind === 'change' && span.class !== 'typography'
          ? [[comparisonKey(span.before), comparisonKey(span.after), span.class]]
          : [],
      );
    fc.assert(
      fc.property(edited(1), fc.constantFrom(...variants), ({ draft, wordings: [wording = ''] }, variant) => {
        const other = variant(draft);
        fc.pre(comparisonKey(draft) === draft && comparisonKey(other) === draft);
        expect(words(differences(other, wording))).toEqual(words(differences(draft, wording)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('moved words', () => {
  const before =
    'Réaffirmant, en ce qui concerne les États souverains, que le droit international doit être appliqué par tous';
  const after =
    'Réaffirmant que le droit international doit être appliqué par tous, en ce qui concerne les États souverains';

  it('are two ends of one move', () => {
    expect(changed(before, after).map((one) => [one.before, one.after, one.move])).toEqual([
      [', en ce qui concerne les États souverains,', '', 1],
      ['', ', en ce qui concerne les États souverains', 1],
    ]);
    expect(countClasses(differences(before, after)).substance).toBe(1);
  });

  it('leave the rest of their hunks as it is', () => {
    const spans = changed(before, after.replace('tous,', 'tous les membres,'));
    expect(side(differences(before, after), 'before')).toBe(before);
    expect(spans.filter(({ move }) => move === 1)).toHaveLength(2);
  });

  it('are told from what came or went around them', () => {
    const was =
      'Se félicitant de la réunion, du 15 au 17 avril 2019 à New York, du groupe de travail à composition non limitée sur les océans et les mers de la planète';
    const is =
      'Se félicitant de la réunion du groupe de travail à composition non limitée sur les océans et les mers de la planète, tenue du 15 au 17 avril 2019 à New York, et du rapport';
    const spans = changed(was, is);
    expect(spans.filter(({ move }) => move === 1).map((one) => one.before + one.after)).toEqual([
      ', du 15 au 17 avril 2019 à New York,',
      'du 15 au 17 avril 2019 à New York,',
    ]);
    expect(spans.filter(({ move }) => !move).map((one) => one.after)).toEqual([', tenue ', ' et du rapport']);
  });

  it('are at least four', () => {
    expect(
      changed('the weak, the strong and the free', 'the strong and the free, the weak').some(({ move }) => move),
    ).toBe(false);
  });
});

describe('differences', () => {
  it('are exact, deterministic, and none between equal texts', () => {
    fc.assert(
      fc.property(edited(1), ({ draft, wordings: [wording = ''] }) => {
        const spans = differences(draft, wording);
        expect([side(spans, 'before'), side(spans, 'after')]).toEqual([draft, wording]);
        expect(differences(draft, wording)).toEqual(spans);
        expect(changed(draft, draft)).toEqual([]);
        const ends = new Map<number, number>();
        for (const span of spans) {
          if (span.kind === 'equal') continue;
          expect(span.before).not.toBe(span.after);
          expect(span.also).not.toContain(span.class);
          if (span.move !== undefined) {
            expect(span.before === '' || span.after === '').toBe(true);
            ends.set(span.move, (ends.get(span.move) ?? 0) + 1);
          }
        }
        for (const count of ends.values()) expect(count).toBe(2);
      }),
      { numRuns: 1000 },
    );
  });

  it('weigh the same in either direction', () => {
    const weight = (before: string, after: string) => {
      const words = changed(before, after).filter((one) => one.class !== 'typography');
      return words.length;
    };
    fc.assert(
      fc.property(edited(1), ({ draft, wordings: [wording = ''] }) => {
        expect(weight(draft, wording) === 0).toBe(weight(wording, draft) === 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('may be hidden by class, and show what became of them', () => {
    const [before, after] = ['L’État doit agir ;', "L'État devrait agir ;"];
    const shown = (hidden: readonly DifferenceClass[]) =>
      hideClasses(differences(before, after), new Set(hidden)).map((span) =>
        span.kind === 'equal' ? span.text : `[${span.before}→${span.after}]`,
      );
    expect(shown(['typography'])).toEqual(["L'État ", '[doit→devrait]', ' agir ;']);
    expect(shown(['typography', 'force'])).toEqual([after]);
    expect(countClasses(differences(before, after))).toMatchObject({ typography: 1, force: 1, substance: 0 });
  });
});

describe('many changes of force', () => {
  const each = (size: number, words: (at: number) => string) =>
    Array.from({ length: size }, (_, at) => words(at)).join(' ');
  const modals = ['must', 'should', 'may', 'shall'];
  const verbs = ['Urges', 'Requests', 'Invites', 'Encourages'];
  const next = (words: readonly string[], at: number) => words[at % words.length];
  it.each<[string, (size: number) => [string, string]]>([
    [
      'modal verbs, of which hundreds govern the same',
      (size) => [
        each(size, (at) => `x${at} ${next(modals, at)} y${at % 7}`),
        each(size, (at) => `x${at} ${next(modals, at + 1)} y${at % 7}`),
      ],
    ],
    [
      'verbs that ask and what follows them',
      (size) => [
        each(size, (at) => `${next(verbs, at)} x${at} to act.`),
        each(size, (at) => `${next(verbs, at + 1)} x${at} act.`),
      ],
    ],
    [
      'shades in place of others',
      (size) => [
        each(size, (at) => `x${at} acts fully z${at % 5}`),
        each(size, (at) => `x${at} acts where appropriate z${at % 5}`),
      ],
    ],
    ['shades in one hunk', (size) => [`${each(2 * size, () => 'fully immediately')} end`, 'start end']],
  ])('are weighed in time proportional to their number: %s', (_, make) => {
    expect(growth(make, (texts) => differences(...texts), 1_200)).toBeLessThan(linear);
  });
});
