import { letters, type WeightedWords } from './word.ts';

/**
 * Institutional boilerplate: the name of a body, a mandate, a formula that many paragraphs carry. A long name weighs as much as the
 * sentence around it and makes paragraphs look alike that only speak of the same body. It is mined, not listed:
 *
 * - a phrase of at least 5 words, 2 of them long, that is in at least 4 paragraphs of the two texts is boilerplate;
 * - where phrases overlap the longest is taken;
 * - a phrase weighs as much as one word, shared out among its words, so that phrases which differ a little are still a little alike.
 *
 * Phrases are grown word by word from those that are frequent enough, since a longer phrase is never more frequent than its parts.
 */
const leastWords = 5;
const leastLongWords = 2;
const leastParagraphs = 4;

/** Five words of an alphabet have some twenty-five letters; so, as `letters` counts, have seven characters of Chinese. */
const leastLetters = 25;

/** What four paragraphs have in common beyond 48 words is repeated wording, and cut into several phrases. */
const mostWords = 48;

/** A word of four letters or a Chinese character says something; articles and prepositions are shorter. */
const longWord = 3;

/** The readings with the words of each phrase of boilerplate lightened. */
export function lightenBoilerplate(readings: readonly WeightedWords[]): WeightedWords[] {
  const lengths = longestRuns(readings);
  return readings.map((reading, at) => weigh(reading, lengths[at] ?? []));
}

/** For each reading and place the length of the longest run that begins there and is in enough paragraphs; 0 for none. */
function longestRuns(readings: readonly WeightedWords[]): number[][] {
  const names = new Map<string, number>();
  /** For each reading and place the id of the run of the present length that begins there; -1 where it is rare. */
  let level = readings.map(({ words }) =>
    words.map((word) => {
      const id = names.get(word) ?? names.size;
      names.set(word, id);
      return id;
    }),
  );
  level = withoutRare(level);
  const longest = readings.map(({ words }) => words.map(() => 0));
  let next = names.size;
  for (let length = 2; length <= mostWords; length++) {
    const ids = new Map<number, number>();
    let alive = false;
    level = withoutRare(
      level.map((row) =>
        row.slice(0, -1).map((left, at) => {
          const right = row[at + 1] ?? -1;
          if (left < 0 || right < 0) return -1;
          // Both parts are below 2^26 as long as the texts have fewer than 60 million words.
          const key = left * 0x4000000 + right;
          const known = ids.get(key);
          if (known !== undefined) return known;
          ids.set(key, next);
          return next++;
        }),
      ),
    );
    level.forEach((row, paragraph) => {
      const found = longest[paragraph];
      row.forEach((id, from) => {
        if (id < 0 || !found) return;
        alive = true;
        if (length >= leastWords) found[from] = length;
      });
    });
    if (!alive) break;
  }
  return longest;
}

/** The level with -1 for every id that is in too few paragraphs. */
function withoutRare(level: number[][]): number[][] {
  const paragraphs = new Map<number, number>();
  const last = new Map<number, number>();
  level.forEach((row, at) => {
    for (const id of row) {
      if (id < 0 || last.get(id) === at) continue;
      last.set(id, at);
      paragraphs.set(id, (paragraphs.get(id) ?? 0) + 1);
    }
  });
  return level.map((row) => row.map((id) => (id >= 0 && (paragraphs.get(id) ?? 0) >= leastParagraphs ? id : -1)));
}

function weigh(reading: WeightedWords, lengths: readonly number[]): WeightedWords {
  const weights = [...reading.weights];
  const covered = weights.map(() => false);
  const starts = [...lengths.keys()].filter((from) => (lengths[from] ?? 0) > 0);
  for (const from of starts.sort((x, y) => (lengths[y] ?? 0) - (lengths[x] ?? 0) || x - y)) {
    if (covered[from]) continue;
    // Where a longer phrase begins inside this one, what comes before it may be a phrase still.
    let length = 0;
    while (length < (lengths[from] ?? 0) && !covered[from + length]) length++;
    if (length < leastWords || !isPhrase(reading.words.slice(from, from + length))) continue;
    covered.fill(true, from, from + length);
    for (let at = from; at < from + length; at++) weights[at] = Math.min(weights[at] ?? 1, 1 / length);
  }
  return { ...reading, weights };
}

function isPhrase(words: readonly string[]): boolean {
  let size = 0;
  let long = 0;
  for (const word of words) {
    size += letters(word);
    if (letters(word) >= longWord) long++;
  }
  return size >= leastLetters && long >= leastLongWords;
}
