/** Something to pick, by its code. */
export interface Pick {
  readonly code: string;
  readonly name: string;
}

/** What a search finds, by name without regard to case and accents, by code or by initials (`UK`, `UAE`); those that are called so come first. */
export function foundPicks(from: readonly Pick[], query: string): Pick[] {
  const wanted = plain(query);
  const ranked = from.flatMap((pick) => {
    const rank = rankOf(pick, wanted);
    return rank === null ? [] : [{ pick, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ pick }) => pick);
}

/** The one that a search means; null where it is nothing, or may be several: nobody is picked whom one did not mean. */
export function meantPick(from: readonly Pick[], query: string): Pick | null {
  const wanted = plain(query);
  if (wanted === '') return null;
  const found = foundPicks(from, query);
  const called = found.filter((pick) => rankOf(pick, wanted) === 0);
  const [only = null] = called.length === 1 ? called : found;
  return called.length === 1 || found.length === 1 ? only : null;
}

/** 0: called exactly so; 1: its name or initials begin so; 2: a word of its name does; 3: it is somewhere in it. Null where it is not. */
function rankOf({ code, name }: Pick, wanted: string): number | null {
  const called = plain(name);
  const initials = [...name.matchAll(/\p{Lu}(?=\p{L})/gu)].join('').toLowerCase();
  if (wanted === plain(code) || wanted === called) return 0;
  if (called.startsWith(wanted) || (wanted.length > 1 && initials.startsWith(wanted))) return 1;
  if (called.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2;
  return `${called} ${plain(code)}`.includes(wanted) ? 3 : null;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
