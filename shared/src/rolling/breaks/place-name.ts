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
