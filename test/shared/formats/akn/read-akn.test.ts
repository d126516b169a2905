import { labels } from '@adref/shared/document';
import { type Reading, readDocument } from '@adref/shared/formats';
import { sentenceOf } from '@adref/shared/refusal';
import { describe, expect, test } from 'vitest';
import { growth, linear } from '../../growth.ts';
import { operative, statement } from './statement.ts';

function reading(bytes: Uint8Array): Reading {
  const read = readDocument(bytes, { name: '75_999.xml' });
  if (!read.ok) throw new Error(String(sentenceOf(read)));
  return read.reading;
}

/** `OP1 Décide …`, a line for each paragraph. */
function lines(bytes: Uint8Array): string[] {
  const paragraphs = reading(bytes).documents[0]?.paragraphs ?? [];
  const names = labels(paragraphs);
  return paragraphs.map(({ kind, text }, at) => `${names[at] || kind}: ${text}`);
}

describe('structure', () => {
  test('title, enacting words, preamble, operative paragraphs and points', () => {
    const preamble = `<container name="Rappelant" eId="container_2"><p xml:space="preserve">
      <span class="italic">Rappelant</span> que :</p></container>
      <blockList><item><num>a)</num><p>la paix ;</p></item><item><num>b)</num><p>la justice,</p></item></blockList>`;
    const body = `${operative(1, '<span class="italic">Décide</span> d’agir ;')}
      <paragraph><num>2.</num><list><intro><p>Prie :</p></intro>
        <point><num>a)</num><content><p>les États ;</p></content></point>
        <sublist><point><num>i)</num><content><p>grands ;</p></content></point>
        <point><num>ii)</num><content><p>petits ;</p></content></point></sublist>
        <point><num>b)</num><content><p>les autres.</p></content></point></list></paragraph>
      <paragraph><content><p>\tc)\td’autres encore.</p></content></paragraph>`;
    expect(lines(statement({ preamble, body }))).toEqual([
      'title: Essais',
      'enacting: L’Assemblée générale,',
      'PP1: Rappelant que :',
      'a): la paix ;',
      'b): la justice,',
      'OP1: Décide d’agir ;',
      'OP2: Prie :',
      'a): les États ;',
      'i): grands ;',
      'ii): petits ;',
      'b): les autres.',
      'c): d’autres encore.',
    ]);
  });

  test('the only operative paragraph has no number; beside numbered ones, one without is plain', () => {
    const alone = '<paragraph><content><p><span class="italic">Décide</span> d’agir.</p></content></paragraph>';
    expect(lines(statement({ body: alone })).at(-1)).toBe('OP1: Décide d’agir.');
    expect(lines(statement({ body: alone + operative(1, 'Prie.') })).slice(-2)).toEqual([
      'plain: Décide d’agir.',
      'OP1: Prie.',
    ]);
  });

  test('a number that is typed before the words counts, in Arabic and without its full stop too', () => {
    const typed = (words: string) => `<paragraph><content><p>${words}</p></content></paragraph>`;
    expect(lines(statement({ body: typed('\t1 -\tتقرر أن') + typed('2 Prie.') })).slice(-2)).toEqual([
      'OP1: تقرر أن',
      'OP2: Prie.',
    ]);
  });

  test('a number in a paragraph of its own belongs to the next', () => {
    const body = '<paragraph><num>1.</num></paragraph><paragraph><content><p>Décide.</p></content></paragraph>';
    expect(lines(statement({ body })).at(-1)).toBe('OP1: Décide.');
  });

  test('the number of a section is that of its heading', () => {
    const body = '<section><num>II</num><subheading>Voyages</subheading></section>';
    expect(lines(statement({ body })).at(-1)).toBe('II: Voyages');
  });

  test('headings by style and by bold type; rows of tables; an annex counts by itself', () => {
    const body = `<paragraph class="H23"><subheading>I</subheading></paragraph>${operative(1, 'Décide.')}
      <container name="table"><table><tr><th><p>État</p></th><th><p>Part</p></th></tr>
      <tr><td><p>Chine</p></td><td><p>12</p></td></tr></table></container>`;
    const after = `<attachments><attachment><doc name="annex"><mainBody>
      <paragraph><content><p><span class="bold">Annexe</span></p></content></paragraph>
      ${operative(1, 'Le fonds est créé.')}</mainBody></doc></attachment></attachments>`;
    expect(lines(statement({ body, after })).slice(2)).toEqual([
      'heading: I',
      'OP1: Décide.',
      'plain: État | Part',
      'plain: Chine | 12',
      'heading: Annexe',
      '1: Le fonds est créé.',
    ]);
  });

  test('several texts under one number: each has its letter, and shares the vote', () => {
    const one = (letter: string) => `<component><statement name="resolution"><meta/>
      <preface><p><docNumber>${letter}</docNumber><docTitle>Texte ${letter}</docTitle></p></preface>
      <mainBody>${operative(1, 'Décide.')}</mainBody></statement></component>`;
    const bytes = new TextEncoder().encode(`<akomaNtoso><documentCollection><meta><analysis><parliamentary>
      <voting outcome="adoptedWithoutVote"/></parliamentary></analysis></meta>
      <coverPage><p><docNumber refersTo="#symbol">A/RES/75/101 A-B</docNumber></p></coverPage></documentCollection>
      <components>${one('A')}${one('B')}</components></akomaNtoso>`);
    const { documents, adoptions } = reading(bytes);
    expect(documents.map(({ symbol, title }) => [symbol, title])).toEqual([
      ['A/RES/75/101 A', 'Texte A'],
      ['A/RES/75/101 B', 'Texte B'],
    ]);
    expect(adoptions?.map(({ manner }) => manner)).toEqual(['consensus', 'consensus']);
    const ids = documents.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('numbers that begin again below a heading are as printed, also where its apostrophes are not bold, and it is long', () => {
    const bold = (...words: string[]) =>
      `<paragraph eId="h"><content><p>${words.map((one) => `<span class="bold">${one}</span>`).join('’')}</p></content></paragraph>`;
    const long = 'à ses sessions ordinaires et à ses sessions extraordinaires '.repeat(5);
    const { documents, flags } = reading(
      statement({
        body: [
          bold('I Demande'),
          operative(1, 'Décide.'),
          operative(2, 'Prie.'),
          bold('II État d', 'avancement de l', 'Organisation'),
          operative(1, 'Note.'),
          operative(2, 'Prie.'),
          bold(`III Prévisions révisées comme suite aux résolutions adoptées ${long}`),
          operative(1, 'Ouvre.'),
        ].join(''),
      }),
    );
    expect(flags).toEqual([]);
    expect(labels(documents[0]?.paragraphs ?? []).filter((label) => /^OP/.test(label))).toEqual([
      'OP1',
      'OP2',
      'OP1',
      'OP2',
      'OP1',
    ]);
  });

  test('a number that begins again without a heading is flagged', () => {
    const { flags } = reading(
      statement({ body: operative(1, 'Décide.') + operative(2, 'Prie.') + operative(1, 'Note.') }),
    );
    expect(flags).toMatchObject([{ kind: 'number', paragraph: 'RES75-999.OP3' }]);
  });

  test('a number that does not fit is flagged and not invented', () => {
    const { flags } = reading(statement({ body: operative(1, 'Décide.') + operative(3, 'Prie.') }));
    expect(flags).toMatchObject([{ kind: 'number', paragraph: 'RES75-999.OP2', source: { path: 'para_3' } }]);
  });
});

describe('inside a paragraph', () => {
  const words = `<span class="italic">Rappelant </span>la <a href="https://undocs.org/fr/A/RES/1">résolution</a> du 1<sup>er</sup>
    mai<authorialNote marker="1" eId="n1"><p>Voir \u00a0A/75/1.</p></authorialNote> et
    <span class="italic">A</span>
    <span class="italic">B</span> &amp; C`;
  const { documents, marks } = reading(statement({ body: operative(1, words) }));
  const paragraph = documents[0]?.paragraphs.at(-1);
  const text = paragraph?.text ?? '';

  test('spaces are one, layout is none, entities are what they stand for', () => {
    expect(text).toBe('Rappelant la résolution du 1er mai et AB & C');
  });

  test('italics, raised letters and links are kept with their places', () => {
    const found = (marks?.get(paragraph?.id ?? '') ?? []).map(({ kind, from, to, href }) => [
      kind,
      text.slice(from, to).trim(),
      ...(href ? [href] : []),
    ]);
    expect(found).toEqual([
      ['italic', 'Rappelant'],
      ['link', 'résolution', 'https://undocs.org/fr/A/RES/1'],
      ['raised', 'er'],
      ['italic', 'A'],
      ['italic', 'B'],
    ]);
  });

  test('a footnote is called where the file calls it', () => {
    expect(paragraph?.anchors).toEqual([
      { offset: text.indexOf(' et'), marker: '1', footnote: documents[0]?.footnotes[0]?.id },
    ]);
    expect(documents[0]?.footnotes.map((note) => note.text)).toEqual(['Voir \u00a0A/75/1.']);
  });

  test('a footnote that is called in the front matter is one of the title', () => {
    const note = '<authorialNote marker="1"><p>Remplace 75/1.</p></authorialNote>';
    const { documents } = reading(
      statement({ title: `Essais</docTitle>${note}<docTitle>`, body: operative(1, 'Décide.') }),
    );
    expect(documents[0]?.paragraphs[0]).toMatchObject({ text: 'Essais', anchors: [{ offset: 6, marker: '1' }] });
    expect(documents[0]?.footnotes).toMatchObject([{ text: 'Remplace 75/1.' }]);
  });

  test('places behind a typed label move with the words', () => {
    const typed = `<paragraph><content><p>a)\t<span class="italic">Décide</span><authorialNote marker="2"><p>x</p></authorialNote></p></content></paragraph>`;
    const read = reading(statement({ body: typed }));
    const last = read.documents[0]?.paragraphs.at(-1);
    expect(last).toMatchObject({ text: 'Décide', anchors: [{ offset: 6, marker: '2' }] });
    expect(read.marks?.get(last?.id ?? '')).toEqual([{ kind: 'italic', from: 0, to: 6 }]);
  });
});

describe('markup in odd places', () => {
  const one = (words: string) => statement({ body: operative(1, words) });
  const quoted =
    '<quotedStructure startQuote="«" endQuote="»"><paragraph><num>4.</num><content><p>Agir.</p></content></paragraph></quotedStructure>';

  test.each<[string, string, readonly string[]]>([
    [
      'terms and underlined words',
      'Décide que <term>la paix</term> est <u>due</u>.',
      ['OP1: Décide que la paix est due.'],
    ],
    [
      'an amendment with its quotation marks',
      '<mod>Remplace <quotedText startQuote="«" endQuote="»">devrait</quotedText></mod>.',
      ['OP1: Remplace «devrait».'],
    ],
    [
      'a text inside words',
      'Adopte <embeddedStructure startQuote="«" endQuote="»"><p>ce texte</p></embeddedStructure> ici.',
      ['OP1: Adopte «ce texte» ici.'],
    ],
    [
      'an element that nobody knows',
      'Décide <fooBar>que les <b>États</b></fooBar> agissent.',
      ['OP1: Décide que les États agissent.'],
    ],
    [
      'an element of another vocabulary',
      'Décide <x:mark xmlns:x="http://x.org/">que</x:mark> les États<x:end xmlns:x="http://x.org/"/> agissent.',
      ['OP1: Décide que les États agissent.'],
    ],
    [
      'what was left out, what is to be filled in',
      'Décide <omissis>[…]</omissis> <fillIn width="3">…</fillIn> <outcome>adopté</outcome>.',
      ['OP1: Décide […] … adopté.'],
    ],
    [
      'comments and instructions',
      'Décide<!-- non --> <?page 3?>d’<![CDATA[agir <vite>]]>.',
      ['OP1: Décide d’agir <vite>.'],
    ],
  ])('%s', (_, words, expected) => {
    expect(lines(one(words)).slice(2)).toEqual(expected);
  });

  test('paragraphs that are quoted keep their numbers and are no operative ones', () => {
    const body = `<paragraph><num>1.</num><content><p>Remplace :</p><p><mod>${quoted}</mod></p></content></paragraph>${operative(2, 'Prie.')}`;
    const { flags } = reading(statement({ body }));
    expect(lines(statement({ body })).slice(2)).toEqual(['OP1: Remplace :', '4: «Agir.»', 'OP2: Prie.']);
    expect(flags).toEqual([]);
  });

  test('the number of a recital is no paragraph', () => {
    const preamble =
      '<recitals><recital><num>(1)</num><p>Rappelant 1,</p></recital></recitals><citations><citation><p>Vu 2,</p></citation></citations>';
    expect(lines(statement({ preamble })).slice(2)).toEqual(['PP1: Rappelant 1,', 'PP2: Vu 2,']);
  });

  test('an Arabic number that is marked with its dash counts', () => {
    const body = '<paragraph><num>1 -</num><content><p>تهيب بالدول.</p></content></paragraph>';
    expect(lines(statement({ body })).at(-1)).toBe('OP1: تهيب بالدول.');
  });

  test('a note at a number, in a heading and in another note is a note', () => {
    const note = (text: string, inside = '') => `<authorialNote marker="1"><p>${text}${inside}</p></authorialNote>`;
    const body = `<section><num>I${note('Un.')}</num><heading>Paix${note('Deux.')}</heading></section>
      <paragraph><num>1.${note('Trois.')}</num><content><p>Décide${note('Quatre', note('Cinq.'))}.</p></content></paragraph>`;
    const [document] = reading(statement({ body })).documents;
    expect(document?.footnotes.map(({ text }) => text)).toEqual(['Un.', 'Deux.', 'Trois.', 'Quatre', 'Cinq.']);
    expect(document?.paragraphs.slice(-2).map(({ anchors }) => anchors?.map(({ offset }) => offset))).toEqual([
      [0, 4],
      [0, 6, 6],
    ]);
  });

  test('references to the web are links, others are words', () => {
    const { marks } = reading(one('Voir <ref href="https://undocs.org/A/RES/1">1</ref>, <ref href="#para_2">2</ref>.'));
    expect([...(marks?.values() ?? [])].flat().filter(({ kind }) => kind === 'link')).toMatchObject([
      { href: 'https://undocs.org/A/RES/1' },
    ]);
  });

  test('a picture is told, and an element that nobody knows once by its name', () => {
    const { flags } = reading(one('Décide <img src="a.png"/> <foo>x</foo> <foo>y</foo> <bar><p>z</p></bar>.'));
    expect(flags).toMatchObject([
      { kind: 'content', key: 'unread-picture', source: { path: 'para_1' } },
      { kind: 'content', key: 'unread-unknown', params: { element: 'foo' } },
      { kind: 'content', key: 'unread-unknown', params: { element: 'bar' } },
    ]);
  });
});

describe('how it came about', () => {
  const workflow = `<workflow><step date="2020-10-26" outcome="draftResolution" as="A/C.1/75/L.8" by="Bosnia and Herzegovina, Chad and the Comoros"/>
    <step date="0001-01-01" outcome="draftResolutionAdditionalSponsors" by="Mali"/>
    <step date="2020-12-31" outcome="adopted" as="A/75/PV.48"/></workflow>`;
  const voting = (outcome: string, inside = '') =>
    `<analysis><parliamentary><voting outcome="${outcome}">${inside}</voting></parliamentary></analysis>`;

  test('steps, sponsors, session, date, what it is based on', () => {
    const cover =
      '<p><inline name="agenda item">Point 98</inline></p><p><docProponent>[rapport (<inline name="originating document">A/75/394, par. 17</inline>)]</docProponent></p>';
    const { adoptions, sponsors } = reading(statement({ meta: workflow, cover, body: operative(1, 'Décide.') }));
    expect(adoptions).toMatchObject([
      {
        document: 'A/RES/75/999',
        body: 'unga',
        session: '75',
        date: '2020-12-31',
        manner: 'unknown',
        agendaItem: 'Point 98',
        basis: 'A/75/394, par. 17',
        steps: [{ symbol: 'A/C.1/75/L.8', date: '2020-10-26' }, { date: '' }, { symbol: 'A/75/PV.48' }],
      },
    ]);
    expect(sponsors).toMatchObject([{ sponsors: ['Bosnia and Herzegovina', 'Chad', 'Comoros'], joined: ['Mali'] }]);
  });

  test.each([
    ['adoptedWithoutVote', 'consensus', null],
    ['Adopted without vote, 59th plenary meeting', 'consensus', null],
    ['Adopted 133-3-0, 88th plenary meeting', 'vote', { inFavour: 133, against: 3, abstaining: 0 }],
    ['something else', 'unknown', null],
  ])('%s', (outcome, manner, announced) => {
    const { adoptions, votes } = reading(statement({ meta: voting(outcome), body: operative(1, 'Décide.') }));
    expect(adoptions?.[0]?.manner).toBe(manner);
    expect(votes[0]?.announced ?? null).toEqual(announced);
  });

  test('a recorded vote has its figures and who voted', () => {
    const count = (value: number, refersTo: string, ...states: string[]) =>
      `<count value="${value}" refersTo="${refersTo}"><akn4un:voters>${states.map((state) => `<organization>${state}</organization>`).join('')}</akn4un:voters></count>`;
    const counts = count(2, 'inFavour', 'CHAD', 'MALI') + count(1, 'against', 'PERU') + count(0, 'abstaining');
    const { votes } = reading(
      statement({ meta: voting('adoptedRecordedVote', counts), body: operative(1, 'Décide.') }),
    );
    expect(votes).toMatchObject([
      {
        inFavour: ['CHAD', 'MALI'],
        against: ['PERU'],
        abstaining: [],
        announced: { inFavour: 2, against: 1, abstaining: 0 },
      },
    ]);
  });
});

describe('hostile and foreign files are refused with their name and the reason', () => {
  const bomb = `<!DOCTYPE akomaNtoso [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const outside = `<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  const around = (prolog: string, inside: string) =>
    new TextEncoder().encode(
      `${prolog}\n<akomaNtoso><statement><mainBody>${inside}</mainBody></statement></akomaNtoso>`,
    );
  test.each<[string, Uint8Array, RegExp]>([
    ['entities that multiply', around(bomb, '<p>&b;</p>'), /^75_999\.xml, line \d+: a document type/],
    ['an entity in another file', around(outside, '<p>&x;</p>'), /^75_999\.xml, line \d+: a document type/],
    ['an entity that nobody declared', around('', '<p>&x;</p>'), /^75_999\.xml, line \d+: .*entity/],
    ['tags that do not close', around('', '<p>'), /^75_999\.xml, line \d+: this is no well-formed XML/],
    ['elements without end', around('', '<p>'.repeat(10_000) + '</p>'.repeat(10_000)), /more than 100 deep/],
    ['no statement', new TextEncoder().encode('<akomaNtoso><act><p>x</p></act></akomaNtoso>'), /holds no statement/],
    ['a statement without words', around('', ''), /no text/],
  ])('%s', (_, bytes, sentence) => {
    const read = readDocument(bytes, { name: '75_999.xml' });
    expect(read.ok ? 'read' : sentenceOf(read)).toMatch(sentence);
    expect(read.ok ? '' : sentenceOf(read)).not.toMatch(/root:|aaaaa/);
  });

  test('more elements than any resolution has', () => {
    const read = readDocument(around('', '<p/>'.repeat(400_001)), { name: 'long.xml' });
    expect(read.ok ? 'read' : sentenceOf(read)).toMatch(/^long\.xml: more than 400000 elements/);
  });
});

test.each([
  [
    'that is quoted',
    (n: string) => `<quotedStructure><paragraph>${n}<content><p>Agir.</p></content></paragraph></quotedStructure>`,
  ],
  ['of a heading', (n: string) => `<hcontainer>${n}<heading>Paix</heading></hcontainer>`],
])('a number %s costs its share, whatever signs are in it', (_, numbered) => {
  const file = (n: number) => statement({ body: numbered(`<num>${'.'.repeat(n)}a</num>`) });
  expect(growth(file, (bytes) => expect(lines(bytes).length).toBeGreaterThan(2), 4_000)).toBeLessThan(linear);
});
