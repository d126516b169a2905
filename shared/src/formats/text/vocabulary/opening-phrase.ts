import type { Language } from '@adref/shared/document';

/**
 * Words that open preambular and operative paragraphs. They confirm what place already says, and tell the paragraphs of a
 * text apart that has one per line; a word that is not here is flagged for a reader, nothing more. Collected from usage in United
 * Nations texts, and by the form that such a word has in its language (`-ing`, `-ant`, `-ando`, a Russian gerund, وإذ). What comes again
 * and again at the head of a document's own preamble opens one too (see `Openings`).
 */
interface OpeningWords {
  readonly preambular: RegExp;
  readonly operative: RegExp;
}

const word = (words: string): RegExp =>
  new RegExp(
    `^(?:${words
      .trim()
      .split(/\s*,\s*/)
      .join('|')})(?![\\p{L}])`,
    'iu',
  );

/** Russian adverbs and phrases that are before the verb: at most four, so that a sentence is not searched. */
const manner =
  '(?:(?:с\\s+(?:[а-яё]+(?:ой|ей|им|ым)\\s+)?[а-яё]+(?:ем|ом|ью|ой|ей)|c\\s+[а-яё]+|сам(?:ым|ой)\\s+[а-яё]+\\s+образом|в\\s+этой\\s+связи|' +
  'вновь|также|убедительно|повторно|далее|особо|решительно|настоятельно|высоко|глубоко|безоговорочно|искренне|будучи|по-прежнему|категорически|' +
  'вместе\\s+с\\s+тем|еще\\s+раз|ещё\\s+раз|полностью|всецело|торжественно|серьезно|сурово|крайне|твердо|твёрдо|должным\\s+образом),?\\s+){0,4}';
const russianVerbs =
  'ссыла|подтвержда|призна|напомина|отмеч|подч[её]ркива|учитыва|принима|приветству|рассмотр|созна|осозна|выража|памяту|счита|' +
  'руководству|заявля|констатиру|обраща|осужда|призыва|рекоменд|оценива|изуч|повторя|ожида|жела|сожале|поощря|раздел|указыва|' +
  'отда|утвержда|полага|стрем|предлага|получ|акцентиру|действу|исход|име|поддержива|благодар|привлека|испытыва|находя|заслуш|' +
  'провед|наде|опира|завер|одобр|выступ|высказ|треб|отверга|проанализ|вер|хот|возлага|постановл|прос|реш|уполномоч|настаива|' +
  'обязу|провозглаша|ассигну|воздав|вдохновл|продолжа|добива|выдел|называ|объявл|назнач|учрежда|созыва|избира|отклон|поздравл|' +
  'соглаша|конкретизир|добавл|выясн|придержива|выявл|подводя|ознаком|сочт|вспомина|верн|принося|выслуш|препровожда|поруча|определ|' +
  'вынос|передава|сохраня|присоедин|чт|подтверд|прин|обрат|установ|удовлетвор|рассчитыва|разреша|возда|возража|договарива';

const openings: Readonly<Record<Language, OpeningWords>> = {
  fr: {
    preambular: word(`
      accueillant, affirmant, alarmée?, animée?, appelant, approuvant, appréciant, attachant, ayant, cherchant, condamnant,
confirmant, consciente?, considérant, consternée?, constatant, convaincue?, convenant, espérant, craignant, croyant, déclarant, décidée?,
demandant, déplorant, désirant, désireuse, désireux, déterminée?, encourageant, encouragée?, énonçant, estimant,
exprimant, faisant, félicitant, gardant, gravement, guidée?, indignée?, inquiète, inquiet, insistant, invitant, jugeant,
louant, mesurant, notant, n'ignorant, observant, partageant, persuadée?, prenant, préoccupée?, profondément,
proclamant, rappelant, réaffirmant, reconnaissant, reconnaissante?, redisant, regrettant, réitérant, relevant, remerciant,
rendant, renouvelant, résolue?, respectant, sachant, saluant, s'appuyant, s'associant, s'élevant, s'engageant,
s'inquiétant, s'inspirant, s'étant, sensible, soucieuse, soucieux, soulignant, souhaitant, souscrivant, tenant,
troublée?, vivement, voulant, vu, vues?, se \\p{L}+ant, s'\\p{L}+ant, n'\\p{L}+ant, ne \\p{L}+ant, appuyant, attendant, attirant, commémorant, demeurant, dénonçant, engageant, exhortant, honorant, lançant, mettant, partant, restant, soutenant, favorable,
(?:fermement|sérieusement|extrêmement|particulièrement|fortement|également|toujours|pleinement|de plus en plus) \\p{L}+(?:ée?|ue?|te?|eux|euse)`),
    operative: word(`
      accueille, adhère, adopte, adresse, affirme, appelle, appuie, apprécie, approuve, assure, attache, attend, autorise, avalise,
charge, condamne, confirme, confie, considère, constate, constitue, continue, convient, convoque, crée, décide, déclare, demande,
déplore, désigne, élit, encourage, engage, enjoint, entend, entérine, est, estime, exhorte, exige, exprime, fait, félicite, fixe, forme,
insiste, institue, invite, juge, lance, loue, nomme, note, observe, ouvre, partage, prend, préconise, prie, proclame, proroge, proteste, prolonge,
rappelle, réaffirme, reconduit, recommande, reconnaît, redit, regrette, réitère, rejette, relève, remercie, rend, renouvelle,
répète, réprouve, résout, s'associe, s'engage, s'inquiète, s'élève, s'inspire, salue, sait, se \\p{L}+, souhaite, souligne, souscrit, soutient,
stigmatise, suggère, supplie, trouve, transmet, tient, proclame, réserve, charge, donne, établit, met, reste, demeure, compte, dénonce, propose, requiert, ordonne`),
  },
  en: {
    preambular: word(`
      acknowledging, acting, adhering, affirming, alarmed, also, anxious, appreciating, approving, being, believing, calling, commemorating,
      commending, concurring, condemning, confirming, considering, contemplating, continuing, deploring, desiring, emphasi[sz]ing, encouraging, endorsing,
      expecting, expressing, following, highlighting, honouring, inviting, keeping, looking, noting, observing, proceeding, reaffirming, realizing,
      recalling, recognizing, recognising, recommitting, reconfirming, referring, regretting, reiterating, rejecting, remaining, reminding, renewing,
      respecting, saluting, seeking, sharing, stressing, supporting, taking, thanking, trusting, underlining, underscoring, urging, viewing, welcoming,
      wishing, anxious, appalled, aware, bearing, cognizant, committed, concerned, confident, conscious, convinced,
deeply, desirous, determined, dismayed, distressed, disturbed, encouraged, extremely, firmly, fully, further, gravely, guided, having, horrified,
indignant, inspired, mindful, outraged, profoundly, pursuant, resolved, satisfied, disappointed, seized, re-emphasi[sz]ing, seriously, shocked, strongly, troubled, grateful, gratified,
whereas, once again \\p{L}+ing, \\p{L}+ly \\p{L}+ing, (?:\\p{L}+ly )(?:concerned|convinced|disturbed|alarmed|aware|troubled|committed|conscious|mindful|distressed|encouraged|moved|shocked)`),
    operative: word(`
      accepts?, acknowledges?, adopts?, affirms?, agrees?, appeals?, appoints?, appreciates?, appropriates?, approves?, asks?, authorizes?, authorises?, believes?,
calls?, commends?, commits?, concludes?, concurs?, condemns?, confirms?, congratulates?, considers?, continues?, convenes?, decides?, declares?, demands?,
deplores?, designates?, determines?, directs?, draws?, elects?, emphasi[sz]es?, encourages?, endorses?, establishes, expresses, extends?,
highlights?, invites?, instructs?, insists?, looks?, mandates?, notes?, observes?, offers?, pays?, pledges?, proclaims?, reaffirms?,
recalls?, recogni[sz]es?, recommends?, regrets?, reiterates?, rejects?, remains?, reminds?, renews?, requests?, requires?, resolves?, shares?,
solemnly, stresses, strongly, supports?, re-\\p{L}+s, recommits?, respects?, proposes?, values?, takes?, thanks?, transmits?, trusts?, underlines?, underscores?, urges?, welcomes?, approves, denounces?,
(?:also|further|strongly|once again|again|deeply|fully|firmly|solemnly|earnestly|urgently|explicitly|categorically|unequivocally|gravely) \\p{L}+s`),
  },
  es: {
    preambular: word(`
      alarmad[ao]s?, alentad[ao]s?, animad[ao]s?, cognoscente, comprometid[ao]s?, conocedora?, consciente, consternad[ao], convencid[ao]s?,
decidid[ao]s?, determinad[ao]s?, decepcionad[ao]s?, deseos[ao], guiad[ao]s?, inspirad[ao]s?, inquiet[ao], preocupad[ao]s?, persuadid[ao], resuelt[ao]s?, vist[ao]s?, indignad[ao], horrorizad[ao],
acogiendo, actuando, admitiendo, afirmando, agradeciendo, aguardando, alentando, apoyando, apreciando, aprobando, celebrando, compartiendo, comprendiendo, condenando,
      confiando, confirmando, conmemorando, considerando, constatando, creyendo, deplorando, deseando, destacando, elogiando, encomiando, esperando, estimando,
      exhortando, expresando, felicitando, habiendo, haciendo, honrando, insistiendo, instando, invitando, lamentando, manifestando, notando, observando, partiendo,
      pidiendo, poniendo, reafirmando, recalcando, rechazando, reconociendo, recordando, reiterando, renovando, resaltando, rindiendo, sabiendo, señalando, siendo, siguiendo,
      solicitando, subrayando, teniendo, tomando, valorando, viendo, \\p{L}+(?:ándo|iéndo|éndo)(?:se|les|los|lo|la),
(?:\\p{L}+mente|muy|sumamente|cada vez más) (?:preocupad|consternad|decepcionad|convencid|alarmad|perturbad|consciente|inquiet|decidid|comprometid|agradecid|conmovid)\\p{L}*`),
    operative: word(`
      acepta, acoge, acuerda, adopta, afirma, agradece, aguarda, alienta, anima, aplaude, apoya, aprecia, aprueba, asigna, autoriza, celebra, concuerda,
condena, confirma, considera, consigna, consta, conviene, convoca, crea, cree, decide, declara, deplora, designa, desea, destaca, dispone, elige, encarga, encomia, encarece, espera,
establece, estima, exhorta, exige, expresa, felicita, hace, honra, insiste, insta, invita, lamenta, llama, manifiesta, nombra, observa, pide, pone,
proclama, prorroga, reafirma, recalca, rechaza, recomienda, reconoce, recuerda, reitera, remite, renueva, resalta, resuelve, respalda, determina, respeta, comprende, elogia, rinde, ruega, se \\p{L}+, señala,
sigue, solicita, subraya, sugiere, suscribe, tiene, toma, transmite, valora, manda, ordena, propone, continúa, denuncia, mantiene, otorga`),
  },
  ru: {
    preambular: new RegExp(
      `^${manner}(?:будучи|вновь|(?:${russianVerbs})[а-яё]*(?:я|ясь|в|вши|вшись|учи|ючи))(?![а-яё])|^(?:будучи|преисполненн|обеспокоенн|убежденн|встревоженн|памятуя)`,
      'iu',
    ),
    operative: new RegExp(`^${manner}(?:${russianVerbs})[а-яё]*(?:[еиёюуая]т)(?:ся)?(?![а-яё])`, 'iu'),
  },
  ar: {
    preambular:
      /^(?:و?إذ(?![\p{L}])|و?(?:إن?ها|هي) |و?(?:اقتناعا|إيمانا|عملا|إدراكا|أخذا|رغبة|تصميما|عزما|اعترافا|تأكيدا|تقديرا|استرشادا|حرصا|مراعاة|استنادا|التزاما|شعورا|وعيا|سعيا|يساورها|يقلقها|يحدوها)|و?بعد\s+(?:أن|ال|النظر)|و?قد\s|و?بالنظر)/u,
    operative: /^(?!نحن(?!\p{L}))(?:و|ف)?(?:[تين]\p{Script=Arabic}{2,})(?![\p{L}])/u,
  },
  zh: {
    preambular:
      /^(?:又|还|再次|再|并|也|亦|仍|同样|尤其|继续|进一步|同时|特别|深|极|十分|严重|非常|高度|充分|完全|坚决|强烈|大力|郑重|明确|最强烈地|满意地|赞赏地|关切地|遗憾地|感兴趣地|不安地|震惊地|欣慰地|严重关切地|深为关切地|欣喜地|沉痛地|警惕地)*(?:回顾|重申|注意到|认识到|确认|欢迎|强调|铭记|深信|相信|坚信|表示|审议|意识到|考虑到|考虑|赞赏|感到|感谢|念及|申明|承认|着重|鼓励|遵循|本着|赞扬|谴责|痛惜|震惊|决心|期待|期望|忆及|希望|希望|赞同|支持|肯定|指出|知悉|了解|收到|听取|审查|研究|遗憾|警惕|不安|依照|根据|按照|促请|呼吁|敦促|关切|信|切|为关切|表关切|为不安|为震惊|受|以|对|重点|斥责|在这方面|确信|哀悼|倾听|尊重|纪念|要求|感|提请|鉴于|力求|致力|牢记|参照|提及|欣见|认为|顾及|体认|察觉|目睹|缅怀|悼念|祝贺|邀请|请|建议|重视|承诺|突出|自|为)/u,
    operative:
      /^(?:又|还|再次|再|并|也|仍|依然|紧急|坚定|毫无保留地|极为|日益|明确|进一步|同时|特别|深|强烈|大力|郑重|坚决|正式|最强烈地|断然|满意地|赞赏地|关切地|遗憾地|感兴趣地|严重关切地|深为关切地|继续)*(?:决定|请|促请|重申|欢迎|敦促|确认|邀请|回顾|表示|强调|注意到|着重|呼吁|吁请|认识到|认可|赞扬|赞赏|承认|建议|申明|肯定|谴责|欣见|指出|要求|感谢|期待|核准|支持|考虑到|授权|核可|重点|认为|痛惜|承诺|宣布|同意|赞同|对|决心|提醒|感到|祝贺|斥责|反对|提请|鼓励|通过|批准|设立|任命|选举|延长|宣告|声明|要|赞成|吁|关切|为|深|忆及|核定|认定|尊重|恳请|提议|关切地)/u,
  },
};

/** Characters looked at: an opening is a word or a few. */
const looked = 80;

const before = /^(?:[\s[({（［【"“«'‘*_]|<[a-z]>)+/u;

/** Arabic vowel signs and the stroke that lengthens a word. */
const vowels = /[\u064b-\u0652\u0640]/g;

/** A text as its opening is looked for: without brackets, quotation marks and emphasis before it, apostrophes in one form. */
function head(text: string): string {
  return text
    .slice(0, looked)
    .replace(before, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/\u2011/g, '-')
    .replace(vowels, '');
}

/** Whether a paragraph opens with a word that its kind is known to open with in this language. */
export function opensAs(kind: 'preambular' | 'operative', text: string, language: Language): boolean {
  return openings[language][kind].test(head(text));
}

/** The form that preambular openings have in languages whose lists cannot be complete; a noun may have it too (`Enfant`). */
const participle: Partial<Record<Language, RegExp>> = {
  en: /^(?:\p{L}+ly )?\p{L}{2,}ing(?!\p{L})/u,
  fr: /^\p{L}{2,}ant(?!\p{L})/u,
  es: /^\p{L}{2,}(?:ando|iendo|yendo)(?!\p{L})/u,
};

/** Whether a paragraph opens with a word in the form of preambular openings. */
export function opensInForm(text: string, language: Language): boolean {
  return participle[language]?.test(head(text)) ?? false;
}

/** What a paragraph opens with, as it may come again in its document: its first word, or its first two Chinese characters. */
export function openingKey(text: string, language: Language): string {
  const words = head(text).toLowerCase();
  if (language === 'zh') return /^\p{Script=Han}{2}/u.exec(words)?.[0] ?? '';
  return /^\p{L}{4,}/u.exec(words)?.[0] ?? '';
}
