import { printRolling, readBrackets, readRolling, rollingText } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc, inputs } from '../../property.ts';
import { operatives } from './notation.ts';
import { readable } from './readable.ts';

describe('what is agreed ad ref', () => {
  const mark = fc.record({
    level: fc.constantFrom('informals' as const, 'committee' as const),
    part: fc.boolean(),
    pending: fc.uniqueArray(fc.constantFrom('EU', 'Korea, Republic of', 'G77; pending: all', 'delete', '[Cuba]')),
    conditions: fc.uniqueArray(fc.constantFrom('OP5', 'PP3 bis', '(a)')),
  });

  it('stands at the end of its paragraph', () => {
    const agreed = { level: 'committee', part: true, pending: ['IR', 'CU'], conditions: ['OP5'] } as const;
    const [first, second] = rollingText(operatives('States should act', 'Decides to meet'), [], []);
    if (!first || !second) throw new Error('Two paragraphs are two');
    expect(printRolling([{ ...first, agreed }, second])).toBe(
      'OP1\tStates should act [Agreed ad ref in part in committee; pending: IR, CU; subject to: OP5]\n\nOP2\tDecides to meet',
    );
  });

  it.each<[string, string]>([
    ['States act. [Agreed in informals]', 'informals'],
    ['States act. [Provisionally agreed]', 'informals'],
    ['States act. (AGREED)', 'informals'],
    ['States act. [Agreed in committee]', 'committee'],
    ['Les États agissent. [Agréé ad referendum]', 'informals'],
    ['Les États agissent. [Agréé en commission]', 'committee'],
    ['Los Estados actúan. [Convenido ad referendum]', 'informals'],
    ['Los Estados actúan. [Acordada]', 'informals'],
    ['Государства действуют. [согласована]', 'informals'],
    ['各国合作。［商定］', 'informals'],
    ['تتعاون الدول. [متفق عليها]', 'informals'],
    ...[
      'States act. [Closed]',
      'States act. [Closed.]',
      'States act. (Closed)',
      'States act. [paragraph closed]',
      'States act. [Para agreed]',
      'States act. [Tentatively agreed]',
      'States act [Agreed]',
      'States act. (agreed ad ref)',
      'States act. [Adopted ad referendum]',
      'Les États agissent. [Clos]',
      'Les États agissent. [Paragraphe clos]',
      'Les États agissent. [Adopté ad referendum]',
      'Los Estados actúan. [Cerrado]',
      'Los Estados actúan. [Párrafo cerrado]',
      'Государства действуют. [Согласовано ад референдум]',
      'Государства действуют. [Предварительно согласовано]',
      'Государства действуют. [Пункт закрыт]',
      '各国合作。[已结束]',
      '各国合作。（已商定）',
      '各国合作。[达成一致]',
      '各国合作。[待核可商定]',
      'تتعاون الدول. [اتفق عليه]',
      'تتعاون الدول. [مغلق]',
      'تتعاون الدول. [أُغلقت]',
      'تتعاون الدول. [متفق عليه مؤقتا]',
      'States act. [Agreed, ad ref]',
      '各国合作。［经商定，待核准］',
      'تتعاون الدول. [أغلقت الفقرة]',
      '[Agreed ad ref] States act.',
      '(Agreed ad ref) States act.',
      '[Closed] States act.',
      '[Agreed] [States] act.',
      '[Convenu ad referendum] Les États agissent.',
      '[Acordado ad referéndum] Los Estados actúan.',
      '[Согласовано] отмечая доклад,',
      '［已商定］各国合作。',
      '[متفق عليه] تتعاون الدول.',
    ].map((text): [string, string] => [text, 'informals']),
    ['[Agreed in committee] States act.', 'committee'],
  ])('is read in other spellings: %s', (text, level) => {
    expect(readBrackets([{ id: 'p', text }]).get('p')?.agreed?.level).toBe(level);
  });

  it.each([
    ['[Agreed ad ref, pending Cuba and Japan] States act.', ['Cuba and Japan'], 0],
    ['States act. [Agreed ad ref; pending: Cuba, Japan]', ['Cuba', 'Japan'], 0],
    ['States act. [Agreed ad ref except Cuba]', ['Cuba'], 0],
    ['各国合作。［已商定，待定：古巴］', ['古巴'], 0],
    ['States act. [Agreed ad ref, 3 June]', [], 1],
    ['States act. [Agreed ad ref pending agreement on the whole]', [], 1],
  ] as const)('is read with what it waits for, and what is not understood is a note: %s', (text, pending, notes) => {
    const read = readBrackets([{ id: 'p', text }]).get('p');
    expect(read?.agreed?.pending).toEqual(pending);
    const said = read?.segments.flatMap((one) => (one.kind === 'bracket' ? (one.notes ?? []) : []));
    expect(said).toHaveLength(notes);
  });

  it.each([
    'States act. [Pending]',
    '[Pending] States act.',
    'States act. [Not agreed]',
    'States act. [under discussion]',
    'Les États agissent. [En suspens]',
    'Los Estados actúan. [Pendiente]',
    'Государства действуют. [На рассмотрении]',
    '各国合作。[待定]',
    '［未决］各国合作。',
    'تتعاون الدول. [معلقة]',
    '[قيد النظر] تتعاون الدول.',
  ])('is not said of what is open, which is a note and no words: %s', (text) => {
    const read = readBrackets([{ id: 'p', text }]).get('p');
    expect(read?.agreed).toBeNull();
    const brackets = read?.segments.filter((one) => one.kind === 'bracket') ?? [];
    expect(brackets).toMatchObject([{ draft: '', alternatives: [], retain: [], reserve: [] }]);
    expect(brackets[0]?.notes).toHaveLength(1);
  });

  it.each([
    'States act on what was [agreed]',
    'States act. [not agreed]',
    'States act as [agreed]ly said',
    'States do what they have [agreed in Paris]',
    '[Closed] harbours open.',
    '［已关闭］的港口开放。',
    'Decides on [pending] matters.',
  ])('is not what only says the word: %s', (text) => {
    expect(readBrackets([{ id: 'p', text }]).get('p')?.agreed ?? null).toBeNull();
  });

  it('reads back, whatever the words before it are', () => {
    const words = fc.constantFrom(
      'States act',
      'act ',
      ' ',
      '',
      'see [Agreed ad ref]',
      'back\\ ',
      'back\\',
      'a\u00a0',
      '[a] ',
    );
    fc.assert(
      fc.property(words, fc.option(words), fc.boolean(), mark, (text, held, deleted, agreed) => {
        const wordings = [
          ...(held === null ? [] : [{ party: 'EU', paragraph: 'p1', text: held }]),
          ...(deleted ? [{ party: 'CN', paragraph: 'p1', text: null }] : []),
        ];
        const heading = { id: 'h', kind: 'heading', level: 0, text } as const;
        const rolling = rollingText([...operatives(text), heading], wordings, []).map((one) => ({ ...one, agreed }));
        const plain = rolling.map(({ agreed: _, ...one }) => one);
        // What does not read back without the mark is not the mark's to mend.
        fc.pre(JSON.stringify(readRolling(printRolling(plain))) === JSON.stringify(plain.map(readable)));
        expect(readRolling(printRolling(rolling))).toEqual(rolling.map(readable));
      }),
      { numRuns: inputs(800) },
    );
  });
});
