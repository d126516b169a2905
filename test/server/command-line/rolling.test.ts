import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read as readCommand } from '../../../server/src/command-line/read.ts';
import { rolling } from '../../../server/src/command-line/rolling.ts';

const draft = [
  'The General Assembly,',
  'Recalling its resolution 73/27,',
  '1. Calls upon States to act [as agreed];',
  '2. Decides to meet.',
];
const texts: Record<string, readonly string[]> = {
  draft,
  eu: draft.map((line) => line.replace('Calls upon', 'Urges')),
  us: [
    draft[0] ?? '',
    '1. Urges States to act [as agreed];',
    '2. Stresses that cooperation among experts matters;',
    '3. Decides to meet.',
  ],
};

let folder = '';
const file = (name: string) => join(folder, `${name}.txt`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adref-rolling-'));
  for (const [name, lines] of Object.entries(texts)) await writeFile(file(name), lines.join('\n\n'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  let [out, errors] = ['', ''];
  const code = await rolling(args, { write: (text) => (out += text) }, { write: (text) => (errors += text) });
  return { code, out, errors };
}

describe('adref rolling', () => {
  const call = () => ['--draft', file('draft'), '--text', `EU=${file('eu')}`, '--text', `US=${file('us')}`];

  it('prints the rolling text as negotiators write it', async () => {
    const { code, out } = await run(...call());
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n\n')).toEqual([
      'The General Assembly,',
      '[PP1\tRecalling its resolution 73/27, – delete: US]',
      'OP1\t[Calls upon / Urges – EU, US] States to act [as agreed];',
      '[OP1 bis\tStresses that cooperation among experts matters; – US]',
      'OP2\tDecides to meet.',
    ]);
  });

  it('gives programs segments from which draft and wordings can be joined', async () => {
    const { out } = await run(...call(), '--json');
    const { paragraphs } = JSON.parse(out);
    const words = (party: string) =>
      paragraphs
        .map(
          ({
            segments,
          }: {
            segments: { text?: string; draft: string; alternatives: { text: string; holders: string[] }[] }[];
          }) =>
            segments
              .map(
                (one) => one.text ?? one.alternatives.find(({ holders }) => holders.includes(party))?.text ?? one.draft,
              )
              .join(''),
        )
        .filter((text: string) => text !== '');
    // Words that may go are the draft's, and everybody's who says nothing of them.
    const plain = (lines: readonly string[] = []) => lines.map((line) => line.replace(/^\d+\. |[[\]]/g, ''));
    expect(words('nobody')).toEqual(plain(texts.draft));
    expect(words('EU')).toEqual(plain(texts.eu));
    expect(words('US')).toEqual(plain(texts.us));
  });

  it('keeps the mark of what is agreed behind its paragraph, and takes it for no words', async () => {
    await writeFile(
      file('settled'),
      draft.map((line) => line.replace(/meet\.$/, 'meet. [Agreed ad ref; pending: US]')).join('\n\n'),
    );
    const settled = ['--draft', file('settled'), '--text', `EU=${file('eu')}`, '--text', `US=${file('settled')}`];
    const { out } = await run(...settled);
    expect(out.trimEnd().split('\n\n').slice(2)).toEqual([
      'OP1\t[Calls upon / Urges – EU] States to act [as agreed];',
      'OP2\tDecides to meet. [Agreed ad ref; pending: US]',
    ]);
    const { paragraphs } = JSON.parse((await run(...settled, '--json')).out);
    expect(paragraphs.at(-1)).toMatchObject({ segments: [{ text: 'Decides to meet.' }], agreed: { pending: ['US'] } });
    expect(paragraphs[0].agreed).toBeUndefined();
  });

  it('puts what the draft’s brackets say on the table, beside what the parties’ copies say', async () => {
    const lines = [
      'The General Assembly,',
      '1. Calls upon States [should – retain: Japan / shall – EU] to act;',
      '2. Decides to meet [again].',
    ];
    await writeFile(file('bracketed'), lines.join('\n\n'));
    await writeFile(file('us-copy'), lines.join('\n\n').replace('Calls upon', 'Urges'));
    await writeFile(file('eu-copy'), lines.join('\n\n').replace('shall', 'must'));
    const { out } = await run(
      ...['--draft', file('bracketed'), '--text', `US=${file('us-copy')}`, '--text', `EU=${file('eu-copy')}`],
    );
    expect(out.trimEnd().split('\n\n').slice(1)).toEqual([
      'OP1\t[Calls upon / Urges – US] States [should – retain: Japan / must – EU] to act;',
      'OP2\tDecides to meet [again].',
    ]);
  });

  it('says what is missing or misused', async () => {
    expect(await run()).toMatchObject({ code: 2, out: '', errors: expect.stringContaining('--draft FILE') });
    expect(await run('--draft', file('draft'))).toMatchObject({ code: 2, errors: expect.stringContaining('--text') });
    expect(await run('--draft', file('draft'), '--text', 'eu.txt')).toMatchObject({ code: 2 });
    expect(await run('--draft', file('none'), '--text', `EU=${file('eu')}`)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('no such file'),
    });
  });
});

describe('adref read of what adref rolling prints', () => {
  const read = async (name: string, ...args: string[]) => {
    let out = '';
    await readCommand([file(name), '--json', ...args], { write: (text) => (out += text) });
    const { documents } = JSON.parse(out);
    return documents[0].paragraphs.map(
      ({ label, text, segments, agreed }: { label: string; text: string; segments?: unknown; agreed?: unknown }) => ({
        label,
        segments: segments ?? [{ text }],
        ...(agreed ? { agreed } : {}),
      }),
    );
  };
  const rolled = async (...args: string[]) => {
    const { paragraphs } = JSON.parse((await run(...args, '--json')).out);
    return paragraphs.map(({ id: _, ...paragraph }: { id: string }) => paragraph);
  };

  it.each([
    ['a draft resolution', draft, { EU: texts.eu, US: texts.us }],
    [
      'a text without labels',
      ['States should act [2030] now', 'Parties \\[may\\] meet'],
      { EU: ['States shall always act [2030]', 'Parties \\[may\\] meet'], JPN: ['States act [2030] now'] },
    ],
    ['words without labels that need no backslash', ['States should act now'], { EU: ['States shall act now'] }],
    [
      'sub-paragraphs, and words that look like notation',
      [
        'L’Assemblée générale,',
        '1. Demande aux États de :',
        'a) EU: agir – tous ; ou',
        'b) Option 1: attendre / agir (UE) ;',
        '2. Prie. [Agreed ad ref in part; pending: Cuba]',
      ],
      {
        UE: [
          'L’Assemblée générale,',
          '1. Prie les États de :',
          'a) EU: réagir – tous ; ou',
          'b) Option 2: attendre | agir (États-Unis) ;',
          'c) Faire rapport.',
          '2. Prie. [Agreed ad ref in part; pending: Cuba]',
        ],
      },
    ],
  ])('gives the same paragraphs, labels and segments: %s', async (name, lines, parties) => {
    const stem = name.replace(/\W/g, '-');
    await writeFile(file(stem), lines.join('\n\n'));
    const args = ['--draft', file(stem)];
    for (const [party, own] of Object.entries(parties)) {
      await writeFile(file(`${stem}-${party}`), (own ?? []).join('\n\n'));
      args.push('--text', `${party}=${file(`${stem}-${party}`)}`);
    }
    await writeFile(file(`${stem}-rolled`), (await run(...args)).out);
    expect(await read(`${stem}-rolled`)).toEqual(await rolled(...args));
  });
});
