import type { Run, Setting } from '@adref/shared/formats';
import type { RollingParagraph } from '@adref/shared/rolling';
import { PrintedWords } from './printed-words.ts';
import type { SetStretch } from './tracked-words.ts';

/**
 * The runs of a line of notation, `printParagraph` of `row`: brackets bold, holders in italics, words as `settings` say of the draft's, and those
 * in their place like them. A backslash says that the next sign is a word: that is a style in Word, which shows nowhere.
 */
export function notationRuns(line: string, row: RollingParagraph, settings: readonly SetStretch[]): Run[] {
  const runs: Run[] = [];
  const tab = plainTab(line);
  /** The brackets outside those of a paragraph that is in brackets as a whole. */
  const outer = tab >= 0 && line.startsWith('[') ? 1 : 0;
  const words = new PrintedWords(row, settings);
  let depth = 0;
  /** Whether names stand here and no words. */
  let naming = false;
  let text = '';
  let setting: Setting | undefined;
  const flush = () => {
    if (text !== '') runs.push({ kind: 'words', text, ...(setting && { setting }) });
    text = '';
  };
  const put = (sign: string, look: Setting | undefined) => {
    if (look !== setting) flush();
    setting = look;
    text += sign;
  };
  /** One object for each setting, so that words that are set alike are one run. */
  const known = new Map<string, Setting>();
  const ordinary = (look: Setting | undefined, sign: string): Setting | undefined => {
    // Half of the mark of a note stays with the other one.
    if (/[\ud800-\udfff]/.test(sign)) return look;
    const one: Setting = { ...look, ordinary: /[\p{L}\p{M}\p{N}\s]/u.test(sign) ? 'letter' : 'sign' };
    const key = JSON.stringify(one);
    const same = known.get(key) ?? one;
    known.set(key, same);
    return same;
  };
  for (let at = 0; at < line.length; at++) {
    let sign = line[at] ?? '';
    const kept = sign === '\\' && at + 1 < line.length;
    if (kept) sign = line[++at] ?? '';
    // A stroke or dash among the words is one of them.
    const apart = !kept && depth > 0 && line[at - 1] === ' ' && line[at + 1] === ' ' && words.areAllSaid;
    if (at === tab) {
      flush();
      runs.push({ kind: 'tab' });
    } else if (!kept && (sign === '[' || sign === ']' || (apart && sign === '/'))) {
      flush();
      naming = false;
      if (sign === '[' && depth++ === outer && at > tab) words.open();
      if (sign === '/') words.next();
      if (sign === ']') depth = Math.max(0, depth - 1);
      if (sign === ']' && depth === outer) words.close();
      runs.push({ kind: 'words', text: sign, setting: brackets });
    } else {
      naming ||= apart && sign === '–';
      const look = naming ? names : at > tab ? words.settingOf(sign) : undefined;
      put(sign, kept ? ordinary(look, sign) : look);
    }
  }
  flush();
  return runs;
}

const brackets: Setting = { bold: true };
const names: Setting = { italic: true };

/** The place of the tab behind the label; -1 where there is no label. */
function plainTab(line: string): number {
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '\t') return at;
  }
  return -1;
}
