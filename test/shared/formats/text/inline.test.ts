import { expect, test } from 'vitest';
import { inline } from '../../../../shared/src/formats/text/source/inline.ts';
import { type Marker, marker } from '../../../../shared/src/formats/text/source/marker.ts';

/** The words, with each mark shown as `{1}` where it was. */
function shown(raw: string): string {
  const { text, marks } = inline(raw);
  return marks.reduceRight(
    (words, mark) => `${words.slice(0, mark.offset)}{${mark.marker}}${words.slice(mark.offset)}`,
    text,
  );
}

test.each([
  ['2. *Demande* aux États', '2. Demande aux États'],
  ['**Rapport internationale***', 'Rapport internationale{*}'],
  ['liste préliminaire* **Progrès**', 'liste préliminaire{*} Progrès'],
  ['(*Signé*) **Guilherme**', '(Signé) Guilherme'],
  ['*Ibid.*, *soixante-neuvième*', 'Ibid., soixante-neuvième'],
  ['2 * 3 = 6', '2 * 3 = 6'],
  ['*ouvert', '*ouvert'],
  ['saisie¹, la liste', 'saisie{1}, la liste'],
  ['de 2013⁷ et 2015²,', 'de 2013{7} et 2015{2},'],
  ['note¹²', 'note{12}'],
  ['saisie¹ <sup>bis</sup>, la liste<sup>†</sup>', 'saisie{1 bis}, la liste{†}'],
  ['<b>saisie³</b> <sup>ter</sup>', 'saisie{3 ter}'],
  ['note¹ bis', 'note{1} bis'],
  ['36 km² et 3 m³', '36 km² et 3 m³'],
  ['3^e, 1^{re}, M^{me}', '3e, 1re, Mme'],
  ['x^2', 'x^2'],
  ['[73/266](#), [73/27]()', '73/266, 73/27'],
  ['[site](https://un.org)', '[site](https://un.org)'],
  ['[telles que g) et h)]', '[telles que g) et h)]'],
  ['\t<i>Page</i>', '\tPage'],
  ['<https://www.un.org/x> et a < b', 'https://www.un.org/x et a < b'],
  ['\\*\\¹\\[x](#) \\a', '*¹[x](#) \\a'],
])('reads %j', (raw, words) => {
  expect(shown(raw)).toBe(words);
});

const style = (text: string): Marker['style'] | null => marker(text)?.style ?? null;

test.each([
  ['1. Demande', 'number'],
  ['12. Mot', 'number'],
  ['1.10. Les États', 'decimal'],
  ['2.3.1 Les États', 'decimal'],
  ['a) Les', 'letter'],
  ['- b) Les', 'letter'],
  ['(iv) Les', 'letter'],
  ['PP3 Rappelant', 'preambular'],
  ['OP 5. Demande', 'operative'],
  ['Norme 13 a) : Les', 'norm'],
  ['2018. Une année', null],
  ['1,5 million', null],
  ['Article 2 3) de la Charte', null],
  ['(voir par. 86)', null],
  ['(mots) entre parenthèses', null],
  ['43/78 (H)', null],
])('finds the marker of %j', (text, expected) => {
  expect(style(text)).toBe(expected);
});

test('what is set apart inside a link stays so, in its place', () => {
  const { text, set } = inline('see [the *Charter* of **1945**](#) and *[all](#)*');
  expect(text).toBe('see the Charter of 1945 and all');
  expect(set?.map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`)).toEqual([
    'italic Charter',
    'bold 1945',
    'italic all',
  ]);
});
