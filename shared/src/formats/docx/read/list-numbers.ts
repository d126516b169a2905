import { childrenOf, type XmlElement } from '../../xml-tree.ts';
import { countFrom, countIn } from '../count.ts';
import { propertyOf } from './style-sheet.ts';

/** A paragraph's place in a list: what it counts in and how deep, as the file says it. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** Levels of a list. */
const levelsOfList = 9;

/** Longest form of a number that is read, in UTF-16 code units; Word takes some thirty. */
const longestForm = 100;

/** The level that a file says, from 0; the first where it says none that there is. */
export function levelSaid(said: string): number {
  const level = Number(said);
  return Number.isInteger(level) && level > 0 && level < levelsOfList ? level : 0;
}

/** How a list counts at one level. */
interface CountedLevel {
  readonly format: string;
  /** `%1.`, `(%2)`. */
  readonly text: string;
  readonly start: number;
  /** The level after which it begins again; from 0, and -1 for never. */
  readonly restart: number | null;
  /** Whether the counts of all levels are in digits here. */
  readonly legal: boolean;
  /** The style whose paragraphs are on this level. */
  readonly style: string;
}

/** The lists of a file. */
export interface Lists {
  readonly levelOf: (place: ListPlace) => CountedLevel | null;
  /** The level of a list that belongs to a style. */
  readonly levelOfStyle: (list: string, style: string) => number;
  /** Counts paragraphs in the order in which they are shown; each counter begins anew. */
  readonly counter: () => (place: ListPlace) => string;
}

/** The format of a level; of one that only newer programs know the one that is there for the others. */
function formatOf(level: XmlElement): string {
  const older = childrenOf(childrenOf(level, 'AlternateContent')[0] ?? null, 'Fallback')[0];
  return propertyOf(level, 'numFmt') || propertyOf(older, 'numFmt') || 'decimal';
}

/** Reads the lists of a file: forms, and lists that use them with other beginnings or other levels. */
export function readLists(part: XmlElement | null): Lists {
  const forms = new Map(childrenOf(part, 'abstractNum').map((form) => [form.attributes.abstractNumId ?? '', form]));
  const lists = new Map(childrenOf(part, 'num').map((list) => [list.attributes.numId ?? '', list]));
  const levels = new Map<string, CountedLevel | null>();
  const formOfStyle = new Map<string, XmlElement>();
  for (const form of forms.values()) {
    const style = propertyOf(form, 'styleLink');
    if (style !== '' && !formOfStyle.has(style)) formOfStyle.set(style, form);
  }
  const formOfList = new Map<string, XmlElement | null>();

  /** The form of a list; one that only names a style of lists is defined where that style's list is. */
  const formOf = (list: string): XmlElement | null => {
    const known = formOfList.get(list);
    if (known !== undefined) return known;
    const form = forms.get(propertyOf(lists.get(list), 'abstractNumId')) ?? null;
    const linked = propertyOf(form, 'numStyleLink');
    const found = formOfStyle.get(linked) ?? form;
    formOfList.set(list, found);
    return found;
  };
  const overrideOf = ({ list, level }: ListPlace): XmlElement | null =>
    childrenOf(lists.get(list) ?? null, 'lvlOverride').find(({ attributes }) => Number(attributes.ilvl) === level) ??
    null;

  const levelOf = (place: ListPlace): CountedLevel | null => {
    const key = `${place.list} ${place.level}`;
    const known = levels.get(key);
    if (known !== undefined) return known;
    const own = childrenOf(overrideOf(place), 'lvl')[0];
    const found =
      own ?? childrenOf(formOf(place.list), 'lvl').find(({ attributes }) => Number(attributes.ilvl) === place.level);
    const restart = propertyOf(found, 'lvlRestart');
    const level = found
      ? {
          format: formatOf(found),
          text: propertyOf(found, 'lvlText').slice(0, longestForm),
          start: countFrom(propertyOf(found, 'start'), 1),
          restart: restart === '' ? null : Number(restart) - 1,
          legal: childrenOf(found, 'isLgl').length > 0,
          style: propertyOf(found, 'pStyle'),
        }
      : null;
    levels.set(key, level);
    return level;
  };

  return {
    levelOf,
    levelOfStyle: (list, style) => {
      for (let level = 0; level < levelsOfList; level++) if (levelOf({ list, level })?.style === style) return level;
      return 0;
    },
    counter: () => {
      /** Counts by form: lists of one form go on in each other. */
      const counts = new Map<string, (number | undefined)[]>();
      const begun = new Set<string>();
      return (place) => {
        const level = levelOf(place);
        if (!level || !lists.has(place.list)) return '';
        const form = formOf(place.list)?.attributes.abstractNumId ?? '';
        const own = counts.get(form) ?? [];
        counts.set(form, own);
        const key = `${place.list} ${place.level}`;
        const anew = begun.has(key) ? '' : propertyOf(overrideOf(place), 'startOverride');
        begun.add(key);
        const before = own[place.level];
        own[place.level] = anew !== '' ? countFrom(anew, level.start) : before === undefined ? level.start : before + 1;
        for (let deeper = place.level + 1; deeper < levelsOfList; deeper++) {
          const restart = levelOf({ list: place.list, level: deeper })?.restart;
          if (restart === undefined || restart === null || (restart >= 0 && place.level <= restart))
            own[deeper] = undefined;
        }
        if (level.format === 'bullet' || level.format === 'none') return '';
        return level.text.replace(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1;
          const shown = levelOf({ list: place.list, level: at });
          return countIn(level.legal ? 'decimal' : (shown?.format ?? 'decimal'), own[at] ?? shown?.start ?? 1);
        });
      };
    },
  };
}
