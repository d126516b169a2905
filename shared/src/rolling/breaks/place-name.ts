import { ordinalOf } from '../../document/index.ts';
import type { RollingParagraph } from '../rolling-text.ts';

/** What moves call the paragraphs with these labels, each by another name. */
export function placeNames(labels: readonly string[]): string[] {
  const count = (names: readonly string[]) => {
    const times = new Map<string, number>();
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
    return times;
  };
  const times = count(labels);
  const isOne = (name: string) => name !== '' && times.get(name) === 1;
  let above = '';
  const longer = labels.map((label) => {
    if (isOne(label)) {
      above = label;
      return label;
    }
    return label === '' || above === '' ? '' : `${above} ${label}`;
  });
  const all = count(longer);
  return longer.map((name, at) => (name !== '' && all.get(name) === 1 ? name : `¶${at + 1}`));
}

/**
 * The same of a text in which some paragraphs are none of the draft's (null), whatever they are: each is called after the draft's paragraph that
 * it is behind, `OP3 bis`, `OP3 ter`, or, where none is, the first one, `OP1 ante`, `OP1 ante 2`.
 */
export function placeNamesBeside(labels: readonly (string | null)[]): string[] {
  const drafted = placeNames(labels.filter((label) => label !== null));
  const taken = new Set(drafted);
  let before = 0;
  let nth = 0;
  return labels.map((label) => {
    if (label !== null) {
      nth = 0;
      return drafted[before++] ?? '';
    }
    const mark = ordinalOf(before === 0 ? 'ante' : 'bis', nth++);
    const place = Math.max(0, before - 1);
    const name = `${drafted[place] ?? `¶${place + 1}`} ${mark}`;
    // The draft may have kept such a number.
    return taken.has(name) ? `¶${place + 1} ${mark}` : name;
  });
}

/** What moves call the paragraphs of a rolling text, by id. */
export function placeNamesIn(paragraphs: readonly RollingParagraph[]): (id: string) => string {
  let names: ReadonlyMap<string, string> | null = null;
  return (id) => {
    if (!names) {
      const written = placeNames(paragraphs.map(({ label }) => label));
      names = new Map(paragraphs.map((paragraph, at) => [paragraph.id, written[at] ?? '']));
    }
    return names.get(id) ?? id;
  };
}
