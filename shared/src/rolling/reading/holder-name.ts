import { languages, saysAgreed, saysOpen } from '../../document/index.ts';
import { type Marked, ordinary, part, trimmed } from './marked-text.ts';

/**
 * Groups that negotiate, and States as they are called in brackets, beside the names that every language has for States. A list may help
 * and never decides alone: behind a dash any name in capitals is one; in doubtful places only a known one is.
 */
const groups = `
EU|E.U.|European Union|UE|Union européenne|Unión Europea|ЕС|Европейский союз|الاتحاد الأوروبي|欧盟|欧洲联盟
G77|G-77|Group of 77|Group of 77 and China|G77 and China|G-77 and China|G77/China|G-77/China|G77+China|G77 & China|Groupe des 77|Groupe des 77 et la Chine
G77 et Chine|G77 y China|G77 и Китай|77国集团和中国|مجموعة ال77 والصين
Grupo de los 77|Grupo de los 77 y China|Группа 77|Группа 77 и Китай|مجموعة الـ77|مجموعة الـ 77|مجموعة الـ77 والصين|77国集团|七十七国集团|77国集团和中国
African Group|African States|African Union|AU|AGN|Africa|Groupe africain|Groupe des États d’Afrique|Union africaine|Grupo Africano|Grupo de África|Unión Africana
Африканская группа|Группа африканских государств|Африканский союз|المجموعة الأفريقية|الاتحاد الأفريقي|非洲集团|非洲国家集团|非洲联盟
Arab Group|Arab States|League of Arab States|Groupe arabe|Groupe des États arabes|Grupo Árabe|Арабская группа|المجموعة العربية|جامعة الدول العربية|阿拉伯集团|阿拉伯国家集团
AOSIS|SIDS|PSIDS|LDCs|LDC|LLDCs|LLDC|LMDC|LMDCs|LMG|GRULAC|CARICOM|EIG|Umbrella Group|UG|AILAC|ALBA|BASIC|BRICS|JUSCANZ|JUSSCANNZ|CANZ|WEOG|EEG|NAM|NAC|OIC
Non-Aligned Movement|Mouvement des pays non alignés|Movimiento de los Países No Alineados|Движение неприсоединения|حركة عدم الانحياز|不结盟运动
ASEAN|ECOWAS|SADC|PIF|Pacific Islands Forum|Nordic countries|Nordics|Benelux|MERCOSUR|EAEU|CIS|GCC|CSTO|SCO|MICs|Mountain Group|CfRN|ABU|SG
Holy See|Saint-Siège|Santa Sede|Святой Престол|الكرسي الرسولي|教廷|Palestine|State of Palestine|État de Palestine|Estado de Palestina|دولة فلسطين|巴勒斯坦国
UK|U.K.|US|U.S.|USA|U.S.A.|RU|É.-U.|EUA|EE.UU.|США|ROK|RoK|DPRK|PRC|UAE|DRC|Russia|Korea|Congo|Lao PDR|Viet Nam|Syrian Arab Republic|Russian Federation|Republic of Korea
Republic of Moldova|United Republic of Tanzania|United Kingdom of Great Britain and Northern Ireland|United States of America|Democratic Republic of the Congo
Democratic People’s Republic of Korea|Lao People’s Democratic Republic|Brunei Darussalam|Cabo Verde|Timor-Leste|Eswatini|Czechia|Czech Republic|Türkiye|Turkey|Gambia|Bahamas
Fédération de Russie|République de Corée|République arabe syrienne|États-Unis d’Amérique|Royaume-Uni|Federación de Rusia|República de Corea|Estados Unidos de América
Российская Федерация|Республика Корея|Соединенные Штаты Америки|Соединенное Королевство|الاتحاد الروسي|جمهورية كوريا|الولايات المتحدة الأمريكية|الصين|俄罗斯联邦|大韩民国|美利坚合众国|大不列颠及北爱尔兰联合王国`;

let known: ReadonlySet<string> | null = null;

/** Whether a name is that of a State or group in one of the six languages; of the codes of three letters none is. */
export function isKnownHolder(name: string): boolean {
  known ??= new Set(
    [...groups.split(/[|\n]/), ...languages.flatMap(stateNames)].map(nameKey).filter((one) => one !== ''),
  );
  return known.has(nameKey(name)) || known.has(nameKey(withoutForm(name)));
}

/**
 * A name without the form of its State: `Iran (Islamic Republic of)`, `Korea (Rep. of)`, `Gambia (the)`. What else is in parentheses behind a
 * name, `EU (flexible)`, is said of it and no part of it.
 */
function withoutForm(name: string): string {
  return name.replace(
    /\s*[(（](?!(?:tbc|tbd|ad ref|n\/a)(?![\p{L}]))(?:the|[^()（）]*[国邦]|(?:ال)?(?:جمهوري|ولاي|دول|مملك)[^()（）]*|\p{Lu}[^()（）]*)[)）]$/iu,
    (form) => (/^\s*[(（](?:the|[^a-zа-яё])/u.test(form) ? '' : form),
  );
}

/** The names that a language has for States: of the two-letter codes those that have one. */
function stateNames(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return [...letters].flatMap((a) =>
    [...letters].flatMap((b) => {
      // ZZ is "unknown region".
      const name = a + b === 'ZZ' ? undefined : names.of(a + b);
      return name && name !== a + b ? [name] : [];
    }),
  );
}

/** The name of a state or group without what writers leave out or write in two ways: under it one finds it again. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}.\u200e\u200f]/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s*&\s*/g, ' and ')
    .replace(/^St /, 'Saint ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const article =
  /^(?:by|from|par|por|от|من)?\s*(?:the |la |le |les |l['’]|du |des |de la |de l['’]|el |los |las )?(?=[\p{Lu}\d\p{Script=Arabic}])|^由(?=\p{Script=Han})/u;
const member =
  /\s*(?:,\s*)?(?:and (?:its|their|the) (?:\d+ )?member states|et ses (?:\d+ )?états membres|y sus (?:\d+ )?estados miembros|и (?:его|ее) (?:\d+ )?государства-члены|والدول الأعضاء فيه|及其(?:\d+个)?成员国)$/iu;

/** A name without a small article, a "by", the member States that go with it and the call of a footnote. */
export function bareName(name: Marked): Marked {
  const from = article.exec(name.shape)?.[0].length ?? 0;
  const to = member.exec(name.shape)?.index ?? /[*¹²³⁰⁴-⁹]*$/u.exec(name.shape)?.index ?? name.shape.length;
  const bare = trimmed(part(name, Math.min(from, to), to));
  // "EU’s proposal"
  const owns = /['’]s?$/.exec(bare.shape);
  const owner = owns ? part(bare, 0, owns.index) : bare;
  return isKnownHolder(owner.text) ? owner : bare;
}

/** Whether words speak of delegations without naming one, or of how things are with the words. */
export function isOfNobody(shape: string): boolean {
  return ofNobody.test(shape) || saysOpen(shape) || saysAgreed(shape) !== null;
}

/** Words that are small in a name. */
const small = new Set(
  'of the and for in de du des la le les l d et el los las del y di da do dos das и по van von ad al'.split(' '),
);

/** What begins a place in a document or one of its parts, and no name of a delegation. */
const ofDocuments =
  /^(?:Agenda|Annex|Appendix|Article|Chapter|Charter|Convention|Decision|Declaration|Goal|Note|Paragraph|Part|Programme|Protocol|Resolution|Section|Sustainable|Target|Title|Annexe|Chapitre|Charte|Décision|Objectif|Partie|Résolution|Título|Artículo|Capítulo|Carta|Decisión|Objetivo|Resolución|Глава|Статья|Устав|Резолюция|Цель)(?![\p{L}])/u;

/** What speaks of delegations without naming one, or of how things are with the words: `Many`, `All except`, `TBD`, `见第5段`. */
const ofNobody = new RegExp(
  [
    String.raw`^(?:all|many|several|some|most|various|numerous|except|see|not|no|both|nobody|none|everyone|certain)(?![\p{L}])`,
    String.raw`^(?:the\s+)?(?:co-?)?(?:chairs?|chairpersons?|chairm[ae]n|chairwom[ae]n|facilitators?|bureau|secretariat|moderators?|rapporteurs?|coordinators?|sponsors?)(?:['’]s?)?$`,
    '^(?:présidente?|cofacilitateurs?|facilitateurs?|facilitatrices?|bureau|secrétariat|presidente|presidenta|cofacilitadores|facilitador(?:a|es)?|mesa|secretaría|председатель|сопредседатели|координатор|секретариат|бюро|主席|共同主席|协调人|主席团|秘书处|الرئيس|الرئيسة|الميسر|الميسرون|المكتب|الأمانة|الأمانة العامة)$',
    '^(?:agreed|tbd|tbc|new|moved|original|compromise|pending|others?|members|delegations|text|draft|ok|idem|ditto)$',
    String.raw`^(?:tous|toutes|plusieurs|certain\p{L}*|voir|aucun\p{L}*|sauf|todos|todas|vari[oa]s|algun[oa]s|véase|ningun[oa]|salvo|все|многие|некоторые|ряд|см|кроме|никто)(?![\p{L}])`,
    String.raw`^(?:بعض|انظر|جميع|كل|عدة|كثير|معظم|باستثناء)(?![\p{L}])|الوفود|وفود|الفقرة`,
    String.raw`(?<!\p{L})et al\.?$`,
    '代表团|^(?:[一有]些|若干|部分|多数|许多|所有|各方|各国|见|参见|除|待|未|无|团)|段$',
  ].join('|'),
  'iu',
);

const capital = /^['’]?(?:[ldLD]['’])?[\p{Lu}\p{Lt}\d\ue000][\p{L}\p{M}\p{N}.'’&+/\ue000-]*$/u;

/**
 * Whether words behind a dash can be the name of a delegation or group: known, a code, or written in capitals; in scripts without capitals
 * a few words. A backslash before the first character says that it is one, whatever it looks like.
 */
export function isName({ text, shape }: Marked): boolean {
  if (shape.startsWith(ordinary)) return true;
  if (text === '' || text.length > 90 || /[[\]"“”«»?!…=<>]|\.\./.test(shape)) return false;
  if (isKnownHolder(text)) return true;
  if (/(?<!\d)\d{4}(?!\d)/.test(shape) || ofDocuments.test(shape) || isOfNobody(shape)) return false;
  if (/^[\p{Script=Han}·•()\d]+$/u.test(shape))
    return shape.length <= 10 && !/^[与和及以并或而之的，]/u.test(shape) && !isSaidOfOne(shape);
  if (/\p{L}\.\p{L}{2}/u.test(shape) && shape.split('.').every(isKnownHolder)) return false;
  const words = withoutForm(shape).split(/\s+/);
  if (words.length > 8 || /[()]/.test(words.join(''))) return false;
  if (words.every((word) => /^[\p{Script=Arabic}\p{M}\d]+$/u.test(word)))
    return words.length <= 4 && !/^و/.test(shape) && !isSaidOfOne(shape);
  // "EU Kenya": two names that nothing parts are none.
  if (words.length > 1 && areSeveral(words)) return false;
  const [first = '', ...rest] = words;
  return /\p{L}/u.test(shape) && capital.test(first) && rest.every((word) => capital.test(word) || small.has(word));
}

/** Whether words without capitals have a known name at one end and something else beside it, which is said of it: `欧盟有条件`, `طلبته مصر`. */
function isSaidOfOne(shape: string): boolean {
  const cuts = /\p{Script=Han}/u.test(shape)
    ? [...shape].map((_, at) => at)
    : [...shape.matchAll(/\s+/g)].map(({ index }) => index);
  return cuts.some(
    (at) =>
      at > 0 && [shape.slice(0, at), shape.slice(at).trim()].some((one) => one.split(/\s+و/u).every(isKnownHolder)),
  );
}

/** Whether words are known names one after another; all of them may be one. */
function areSeveral(words: readonly string[]): boolean {
  return (
    words.length === 0 ||
    words.some((_, at) => isKnownHolder(words.slice(0, at + 1).join(' ')) && areSeveral(words.slice(at + 1)))
  );
}

/** A code as negotiators write it: `EU`, `G77`, `KEN`. */
export function isCode(shape: string): boolean {
  return /^(?=[^\d]*[A-ZА-Я])[A-ZА-Я\d][A-ZА-Я\d&+/-]{1,9}$/u.test(shape);
}

/** A name that is known, or a code that is no number of something. */
export function isCertainHolder(name: string): boolean {
  return isKnownHolder(name) || (isCode(name) && !/^[A-Z]?\d+$/.test(name));
}
