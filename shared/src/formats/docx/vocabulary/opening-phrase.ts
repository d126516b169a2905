import type { Language } from '../../../document/index.ts';
import { opensAs } from '../../text/vocabulary/opening-phrase.ts';

/**
 * The phrase that opens a paragraph of a resolution and is set apart from the rest of it: its verb, with what grades or repeats it.
 *
 *   Recalling | its resolutions      Noting with deep concern | that      Also calls upon | States      Having considered | the report
 *
 * The first words are taken for the verb unless they can be none: `We, the Heads of State`, `The world has changed`, `However, …`. A paragraph
 * that begins so has no such phrase.
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

/** Words that no verb of a resolution is: those that begin a sentence of a declaration. */
const noVerb: Readonly<Record<Language, RegExp>> = {
  en: words(
    'we|you|they|he|she|it|i|the|a|an|this|that|these|those|there|here|our|your|their|its|his|her|all|each|every|any|some|many|most|no|none|both|such|other|others|however|moreover|furthermore|therefore|thus|also|yet|but|and|or|nor|if|when|whenever|where|while|although|though|because|since|until|unless|as|at|by|for|from|in|into|of|on|over|through|throughout|to|towards|under|upon|with|within|without|today|now|then|only|never|always|perhaps|besides|states|nations|peoples|governments|parties|us|let|what|who|which|how|why',
  ),
  fr: words(
    "nous|vous|ils|elles?|il|on|je|le|la|les|un|une|des|du|de|ce|cet|cette|ces|cela|notre|nos|votre|vos|leurs?|son|sa|ses|tous|toutes?|tout|chaque|aucune?|certaine?s?|plusieurs|toutefois|cependant|néanmoins|or|mais|et|ou|donc|ainsi|si|quand|lorsque|lorsqu|bien|comme|à|au|aux|dans|par|pour|sur|sous|sans|avec|vers|chez|entre|afin|aujourd’hui|aujourd'hui|depuis|dès|pendant|outre|rien|que|qui|quoi|là|il y a|états|l|d|c|qu|j",
  ),
  es: words(
    'nosotros|nosotras|ustedes|ellos|ellas|él|ella|yo|el|la|las|los|lo|una?|unos|unas|este|esta|estos|estas|ese|esa|esos|esas|esto|eso|nuestr[ao]s?|todos|todas|todo|toda|cada|ningún|ninguna|algun[ao]s?|much[ao]s|sin|pero|y|e|o|u|si|cuando|aunque|porque|como|a|al|ante|con|de|del|desde|durante|en|entre|hacia|hasta|para|por|según|sobre|tras|hoy|ahora|nunca|siempre|que|quien|estados|no|su|sus',
  ),
  ru: words(
    'мы|вы|они|он|она|оно|я|это|этот|эта|эти|тот|та|те|наш[аеи]?|ваш[аеи]?|их|его|ее|все|всё|каждый|каждая|каждое|ни|никто|однако|но|и|а|или|если|когда|хотя|потому|поэтому|так|как|в|во|на|по|при|за|из|от|до|для|без|через|между|сегодня|сейчас|всегда|никогда|что|кто|государства|у|о|об',
  ),
  ar: words(
    'نحن|إن|أن|هذا|هذه|هؤلاء|ذلك|تلك|كل|جميع|لكن|ولكن|غير|في|من|على|إلى|عن|لا|ليس|لم|لن|اليوم|والآن|الآن|الدول|هو|هي|هم',
  ),
  zh: /^(?:我们|我|你们|他们|它们|这|那|本|该|所有|各国|每|但|然而|不过|因此|今天|现在|在|从)/u,
};

function words(list: string): RegExp {
  return new RegExp(`^(?:${list})(?![\\p{L}\\p{M}])`, 'iu');
}

/** An English verb in the form that opens a paragraph; what has another is one that is known to. */
const englishForm = /(?:ing|ed|s)$/iu;

/** Whether the words that were taken for a verb, behind what grades it, may be one. */
function mayBeVerb(text: string, phrase: string, language: Language): boolean {
  if (opensAs('preambular', text, language) || opensAs('operative', text, language)) return true;
  if (noVerb[language].test(text)) return false;
  return language !== 'en' || phrase.split(/[\s-]+/).some((word) => englishForm.test(word));
}

/** How far the opening phrase of a paragraph goes, in UTF-16 code units; 0 where nothing opens it. */
export function openingPhrase(text: string, language: Language): number {
  const found = patterns.get(language)?.exec(text.slice(0, 2 * longest));
  if (!found || found[0].length > longest || !mayBeVerb(text, found[0], language)) return 0;
  return found[0].length;
}
