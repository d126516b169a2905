/* Words that look like words of force and are none. */
import type { ForceText } from './force-text.ts';
import type { Form } from './form.ts';

/** Before a noun, not before a verb. */
const beforeNoun = new Set(
  [
    'the a an all any such these those its their his her our each every no other numerous of by for from with on in at',
    'la le une un cette ce toute sa son leur à de sur en par chaque sans aucune des les ces aux du',
    'una su por cada sin las los el del esta toda',
  ].flatMap((line) => line.split(' ')),
);

const behindNoun = new Set(
  "for from by of made received in and or , . ; : ) submitted set contained de des du d' par en y para e et".split(' '),
);

/** Whether words that may be a noun are one: `respond to requests for help`, `the demands of`; not `requests the Secretary-General`. */
export function isNoun(text: ForceText, from: number, to: number): boolean {
  if (from === 0) return false;
  const before = text.words[from - 1] ?? '';
  const last = text.words[to - 1] ?? '';
  if (beforeNoun.has(before)) return true;
  if (before === 'to' && last.endsWith('s')) return true;
  const token = text.tokens[text.places[from] ?? 0];
  if (token && /^\p{Lu}/u.test(token.text)) return false;
  const behind = text.words[to];
  return to - from === 1 && (behind === undefined || behindNoun.has(behind));
}

const beforeChineseNoun = new Set('的 该 此 项 各项 号 一项 这项 这一 本 其 有关 上述 和 与 及'.split(' '));

/** The same in Chinese: `各项要求`, `请求的`. */
export function isChineseNoun(text: ForceText, from: number, to: number): boolean {
  if (from === 0) return false;
  const behind = text.words[to];
  return (
    beforeChineseNoun.has(text.words[from - 1] ?? '') ||
    behind === undefined ||
    /^[\p{P}的]/u.test(behind) ||
    behind === '中'
  );
}

/** Adjectives of 可 that the dictionary takes for two words: 可|持续, 可|预测. */
const chineseAble = new Set(
  '持续 预测 再生 核查 比较 比 负担 信 信赖 用 见 靠 行 观 耕 支配 追溯 溯源 操作 获得 获取 衡量 量化 裂变 调整'.split(
    ' ',
  ),
);

/** What 将 takes before its verb, where it is no `will`: 将题为…的项目列入. */
const chineseTaken = new Set('题 从 该 其 上述 本 这 此 这些 所有 有关 关于 各 项目 问题 " 《 “ 下列 以下'.split(' '));

/** What a thing is called that has a verb in its name: 禁止化学武器组织. */
const chineseNamed = /^(?:组织|公约|条约|协定|议定书|宣言)$/u;

/** What is adopted, 通过决议; with anything else 通过 is `by means of`: 通过对话解决. */
const chineseAdopted =
  /^(?:决议|决定|公约|条约|协定|议定书|宣言|声明|法律|法案|法规|立法|议程|结论|建议|报告|案文|准则|修正案|预算|方案|计划|政策|战略|文件|草案|规则|措施|标准|决议草案|了|第|《|题|题为)$/u;

const chineseEnd = /^[\p{P}]$/u;

/** Whether Chinese words look like a form and are something else: 可持续, 考虑到, 应会员国请求, 禁止化学武器组织, the need (需要). */
export function isChineseOtherwise(words: readonly string[], form: string, at: number, end: number): boolean {
  const behind = words[end] ?? '';
  if (form === '可') return chineseAble.has(behind);
  if (form === '将') return chineseTaken.has(behind);
  if (form === '考虑') return behind === '到';
  if (form === '通过') return isMeans(words, end);
  if (form === '应') return requestEnd(words, at) > 0;
  if (form === '需要')
    return /^[、的]$/u.test(words[at - 1] ?? '') || behind === '' || /^[\p{P}和与及的]$/u.test(behind);
  if (form !== '禁止') return false;
  const next = words.slice(end, end + 8);
  const stop = next.findIndex((word) => chineseEnd.test(word));
  return (stop < 0 ? next : next.slice(0, stop)).some((word) => chineseNamed.test(word));
}

/** Whether 通过 says by what means something is done: nothing that is adopted ends the phrase behind it. */
function isMeans(words: readonly string[], end: number): boolean {
  const behind = words[end] ?? '';
  if (behind === '' || behind === '的' || chineseEnd.test(behind)) return false;
  const next = words.slice(end, end + 8);
  const stop = next.findIndex((word) => chineseEnd.test(word) && !/^[《》“”"]$/u.test(word));
  return !(stop < 0 ? next : next.slice(0, stop)).some((word) => chineseAdopted.test(word));
}

/** Where `at the request of …` ends that begins at a place, 应会员国请求; 0 where none does. */
export function requestEnd(words: readonly string[], at: number): number {
  if (words[at] !== '应' || words[at + 1] === '向') return 0;
  for (let end = at + 2; end < at + 8; end++) {
    const word = words[end] ?? '';
    if (/^(?:请求|要求|邀请)$/u.test(word)) return end + 1;
    if (word === '' || word === '向' || chineseEnd.test(word)) return 0;
  }
  return 0;
}

/** Words before which, or after which, `will` is a noun. */
const willing = new Set(
  'political free good the their its of genuine collective common people popular strong'.split(' '),
);

/** What can be done in full: `full compliance`, not `their full names`. */
const wholly = new Set(
  'and implementation compliance respect cooperation realization enjoyment participation support access use effect account consideration withdrawal observance exercise accordance integration inclusion transparency accountability achievement'.split(
    ' ',
  ),
);

/** What is not done in full though it is called so: `la pleine mer`, `el pleno empleo`. */
const notWhole = /^(?:temps|air|emploi|essor|droit|milieu|champ|mer|empleo|día|siglo|sesión)$/;

/** What can be `to do something` itself: `the aim is to`. */
const aims =
  /^(?:aims?|purposes?|goals?|objectives?|tasks?|roles?|mandates?|functions?|ways?|steps?|challenges?|priorit(?:y|ies)|idea|intention|objects?|it|this|that|which|what|here|there)$/;

/** What is voluntary by its nature: saying so weakens nothing. */
const given =
  /^(?:contribution|return|repatriation|fund|retour|rapatriement|fonds|regreso|retorno|repatriaci|contribuci|fondo)/;

/** Whether words look like a form and are something else: the month of May, the political will, to consider a report. */
export function isOtherwise(text: ForceText, at: number, end: number, form: Form): boolean {
  const [word = '', before = '', behind = ''] = [text.words[at], text.words[at - 1], text.words[end]];
  const written = text.tokens[text.places[at] ?? 0]?.text ?? '';
  if (word === 'may') return (written === 'May' && at > 0) || /^\d/.test(behind) || /^\d/.test(before);
  if (word === 'قد') return !/^[يتن]/u.test(behind);
  if (word === 'will' && form.modal) return willing.has(before);
  // To adopt a code, not to take measures, part or a decision.
  if (/^принима(?:ет|я)$/.test(word) && form.words.length === 1)
    return (
      /^\p{L}/u.test(before) ||
      /^(?:к|во?|на|с|все|меры|участие|решени[ея]|необходимые|надлежащие|соответствующие)$/.test(behind)
    );
  if (/^volont[aé]/.test(word) && form.ranks.duty !== undefined) return /^pol[ií]ti/.test(behind);
  // What something is: `the aim is to`, `due to`; not what somebody is to do.
  if ((word === 'is' || word === 'are') && form.words[1] === 'to' && form.words.length === 2)
    return aims.test(before) || (/^(?:the|a|an|be)$/.test(behind) && behind !== 'be');
  if (form.ranks.shade === undefined) return false;
  // Not obliged to do something, and no rule that does not bind.
  if (word === 'غير' && /^ملزم/.test(text.words[at + 1] ?? '')) return /^ب/.test(behind);
  if (/^(?:contribut|help)/.test(word)) return !/^\p{L}{2,}ing$/u.test(behind) && !word.startsWith('help');
  if (/^explor/.test(word) && form.words.length === 1) return !/^\p{L}{2,}ing$/u.test(behind);
  if (at > 0 && isName(text, at, end)) return true;
  if (/^volunt|^volont/.test(word) && form.words.length === 1) return given.test(behind) || given.test(before);
  if (/^(?:pleine?s?|plen[oa])$/.test(word)) return notWhole.test(behind);
  if (word === 'full') return !wholly.has(behind);
  if (/^consider(?:s|ing)?$/.test(word) && form.words.length === 1) return !isDoing(text, end);
  if (/^consider(?:ar|e|en|an|ará|arán|ando)$/.test(word) && form.words.length === 1)
    return !/^\p{L}{2,}[aei]r$/u.test(behind);
  if (/^envisage|^envisager/u.test(word)) return !/^(?:d'|de|la)$/.test(behind);
  return false;
}

/** Whether a gerund follows, at once or behind what commas set apart: `consider, where appropriate, adopting`. */
function isDoing({ words }: ForceText, at: number): boolean {
  const gerund = /^\p{L}{2,}ing$/u;
  if (words[at] !== ',') return gerund.test(words[at] ?? '');
  const closing = words.indexOf(',', at + 1);
  return closing > 0 && closing - at <= 8 && gerund.test(words[closing + 1] ?? '');
}

/** Whether words are a part of a name, which is written in capitals: the Urgent Action Fund. */
function isName({ tokens, places }: ForceText, from: number, to: number): boolean {
  const isCapital = (at: number) => /^\p{Lu}\p{Ll}/u.test(tokens[places[at] ?? -1]?.text ?? '');
  return isCapital(from) && (isCapital(to) || isCapital(from - 1));
}
