import { childrenOf, type XmlElement } from '../../xml-tree.ts';

/**
 * A formula in one line, as it is typed where nothing draws it:
 *
 *   fraction    1/2   (a+b)/(c+d)
 *   power       x²    e^(n+1)
 *   index       x₁    x_(i,j)
 *   brackets    (a+b)   [a;b]
 *   root        √(y)    ³√(y)
 *   sum         ∑_(i=1)^n i
 */
export const formulas: ReadonlySet<string> = new Set([
  ...['oMath', 'oMathPara', 'e', 'num', 'den', 'sub', 'sup', 'deg', 'fName', 'lim', 'mr'],
  ...['f', 'sSup', 'sSub', 'sSubSup', 'sPre', 'd', 'rad', 'nary', 'func', 'limLow', 'limUpp'],
  ...['acc', 'bar', 'box', 'borderBox', 'eqArr', 'm', 'groupChr', 'phant'],
]);

/** The parts of a formula in the order in which they are read, with the signs between them. `wordsIn` are all words of an element. */
export function formulaParts(
  element: XmlElement,
  wordsIn: (element: XmlElement) => string,
): readonly (string | XmlElement)[] {
  const all = childrenOf(element).filter(({ name }) => !name.endsWith('Pr'));
  const named = (name: string) => all.filter((one) => one.name === name);
  const said = (name: string, otherwise: string) =>
    childrenOf(childrenOf(element, `${element.name}Pr`)[0] ?? null, name)[0]?.attributes.val ?? otherwise;
  /** A part that is one number or name, or in parentheses. */
  const one = (part: XmlElement) => (/^[\p{L}\p{N}.]*$/u.test(wordsIn(part)) ? [part] : ['(', part, ')']);
  const above = (part: XmlElement) => raised(wordsIn(part), '⁰¹²³⁴⁵⁶⁷⁸⁹') ?? ['^', ...one(part)];
  const below = (part: XmlElement) => raised(wordsIn(part), '₀₁₂₃₄₅₆₇₈₉') ?? ['_', ...one(part)];
  const written = (part: XmlElement) => wordsIn(part) !== '';
  switch (element.name) {
    case 'f': {
      const [over, under] = [named('num'), named('den')].map((parts) => parts.flatMap(one));
      return [...(over ?? []), '/', ...(under ?? [])];
    }
    case 'sSup':
    case 'sSub':
    case 'sSubSup':
      return [...named('e'), ...named('sub').flatMap(below), ...named('sup').flatMap(above)];
    case 'd': {
      const parts = named('e').flatMap((part, at) => (at > 0 ? [said('sepChr', '|'), part] : [part]));
      return [said('begChr', '('), ...parts, said('endChr', ')')];
    }
    case 'rad': {
      const nth = named('deg').filter(written);
      return [
        ...nth.flatMap((part) => raised(wordsIn(part), '⁰¹²³⁴⁵⁶⁷⁸⁹') ?? [...one(part)]),
        '√(',
        ...named('e'),
        ')',
      ];
    }
    case 'nary': {
      // Their ends are told as such, raised or not.
      const ends = (name: string, sign: string) =>
        named(name)
          .filter(written)
          .flatMap((part) => [sign, ...one(part)]);
      return [said('chr', '∫'), ...ends('sub', '_'), ...ends('sup', '^'), ' ', ...named('e')];
    }
    case 'func':
      return [...named('fName'), ' ', ...named('e')];
    case 'limLow':
    case 'limUpp':
      return [...named('e'), element.name === 'limLow' ? '_' : '^', ...named('lim').flatMap(one)];
    case 'm':
    case 'eqArr':
      return all.flatMap((part, at) => (at > 0 ? ['; ', part] : [part]));
    case 'mr':
      return all.flatMap((part, at) => (at > 0 ? [', ', part] : [part]));
    default:
      return all;
  }
}

/** Figures as they are written above or below others; null where there is anything else. */
function raised(words: string, figures: string): string[] | null {
  if (!/^\d+$/.test(words)) return null;
  return [[...words].map((digit) => figures[Number(digit)] ?? digit).join('')];
}
