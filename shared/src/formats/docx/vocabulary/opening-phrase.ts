import type { Language } from '../../../document/index.ts';

/**
 * The phrase that opens a paragraph of a resolution and is set apart from the rest of it: its verb, with what grades or repeats it.
 *
 *   Recalling | its resolutions      Noting with deep concern | that      Also calls upon | States      Having considered | the report
 *
 * The first words are taken for the verb, whatever they are: whether a paragraph opens as it should is not asked here.
 */
interface Grammar {
  /** Before the verb: adverbs, auxiliaries. */
  readonly lead: string;
  /** The verb. */
  readonly verb: string;
  /** Behind it: particles, repetition, the feeling that it is done with; any number of them. */
  readonly tail: string;
}

const word = "[\\p{L}\\p{M}’']+";

const grammars: Readonly<Record<Language, Grammar>> = {
  en: {
    lead: '(?:also|further|again|once again|having|being|remaining|remains|is|more|very|\\p{L}+ly)\\s+',
    verb: '[\\p{L}-]+',
    tail: '\\s+(?:upon|for|note|in mind|into (?:account|consideration)|forward|also|further|again|once again|(?:its|their) (?:strong |deep |firm |full |profound |grave |serious |sincere |great |utmost |urgent |previous )?(?:appreciation|concern|commitment|call|calls|request|gratitude|support|determination|invitation|appeal|conviction|belief|readiness|recommendation|condemnation|desire|intention|decision|satisfaction|regret|thanks|congratulations|solidarity|demand|hope)(?: upon| for)?|(?:deep |grave |serious |great |strong |particular |profound |sincere |its )*(?:concern|appreciation|gratitude|satisfaction|alarm|regret)(?= (?:at|that|about|over|for|to|with|regarding)\\b)|with (?:\\p{L}+ly )?(?:deep |great |grave |serious |profound |particular |keen |deepest |utmost |growing |much |sincere )*(?:concern|appreciation|interest|satisfaction|regret|alarm|dismay|gratitude|approval|deep)|concerned|convinced|aware|considered|examined|reviewed|received|met|adopted|condemning|condemns)(?!\\p{L})',
  },
  fr: {
    lead: '(?:se|ayant|est|étant|n’|profondément|vivement|gravement|sérieusement|extrêmement|fermement|se déclarant|se déclare|se dit|se disant)\\s+',
    verb: word,
    tail: "\\s+(?:note|acte|à l[’']esprit|présent à l[’']esprit|compte|en considération|également|en outre|aussi|de nouveau|une fois de plus|instamment|vivement|fermement|énergiquement|vigoureusement|solennellement|(?:avec|sa|son|ses|leur|la) (?:une? |la |le |plus |très )*(?:vive |profonde |grande |grave |vif |profond |grand |ferme |pleine )*(?:préoccupation|inquiétude|satisfaction|intérêt|gratitude|reconnaissance|attachement|appréciation|regret|force|consternation|plaisir|soutien|engagement|volonté|détermination|appui|conviction|demande|appel|invitation|vigueur|fermeté|insistance)|l[’']esprit|(?:profondément |gravement |extrêmement |vivement |sérieusement |très )?(?:préoccupée?|alarmée?|inquiète)|conscience|consciente|gré|hommage|siennes?|favorablement|un appel|l[’']accent|convaincue|résolue|examiné|étudié|à l[’']examen|félicit\\p{L}+)(?!\\p{L})",
  },
  es: {
    lead: '(?:habiendo|profundamente|gravemente|seriamente|sumamente|muy|firmemente|plenamente|se|sigue|continúa|además)\\s+',
    verb: word,
    tail: '\\s+(?:nota|en cuenta|presentes?|en consideración|de relieve|notar|suyas?|suyos?|un llamamiento|con beneplácito|también|además|asimismo|de nuevo|una vez más|nuevamente|encarecidamente|enérgicamente|firmemente|vivamente|(?:con|su|sus) (?:gran |profund[ao] |grave |sum[ao] |especial |much[ao] |viv[ao] |hond[ao] |pleno |firme |sincer[ao] )*(?:preocupación|aprecio|reconocimiento|satisfacción|interés|agrado|inquietud|alarma|gratitud|compromiso|solicitud|llamamiento|apoyo|determinación|invitación|convicción|pesar|agradecimiento|beneplácito|petición)|(?:profunda |grave |gran |suma |seria |viva )*(?:preocupación|inquietud|alarma)|preocupada|consciente|convencida|alarmada|examinado|considerado|estudiado)(?!\\p{L})',
  },
  ru: {
    lead: '(?:будучи|вновь|особо|глубоко|серьезно|крайне|решительно|настоятельно|высоко|полностью|твердо|также|с (?:глубок\\p{L}+ |больш\\p{L}+ |серьезн\\p{L}+ |чрезвычайн\\p{L}+ |крайн\\p{L}+ )?\\p{L}+(?:ью|ем|ой|ием))\\s+',
    verb: word,
    tail: '\\s+(?:к сведению|во внимание|также|далее|вновь|еще раз|особое внимание|(?:свою |свое |глубок\\p{L}+ |серьезн\\p{L}+ |больш\\p{L}+ |сво\\p{L}+ )*(?:обеспокоенность|озабоченность|признательность|приверженность|удовлетворение|сожаление|благодарность|поддержку|тревогу|просьбу|призыв|надежду|решимости?|убежденность)|(?:глубоко |серьезно |крайне )?(?:обеспокоена|озабочена|убеждена|встревожена)|преисполнена решимости)(?!\\p{L})',
  },
  ar: {
    lead: '(?:وإذ|إذ|وقد|قد)\\s+',
    verb: word,
    tail: '\\s+(?:أيضاً?|أيضا|كذلك|من جديد|علماً?|علما|مجدداً?|مجددا|مرة أخرى|تأكيد|التأكيد|بالغ القلق|القلق|في اعتبارها|في الاعتبار|منها|بقوة|بشدة|(?:عن|مع|بالغ|عميق|شديد) (?:بالغ |عميق |شديد )?(?:القلق|قلقها|تقديرها|التقدير|الارتياح|الاهتمام|امتنانها|الأسف|أسفها|ارتياحها|الاستياء)|بقلق(?: بالغ| شديد| عميق)?|بارتياح|بتقدير|باهتمام|دعوتها|طلبها|نداءها)(?![\\p{L}\\p{M}])',
  },
  zh: {
    lead: '(?:又|还|再次|并|也|同时|深为|深表|严重|极为|极其|继续|十分|强烈|大力|坚决|特别|高度|充分|郑重|最强烈|仍然|(?:表示)?(?:深为|严重|极为|十分|特别|高度)?(?:赞赏|关切|满意|遗憾|感谢|欣慰|震惊|惊恐|感兴趣|感激|欣喜|惊骇|铭感)地)',
    verb: '(?:表示(?:深为|严重|极为|十分|深切|由衷|衷心|真诚)?(?:注意到|关切|赞赏|感谢|遗憾|欢迎|支持|决心|深信|赞扬|震惊|惊恐|满意|欣见|失望)|强调指出|着重指出|重点指出|特别指出|强调|认识到|注意到|意识到|考虑到|审议了|审查了|顾及|回顾|重申|欢迎|确认|铭记|深信|承认|关切|念及|遵循|鼓励|肯定|申明|欣见|指出|谴责|赞扬|决心|认为|感到震惊的是|请|促请|敦促|决定|邀请|呼吁|认可|建议|要求|期待|赞赏|核准|感谢|支持|吁请|赞同|宣布|授权|通过|承诺|注意|强烈谴责|惊恐|痛惜|相信|希望|确信|关注|促使|促进|设立|责成|提请注意|表示)',
    tail: '(?!)',
  },
};

const patterns = new Map<Language, RegExp>(
  Object.entries(grammars).map(([language, { lead, verb, tail }]) => [
    language as Language,
    new RegExp(`^(?:${lead})*(?:${verb})(?:${tail})*`, 'iu'),
  ]),
);

/** The longest opening phrase; what a pattern finds beyond is no phrase any more. In UTF-16 code units. */
const longest = 90;

/** How far the opening phrase of a paragraph goes, in UTF-16 code units; 0 where nothing opens it. */
export function openingPhrase(text: string, language: Language): number {
  const found = patterns.get(language)?.exec(text.slice(0, 2 * longest));
  return found && found[0].length <= longest ? found[0].length : 0;
}
