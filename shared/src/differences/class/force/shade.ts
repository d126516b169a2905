/*
 * Words that weaken or strengthen what is beside them: `where appropriate`, `endeavour to`; `fully`, `immediately`. A text without them is
 * at 0.
 */
import type { FormTable } from './form.ts';

/** Conditions, leave, and what is tried instead of done. */
const weakening: FormTable = {
  ranks: { shade: -1 },
  forms: `in part, as a rule, generally speaking, en règle générale, en partie, por regla general, en general, en parte, طوعيا, عموما, بوجه عام, بصفة عامة, 一般来说
    advisory only, advisory nature/character, a/ait/ont/aura/auront valeur consultative, à titre consultatif, a/ont un caractère consultatif, tendrá/tendrán/tiene/tienen carácter consultivo, a título consultivo, con carácter consultivo, носит/носят/носить консультативный характер, استشاريا, ذو طابع استشاري, ذات طابع استشاري, 咨询性质, 咨询性
    aider à, aide/aident à, ayudar a, ayudará/ayudarán a, ayude/ayuden a, помочь, помогать, помогает, помогают, المساعدة في/على, help*
    unless otherwise agreed/decided/provided/specified/stated, unless agreed/decided/provided/specified/stated otherwise, unless the/ parties agree/decide otherwise, except/save as otherwise provided/agreed/specified, except/save where otherwise provided/agreed/specified
    sauf disposition/dispositions/accord/convention/décision/indication/stipulation contraire/contraires, à moins qu'il n'en soit convenu/décidé/disposé autrement, sauf s'il en est convenu/décidé autrement
    salvo acuerdo/disposición/decisión/pacto/indicación en contrario, salvo que se acuerde/disponga/decida/convenga otra cosa/lo contrario, a menos que se acuerde/disponga/decida/convenga otra cosa/lo contrario
    если не согласовано/предусмотрено/оговорено/решено/установлено иное, если иное не согласовано/предусмотрено/оговорено/решено/установлено, если стороны не договорились об ином/иначе
    ما لم يتفق/ينص/يتقرر/يقرر على/ خلاف/غير ذلك, ما لم يتفق الطرفان/الأطراف على خلاف/غير ذلك
    除另有约定外, 除另有规定外, 除另有协议外, 除另有决定外, 除非另有约定, 除非另有规定, 除非另有协议, 除非另有决定, 另有约定者除外, 另有规定者除外
    within their/its/ respective/ mandates/mandate, in accordance/line/conformity with their/its/ respective/ mandates/mandate, in the framework of their/its respective/ mandates/mandate, dans le cadre/respect de leur/leurs/son/ses mandat/mandats respectif/respectifs/, dans les limites de leur/leurs/son/ses mandat/mandats respectif/respectifs/, conformément à leur/leurs/son/ses mandat/mandats respectif/respectifs/
    en el marco de su/sus respectivo/respectivos/ mandato/mandatos, dentro de los/ límites/ de/ su/sus respectivo/respectivos/ mandato/mandatos, de conformidad con su/sus respectivo/respectivos/ mandato/mandatos, в рамках своих/своего/их/его/ соответствующих/ мандатов/мандата, в соответствии со/с своими/своим/их/его/ соответствующими/ мандатами/мандатом
    في إطار/نطاق/حدود ولايتها/ولاياتها/ولاية/ولاياته/ولايته, وفقا لولايتها/لولاياتها/لولاية/لولايته, كل في نطاق/إطار/حدود ولايته/اختصاصه, 在各自任务范围内, 在其任务范围内, 在各自任务规定范围内, 在其任务规定范围内, 在各自授权范围内, 在其授权范围内, 根据各自任务, 根据各自任务规定, 根据其任务, 根据其任务规定, 按照各自任务规定, 依照各自任务规定
    able to do so, is/are able/willing to do so, with the capacity/means to do so, so wish/desire/choose, wish/desire/choose to do so, qui peuvent/pourraient le faire, qui le peuvent, qui en ont les moyens, que tengan capacidad para ello/hacerlo, que lo deseen, которые могут это сделать, располагающие/располагающим/располагающих такими/такой возможностями/возможностью, التي تستطيع ذلك, الراغبة في ذلك, 有条件的, 有能力这样做, 有意愿的, 愿意这样做的
    in a position to do so, if they/it so/ wish/wishes/choose/decide, upon/on/at their/its/ request, when/where/as resources permit, with the consent of
    where/as/when/if/whenever/wherever appropriate/applicable/necessary/possible/feasible/practicable/relevant/needed/required/warranted
    whenever/wherever practicable/feasible/warranted/needed, where/if/when it/they/ is/are/ deemed/considered appropriate/necessary/advisable, as may be appropriate/necessary, on request, at their/its own/ discretion, unless otherwise decided/agreed/provided, where resources permit/allow
    help/helps/helping to, contribute/contributes/contributing to, indicative, aspirational, non-mandatory, non-legally, discretionary, recommendatory
    as and where/when appropriate/necessary/applicable, where and when/as appropriate, as deemed appropriate/necessary, if and when/where necessary/appropriate/possible, if so requested/desired/decided
    where/as/when/if they/it deem/deems appropriate/necessary, where this/it is appropriate/possible/feasible/necessary, as the case may be, if need be, in appropriate cases, where so requested, if/when/where/as requested, if it/they so request/requests, if asked to do so, should they/it so wish
    to the/ extent/degree possible/feasible/practicable, to the maximum/fullest/greatest extent possible/feasible/practicable, to the extent appropriate, to some extent, to the best of their/its ability
    as far as/is/ possible/practicable/feasible, insofar as possible, in so far as possible, as much as possible, in principle
    on a voluntary basis, voluntarily, voluntary, non-binding, optional, optionally, on mutually agreed terms
    within existing/available resources, within their/its means/capabilities/capacities/capacity/mandate/mandates, to the extent of/that their/its/they/it capabilities/capacities/are/is able/, as their/its capacities/resources/capabilities permit/allow, where they/it are/is able to/, as they/it see/sees fit, as resources/circumstances allow, within their/its respective mandates/capabilities/capacities/means, within the limits of available resources
    subject to, in accordance/line/conformity/keeping/consistent with their/its/the/ respective/applicable/relevant/ national/domestic/internal law/laws/legislation/circumstances/priorities/capacities/plans/policies/strategies/needs/systems/frameworks/contexts/regulations/procedures, consistent with their/its/ national/domestic law/laws/legislation/circumstances/priorities
    as provided by/for/in national/domestic law/laws/legislation, where/if/as/to permitted by/under national/domestic/applicable law, to the extent permitted by/under national/domestic/applicable/ law/laws/legislation, within the limits of national/domestic law, with due regard for/to national circumstances/legislation/laws
    taking into account/consideration their/its/ national circumstances/capacities/priorities/legislation, in the light of national circumstances, in light of national circumstances
    endeavour/endeavours/endeavouring/endeavor/endeavors to, seek/seeks/seeking to, strive/strives/striving to/for, aim/aims/aiming to, attempt/attempts to, try/tries to
    make/makes/making every effort to, make/makes/making all/best/ efforts to, make/making an effort to, use/exert/exerts their/its/ best efforts/endeavours to, work/works/working towards/toward, take/takes/taking steps towards/toward, move/moves/moving towards/toward, explore/exploring options/ways/means for/to/of, explore/exploring ways and means of/to, look/looks/looking into, do/does their/its utmost to
    consider/considers/considering, explore/exploring the possibility/feasibility of, examine/consider/study/considering the possibility/feasibility/advisability/desirability of, give consideration to, give due consideration to, giving consideration to
    appropriately, gradually, progressively, partially, partly, eventually, in due course, generally, normally, preferably, possibly
    en mesure de le faire, sur demande, qui en font/feraient/feront la demande, qui le demandent/souhaitent, à leur/sa demande, s'ils/elles le souhaitent, si les ressources le permettent, avec le consentement
    chaque fois que cela/ est/sera/ possible/nécessaire, chaque fois que c'est possible, toutes les fois que cela est possible, dans toute la mesure de leurs/ses/nos moyens/capacités/possibilités, s'ils/elles le jugent/estiment bon/utile/nécessaire/approprié/opportun, à leur/sa discrétion/convenance
    indicatif/indicative/indicatifs/indicatives
    si/lorsque/quand la situation le permet, si/lorsque/quand les circonstances/conditions/ressources/moyens le permettent, si/lorsque les circonstances s'y prêtent/prêteront
    comme il se doit, s'il y a lieu, le cas échéant, selon qu'il convient/conviendra/conviendrait, comme il conviendra/conviendrait, selon que de besoin, si nécessaire, si besoin est, au besoin, en tant que de besoin, selon les besoins, selon le cas, s'il convient
    lorsque/quand cela est/sera possible/nécessaire/approprié, lorsqu'il y a lieu, là où il convient, si possible, lorsque c'est possible, comme il convient, si les circonstances le permettent
    dans la mesure du possible/nécessaire, dans toute la mesure possible, autant que possible, autant que faire se peut, en principe, si elles/ils le jugent/souhaitent
    à titre volontaire/facultatif/indicatif, volontairement, volontaire, volontaires, facultatif, facultative, facultatifs, facultatives, non contraignant/contraignante/contraignants/contraignantes, sur une base volontaire
    dans le respect de leur/sa/la législation nationale/interne, dans le respect du droit interne/national, selon/suivant leur/sa/la législation nationale/interne, conformément aux/à législations/lois nationales/internes, conformément à sa législation nationale/interne, conformément à son droit interne/national, sous réserve de, dans les limites du droit interne/national, a reserva de, siempre y cuando
    dans la limite des ressources disponibles/existantes, dans les limites des ressources disponibles/existantes, dans la limite de leurs moyens, dans la mesure de leurs/ses/nos moyens/capacités/possibilités, dans les limites de leurs/ses/nos moyens/capacités/possibilités, selon leurs/ses moyens/capacités/possibilités, en fonction de leurs/ses moyens/capacités, sous réserve, conformément à leur/la législation nationale, conformément à/aux leurs/ses/ priorités/législations/lois/politiques/stratégies/réglementations/procédures nationales/internes, conformément à/aux leurs/ plans/besoins/systèmes/cadres nationaux, selon les priorités nationales, conformément à leur droit interne/national, conformément au droit interne/national, compte tenu des circonstances nationales
    s'efforcer/s'efforce/s'efforcent/s'efforçant/s'efforcera/s'efforceront/s'efforcerait/s'efforceraient/efforcer, cherche/cherchent/chercher à, tâcher/tâche/tâchent de, tenter de, faire tout leur/son possible, s'emploie/s'emploient/s'employer/s'employant à, s'attache/s'attachent/s'attacher à, oeuvrer/oeuvrent à, oeuvrer en faveur, étudier les moyens, réfléchir à, ne ménager aucun effort, tendre à
    envisager/envisage/envisagent/envisageant, étudier/examiner/étudient/examinent/étudiant/examinant la possibilité/l'opportunité, progressivement, partiellement, éventuellement, de préférence, en temps utile
    en condiciones de hacerlo, que puedan hacerlo, previa solicitud, a solicitud, si así lo desean, con el consentimiento
    se esforzará/esforzarán, a su discreción, cuando/si lo consideren/considere/estimen/estime oportuno/conveniente/apropiado/necesario, indicativo/indicativa/indicativos/indicativas, en función de sus capacidades/posibilidades
    si/cuando las circunstancias lo permiten/permitan/permitieran
    según/cuando/como/si/donde proceda/procede/corresponda/convenga, según/cuando/si sea/fuera/es necesario/posible/apropiado/pertinente, de ser necesario/posible/procedente, en su caso, si procede, en caso necesario/procedente
    en la medida de lo posible, en la medida posible, en lo posible, en todo lo posible, siempre que sea posible, si es/fuera posible, en principio, cuando sea posible/necesario
    con carácter/a título voluntario, de forma/manera/modo voluntaria/voluntario, voluntariamente, voluntario, voluntaria, voluntarios, voluntarias, no vinculante, no vinculantes, facultativo, facultativa
    con arreglo a su/la legislación nacional/interna, con arreglo a su/al derecho interno/nacional, conforme a su/la legislación nacional/interna, conforme a su/al derecho interno, de conformidad con el/su derecho nacional, en el marco de su legislación nacional/interna, dentro de los recursos existentes/disponibles, dentro de los límites de los recursos, en la medida de sus/nuestras posibilidades/medios/capacidades, dentro de sus posibilidades/capacidades/medios, según sus posibilidades/capacidades/medios, con sujeción a, de conformidad con su/la/ legislación nacional/interna, de conformidad con su/el derecho interno, de conformidad con sus/las leyes/prioridades/políticas/legislaciones nacionales, de acuerdo con su/la/sus/las/ legislación/prioridades/leyes nacional/nacionales, teniendo en cuenta las circunstancias nacionales
    trabajar/trabajen/trabajarán/trabajará/trabajando en pro de/del, avanzar/avancen hacia, procurar/procuren/procuran/procure/procurará/procurarán/procurando, esforzarse/se esfuercen/se esfuerza/se esfuerzan/esforzándose, tratar/traten/tratan/tratará/tratarán de, intentar/intenten, hacer/hagan todo lo posible
    considerar/consideren/consideran/considerando/estudiar/estudien/examinar/examinen la/ posibilidad/conveniencia, gradualmente, progresivamente, parcialmente, a su debido tiempo, preferentemente
    в состоянии сделать это/это, имеющим/имеющие/имеющих такую возможность, по просьбе/запросу, по их/его/её/ее/своей/соответствующей просьбе/запросу, если они того пожелают, с согласия
    по своему усмотрению, если/когда они/это/ сочтут это/ необходимым/целесообразным/возможным, если/когда это/ представляется возможным/целесообразным, рекомендательн~, ориентировочн~, индикативн~
    добровольн~, факультативн~, сообразно национальному законодательству, в соответствии со/с своим/их/ национальным/внутренним законодательством/правом
    в соответствующих/надлежащих/необходимых случаях, при необходимости, по мере необходимости/возможности/целесообразности, по возможности, в случае необходимости/целесообразности, где/когда/если это уместно/целесообразно/необходимо/возможно/применимо
    насколько это/ возможно, в максимально возможной степени, в той мере в какой это возможно, при наличии возможности/возможностей/ресурсов, сообразно обстоятельствам, в зависимости от обстоятельств, как правило, в принципе, с учетом национальных
    на добровольной основе, добровольно, добровольный, добровольные, добровольных, добровольного, факультативный, не имеющий обязательной силы, в рамках имеющихся ресурсов, в меру своих возможностей/сил, в пределах своих возможностей/полномочий, с учетом своих возможностей, в пределах имеющихся ресурсов, при условии, согласно национальному/внутреннему законодательству/праву, с учетом национального законодательства, в рамках национального законодательства, в зависимости от наличия ресурсов, при наличии средств/финансирования, в соответствии с национальным/внутренним законодательством/правом
    стремиться/стремится/стремятся/стремясь, стараться/стараются/старается, прилагать/приложить/прилагая/предпринимать/предпринять/прилагают все/ усилия/усилий, пытаться/попытаться, рассмотреть/рассматривать/рассматривая/изучить/рассмотрят возможность/вопрос/целесообразность, подумать о
    постепенно, частично, предпочтительно, в надлежащее время
    القادرة على ذلك, عند الطلب, بناء على طلب/الطلب/طلبها/طلبه/طلبهم/طلبهما, حسب الطلب, إذا رغبت في ذلك
    إرشادي, إرشادية, الإرشادي, الإرشادية, استرشادي, استرشادية, وفق/حسب تقديرها, إذا رأت ذلك مناسبا
    حسب الاقتضاء, عند الاقتضاء, حسبما يكون مناسبا, حسبما يقتضيه الأمر, حسب الضرورة, عند الضرورة, عند اللزوم, حسب الحاجة, إذا لزم الأمر, إذا اقتضى الأمر, حيثما اقتضى الأمر, عند الحاجة, حسبما يتراءى لها مناسبا
    حيثما أمكن, كلما أمكن, إن أمكن, إذا أمكن, قدر الإمكان, بقدر الإمكان, قدر المستطاع, إلى أقصى حد ممكن, إلى أقصى قدر ممكن, حيثما كان ذلك مناسبا/ممكنا/ملائما, حسبما هو مناسب, عندما يكون ذلك مناسبا/ممكنا, حيثما ينطبق ذلك
    على أساس طوعي, طوعا, طوعية, بصفة طوعية, طوعي, الطوعية, الطوعي, غير ملزم, غير ملزمة, من حيث المبدأ, في حدود الموارد المتاحة/القائمة/الموجودة, في حدود إمكانياتها/إمكاناتها/قدراتها/مواردها/ولاياتها, حسب إمكانياتها/قدراتها, وفقا لقدراتها/لإمكانياتها, رهنا ب, رهنا, رهنا بقوانينها/بتشريعاتها/بقانونها الوطنية/الوطني/الداخلية/الداخلي, شريطة, وفقا لتشريعاتها/لقوانينها/لقانونها الوطنية/الوطني/الداخلية/الداخلي, بما يتفق مع قوانينها/تشريعاتها الوطنية, بما يتماشى مع قوانينها/تشريعاتها الوطنية, طبقا لقوانينها/لتشريعاتها الوطنية, رهنا بتوافر/بتوفر الموارد, وفقا لتشريعاتها/لقوانينها/للقوانين الوطنية, وفقا للتشريعات الوطنية
    تسعى/يسعى إلى/, السعي إلى, بذل/تبذل/يبذل الجهود/جهود/قصارى, تبذل كل جهد, تعمل على, تحاول, النظر في إمكانية, النظر في, تنظر في, ينظر في, تدريجيا, جزئيا, في الوقت المناسب
    有能力的, 有能力这样做的, 应请求, 根据请求, 经请求, 应要求, 经同意
    指示性, 指示性的, 参考性, 参考性的, 自愿性, 自愿性的, 适当, 适当地, 自行决定, 斟酌决定, 协助
    但须, 前提是, 以不违反国内法为限, 在不违反国内法的情况下, 视可用资源情况, 视资源可用情况
    酌情, 视情况, 视情, 适当时, 在适当时, 在适当情况下, 在适当的情况下, 视需要, 视必要, 必要时, 在必要时, 如有必要, 如有需要, 需要时, 如适用, 斟酌情况, 根据情况, 适情, 视具体情况
    尽可能, 尽量, 尽力, 在可能的情况下, 在可能情况下, 可能时, 如有可能, 如可能, 在可行的情况下, 在可行情况下, 可行时, 在可能范围内, 在最大可能范围内, 原则上, 一般
    自愿, 自愿地, 在自愿基础上, 在自愿的基础上, 不具约束力, 不具约束力的, 任择, 在现有资源范围内, 在其能力范围内, 在能力范围内, 在各自能力范围内, 量力而行, 在力所能及的范围内, 根据其能力, 根据各自能力, 采取步骤, 在现有资源内, 在可用资源范围内, 以符合国内法的方式, 根据国内法, 依照国内法, 按照国内法, 依据国内法, 在符合国内法的情况下, 在国内法允许的情况下, 依照本国法律, 按照本国法律, 依据本国法律, 在符合本国法律的情况下, 根据各自国内法, 根据其国内法, 依照其国内法, 根据国家法律, 视资源情况, 视资金情况, 在资源允许的情况下, 以有资源为限, 根据本国法律, 根据本国国情
    努力, 力求, 力图, 争取, 设法, 试图, 致力于, 作出努力, 考虑, 研究可否, 探讨可否, 审议可否, 逐步, 逐渐, 部分, 适时`,
};

const strengthening: FormTable = {
  ranks: { shade: 1 },
  forms: `in all/every cases/case/instances, dans tous les cas, en todos los casos, во всех случаях, في جميع الحالات, 在所有情形下, inconditionnel, inconditionnelle, inconditionnels, inconditionnelles, безоговорочн~, ملزما, إلزاميا, غير مشروط, غير مشروطة, غير المشروط, غير المشروطة, راسخا, راسخ, راسخة, الراسخة, unwavering, unswerving, steadfast, irrevocably, absolutely, highly, greatly, heartily, keenly, extremely, unambiguously, unequivocal, unambiguous, fully, full, completely, entirely, in full, immediately, immediate, urgently, urgent, promptly, prompt, swiftly, expeditiously, rapidly, speedily, forthwith, at once, without any/ further/ delay, without undue delay, as a matter of urgency/priority, as soon as possible
    strictly, strict, rigorously, scrupulously, unconditionally, unconditional, without conditions/preconditions/condition/exception, without any conditions/preconditions/exception/exceptions, in all circumstances, under all/any circumstances, at all times, always
    strongly, firmly, vigorously, vehemently, forcefully, emphatically, unreservedly, wholeheartedly, fervently, solemnly, robustly, decisively, unrestricted, unhindered, unimpeded, unfettered, without hindrance/impediment/impediments/obstruction/restriction/restrictions/reservation/reservations, to the fullest/utmost/maximum/full extent, to the fullest, at the earliest, at the earliest possible/ opportunity/date, as early as possible, resolutely, unequivocally, categorically, earnestly, deeply, seriously, profoundly, warmly, sincerely, in the strongest possible/ terms, legally binding, binding, mandatory, compulsory, obligatory
    deep/deepest/serious/strong/strongest/profound/great/greatest/utmost/sincere/warm/warmest concern/appreciation/regret/gratitude/satisfaction/alarm/support/condemnation
    indéfectible, inébranlable, irrévocablement, absolument, grandement, hautement, on ne peut plus, sans équivoque, aussitôt, extrêmement, pleinement, plein, pleine, entièrement, intégralement, intégral, intégrale, totalement, complètement, immédiatement, immédiat, immédiate, immédiats, immédiates, sans délai, sans tarder, sans plus tarder, sans retard, sans plus attendre, d'urgence, de toute urgence, urgemment, urgent, urgente, rapidement, promptement, dans les plus brefs délais, dans les meilleurs délais, dès que possible, au plus vite, à titre prioritaire, en priorité, sur-le-champ
    strictement, stricte, strict, sans restriction/restrictions/entrave/entraves/obstacle/obstacles/encombre, sans équivoque, sans ambiguïté, avec véhémence/vigueur/insistance, solennellement, au plus tôt, dans toute la mesure voulue, rigoureusement, scrupuleusement, inconditionnellement, sans condition/conditions, sans condition préalable, sans conditions préalables, sans exception, sans réserve, en toutes circonstances, en tout temps, à tout moment
    vivement, énergiquement, fermement, vigoureusement, résolument, catégoriquement, instamment, profondément, sincèrement, chaleureusement, sérieusement, avec force, avec la plus grande fermeté, dans les termes les plus énergiques/vifs
    juridiquement contraignant/contraignante/contraignants/contraignantes, contraignant, contraignante, contraignants, contraignantes, obligatoire, obligatoires, vive/profonde/sincère préoccupation/inquiétude/gratitude/satisfaction/reconnaissance, plus vive/vives/profonde/profondes/grande/sincère préoccupation/inquiétude/gratitude/satisfaction/reconnaissance/préoccupations
    inquebrantable, irrevocablemente, absolutamente, grandemente, altamente, calurosamente, efusivamente, extremadamente, en el acto, sumamente, plenamente, plena, pleno, íntegramente, íntegra, totalmente, completamente, cabalmente, inmediatamente, inmediato, inmediata, de inmediato, sin demora, sin más demora, sin dilación, sin más dilación, sin demoras, urgentemente, urgente, con urgencia, con carácter urgente/prioritario, lo antes posible, a la mayor brevedad posible/, prontamente, con prontitud, rápidamente, cuanto antes
    estrictamente, estricto, estricta, sin trabas/restricciones/restricción/obstáculos/impedimentos/cortapisas, con firmeza/vehemencia/vigor, rotundamente, sin ambages, sin condición, con la máxima firmeza/urgencia, solemnemente, rigurosamente, escrupulosamente, incondicionalmente, incondicional, sin condiciones, sin condiciones previas, sin excepción, sin reservas, en todas las circunstancias, en cualquier circunstancia, en todo momento, siempre
    enérgicamente, firmemente, vigorosamente, resueltamente, categóricamente, inequívocamente, encarecidamente, profundamente, sinceramente, vivamente, en los términos más enérgicos, jurídicamente vinculante/vinculantes, vinculante, vinculantes, obligatorio, obligatoria, obligatorios, obligatorias
    profunda/viva/sincera/seria/honda preocupación/satisfacción/gratitud/reconocimiento, profundo/sincero/vivo agradecimiento/reconocimiento/pesar, más profunda/viva/sincera/enérgica preocupación/satisfacción/gratitud/reconocimiento/condena
    полностью, в полном объеме, в полной мере, всецело, целиком, полного, полное, полной, полную, полный, полному, незамедлительно, немедленно, безотлагательно, срочно, в срочном порядке, без промедления, без дальнейшего промедления, без задержек/задержки, без дальнейших задержек, оперативно, быстро, скорейшим образом, как можно скорее, в кратчайшие сроки, немедленного, немедленное, немедленному, немедленный, незамедлительного, незамедлительное, в первоочередном порядке, в приоритетном порядке
    строго, неукоснительно, беспрепятственно, беспрепятственный, беспрепятственного, беспрепятственному, беспрепятственную, беспрепятственной, беспрепятственное, неограниченный, неограниченного, неограниченному, без ограничений, без препятствий, безусловно, всемерно, неуклонно, торжественно, строгое, строгого, неукоснительное, неукоснительного, безоговорочно, без каких-либо условий, без каких-либо предварительных условий, без исключения, без исключений, во всех/любых обстоятельствах, при любых/всех обстоятельствах, во всякое время, всегда
    решительно, твердо, категорически, самым решительным образом, энергично, настоятельно, глубоко, серьезно, искренне, горячо, юридически обязательный/обязательные/обязательных, обязательный, обязательные, обязательных, обязательного, обязательное, глубокую/серьезную обеспокоенность/озабоченность, глубокой/серьезной обеспокоенностью/озабоченностью/обеспокоенности/озабоченности, глубоким сожалением/удовлетворением, глубокой/искренней признательностью/благодарностью, глубокое сожаление/удовлетворение, глубокую/искреннюю/большую признательность/благодарность, безвозвратно, неизменн~, непоколебим~, тепло, чрезвычайно, обязательн~, юридически обязательн~, беспрепятственн~, незамедлительн~, немедленн~, полн~, строг~, неукоснительн~, в обязательном порядке, самым серьезным образом
    الثابت, الراسخ, بصورة قاطعة, بشكل قاطع, ترحيبا حارا, بحرارة, أيما, للغاية, ملزمة, ملزم, بعمق, بجدية, بالكامل, كاملا, كاملة, الكامل, الكاملة, كامل, بصورة/بصفة كاملة, بشكل/على نحو كامل, على الوجه الأكمل, تماما, على الفور, فورا, الفوري, الفورية, فوري, فورية, دون/بدون إبطاء/تأخير, دون مزيد من التأخير, دون أي تأخير, على وجه السرعة/الاستعجال, على سبيل الاستعجال/الأولوية, بسرعة, بصورة عاجلة, عاجلا, العاجل, العاجلة, في أقرب وقت ممكن, في أسرع وقت ممكن
    بدقة, بصرامة, دون/بدون/بلا عوائق/عراقيل/عائق/قيود/معوقات, من دون عوائق/عراقيل/قيود, دون أي عوائق/عراقيل/عائق/قيود, بلا قيد أو شرط, رسميا, بشكل صارم, الصارم, بدون/دون شروط/شرط, دون قيد أو شرط, بدون/دون استثناء, دون أي استثناء, في جميع الظروف/الأوقات, في كل الظروف/الأوقات, دائما, بشدة, بقوة, بحزم, بأشد العبارات, بأقوى العبارات, قطعيا, بإلحاح, عميق, شديد, الشديد, العميق, الملزم, الملزمة, ملزم قانونا, ملزمة قانونا, إلزامي, إلزامية, الإلزامي, الإلزامية
    热烈, 热忱, 衷心, 由衷, 诚挚, 深刻, 深刻地, 全额, 足额, 无一例外地, 一律, 切实, 认真, 高度, 不折不扣, 坚决地, 充分地, 全面地, 彻底地, 充分, 全面, 完全, 不受阻碍, 不受阻碍地, 不受阻碍的, 畅通无阻, 畅通无阻地, 畅通无阻的, 无阻碍, 无阻碍的, 不受限制, 不受限制地, 不受限制的, 毫无保留地, 毫无保留, 全力, 彻底, 立即, 立刻, 马上, 毫不拖延, 毫不拖延地, 不加拖延, 不再拖延, 紧急, 迫切, 尽快, 尽早, 迅速, 从速, 及早, 优先, 作为优先事项, 严格, 严格地, 无条件, 无条件地, 毫无例外, 无一例外, 在任何情况下, 在所有情况下, 始终, 随时, 时刻
    强烈, 坚决, 坚定, 断然, 最强烈地, 深切, 深为, 深表, 深感, 具有法律约束力, 具有约束力, 有约束力, 强制性, 大力`,
};

/** What makes a denial absolute; the denial in it counts as well: `shall [not→under no circumstances]`. */
const never: FormTable = {
  ranks: { shade: 1, never: 1 },
  forms: `never, under no circumstances, in no circumstances/case/event, by no means, on no account, jamais, en aucun cas, en aucune circonstance, sous aucun prétexte, nunca, jamás, en ningún caso, en ninguna circunstancia, bajo ningún concepto, bajo ninguna circunstancia
    никогда, ни при каких обстоятельствах/условиях, ни в коем случае, أبدا, على الإطلاق, بأي حال من/ الأحوال/, تحت أي ظرف من/ الظروف/, 绝不, 决不, 绝不得, 决不得`,
};

const grave: FormTable = {
  ranks: { shade: 2 },
  forms: `in the strongest possible/ terms, dans les termes les plus énergiques/vifs/forts, avec la plus grande fermeté/énergie, en los términos más enérgicos, con la máxima firmeza, самым решительным образом, в самых решительных выражениях, بأشد العبارات, بأقوى العبارات, 最强烈地, 最强烈
    gravely, grave concern/alarm/regret, utmost concern/importance, gravement, grave/extrême préoccupation/inquiétude, gravemente, suma/grave/extrema preocupación, крайне, серьезнейшую обеспокоенность, بالغ, البالغ, بالغة, 严重, 极为, 极度, 极其`,
};

/** How soon, from some time to at once; beside other shades they only strengthen or weaken. */
const haste: readonly FormTable[] = [
  {
    ranks: { shade: -1, haste: 0 },
    forms: `in due course, eventually, gradually, progressively, over time, within a reasonable time, en temps utile, en temps voulu, progressivement, a su debido tiempo, gradualmente, progresivamente
      в надлежащее время, постепенно, в разумные сроки, в свое время, تدريجيا, في الوقت المناسب, في غضون فترة معقولة, 适时, 逐步, 逐渐, 在合理时间内`,
  },
  {
    ranks: { shade: 1, haste: 1 },
    forms: `as soon as possible/practicable/feasible, early ratification/adoption/conclusion/entry/completion/implementation/resumption/signature/start/finalization/settlement/resolution, rapide, prompte, pronta, pronto, скорейш~, المبكر, المبكرة, في وقت مبكر, 早日, as early as possible, at the earliest, at the earliest possible/ opportunity/date/time, as a matter of priority, in a timely manner, dans les plus brefs délais, dans les meilleurs délais, dès que possible, au plus tôt, au plus vite, à titre prioritaire, en priorité, en temps opportun
      lo antes posible, a la mayor brevedad posible/, cuanto antes, con carácter prioritario, oportunamente, как можно скорее, как можно раньше, в кратчайшие сроки, в возможно короткие сроки, в первоочередном порядке, в приоритетном порядке, своевременно
      في أقرب وقت ممكن, في أسرع وقت ممكن, في أقرب فرصة, على سبيل الأولوية, 尽快, 尽早, 及早, 及时, 优先, 作为优先事项`,
  },
  {
    ranks: { shade: 1, haste: 2 },
    forms: `promptly, prompt, swiftly, expeditiously, rapidly, speedily, urgently, urgent, as a matter of urgency, rapidement, promptement, d'urgence, de toute urgence, urgemment, urgent, urgente, prontamente, con prontitud, rápidamente, urgentemente, urgente, con urgencia, con carácter urgente
      оперативно, быстро, скорейшим образом, срочно, в срочном порядке, بسرعة, على وجه السرعة/الاستعجال, على سبيل الاستعجال, بصورة عاجلة, عاجلا, العاجل, العاجلة, 迅速, 从速, 紧急, 迫切`,
  },
  {
    ranks: { shade: 1, haste: 3 },
    forms: `immediately, immediate, forthwith, at once, instantly, without any/ further/ delay, without undue delay, immédiatement, immédiat, immédiate, immédiats, immédiates, sans délai, sans tarder, sans plus tarder, sans retard, sans plus attendre, sur-le-champ, aussitôt
      inmediatamente, inmediato, inmediata, de inmediato, sin demora, sin más demora, sin dilación, sin más dilación, sin demoras, en el acto, незамедлительно, немедленно, незамедлительн~, немедленн~, безотлагательно, безотлагательн~, без промедления, без дальнейшего промедления, без задержек/задержки, без дальнейших задержек
      على الفور, فورا, الفوري, الفورية, فوري, فورية, دون/بدون إبطاء/تأخير, دون مزيد من التأخير, دون أي تأخير, 立即, 立刻, 马上, 即刻, 当即, 毫不拖延, 毫不拖延地, 不加拖延, 不再拖延, 刻不容缓`,
  },
];

/** How much of what can be done: whatever can be is more than as far as it can be. */
const extent: readonly FormTable[] = [
  {
    ranks: { shade: -1, extent: 0 },
    forms: `to some/a/ certain/limited extent, partially, partly, dans une certaine mesure, partiellement, en cierta medida, hasta cierto punto, parcialmente, в определенной степени/мере, в некоторой степени/мере, частично, إلى حد ما, جزئيا, 在一定程度上, 在某种程度上, 部分, 部分地`,
  },
  {
    ranks: { shade: -1, extent: 1 },
    forms: `to the/ extent/degree possible/feasible/practicable, as far as/is/ possible/practicable/feasible, insofar as possible, in so far as possible, as much as possible, dans la mesure du possible, autant que possible, autant que faire se peut, en la medida de lo posible, en la medida posible, en lo posible
      по возможности, по мере возможности, насколько это/ возможно, в той мере в какой это возможно, в возможной степени, قدر الإمكان, بقدر الإمكان, قدر المستطاع, بالقدر الممكن, إلى الحد الممكن, 尽可能, 在可能的情况下, 在可能情况下, 在可能范围内, 尽量, 在可能的范围内`,
  },
  {
    ranks: { shade: -1, extent: 2 },
    forms: `to the maximum/fullest/greatest/utmost/largest/widest/full extent/degree possible/feasible/practicable, to the greatest/maximum/fullest/widest possible extent/degree, as fully/widely/much as is/ humanly/ possible, dans toute la mesure possible, dans toute la mesure du possible, autant qu'il est possible, dans la plus large/grande mesure possible, au maximum, le plus possible, le plus largement possible, en la mayor medida posible, en toda la medida de lo posible, en todo lo posible, al máximo, en la máxima medida posible, todo lo posible, lo más posible
      в максимально возможной степени, в максимальной степени, в максимально возможной мере, в наибольшей возможной степени, как можно полнее/шире, максимально, в наиболее полной мере, إلى أقصى حد ممكن, إلى أقصى قدر ممكن, إلى أقصى درجة ممكنة, إلى أقصى مدى ممكن, بأقصى قدر ممكن, على أوسع نطاق ممكن, 在最大可能范围内, 在尽可能大的范围内, 在最大可能的范围内, 最大限度地, 最大限度, 在最大程度上, 尽最大可能, 最大程度地`,
  },
];

/** The rank of measures among what is tried. */
export const measures = 3;

/** To take measures is more than to try, and to try more than to think about it. */
const trial: readonly FormTable[] = [
  {
    ranks: { shade: -1, trial: measures },
    forms: `take/takes/taking/taken all/ appropriate/reasonable/feasible/practicable/suitable/adequate/possible/ measures/steps/action to
      prendre/prend/prennent/prenant des/les/toutes/ les/ mesures/dispositions appropriées/nécessaires/voulues/utiles/requises/ pour
      tomar/tomen/tomarán/tomará/adoptar/adopten/adoptarán/adoptará las/todas/ las/ medidas apropiadas/necesarias/adecuadas/oportunas/pertinentes/ para
      принимать/принять/принимает/принимают/принимая все/ надлежащие/необходимые/соответствующие/возможные/ меры к/для/по/с
      اتخاذ/تتخذ/يتخذ التدابير/تدابير/خطوات/الخطوات/الإجراءات/إجراءات المناسبة/اللازمة/الملائمة/مناسبة/لازمة/ل, 采取措施, 采取适当措施, 采取必要措施, 采取一切必要措施, 采取合理措施, 采取适当步骤, 采取必要步骤, 采取行动, 采取适当行动`,
  },
  {
    ranks: { shade: -1, trial: measures + 1 },
    forms: `take/takes/taking/taken all/every necessary/effective/possible/available/ measures/measure/steps/action to, prendre/prend/prennent/prenant toutes les mesures nécessaires/voulues/possibles/ pour, adoptar/adopten/tomar/tomen/adoptarán todas las medidas necesarias/posibles/ para
      принимать/принять/принимают/принимает все необходимые/возможные/ меры к/для/по, اتخاذ/تتخذ/يتخذ جميع/كل/كافة التدابير اللازمة/الممكنة/, 采取一切必要措施, 采取一切措施, 采取所有措施, 采取一切可能措施`,
  },
  {
    ranks: { shade: -1, trial: 2 },
    forms: `تسعى/يسعى * إلى, تبذل/يبذل * قصارى/الجهود/جهودا, endeavour/endeavours/endeavouring/endeavor/endeavors to, seek/seeks/seeking to, strive/strives/striving to/for, attempt/attempts to, try/tries to, make/makes/making every effort to, make/makes/making all/best/ efforts to
      s'efforcer/s'efforce/s'efforcent/s'efforçant/efforcer, cherche/cherchent/chercher à, s'emploie/s'emploient/s'employer à, s'attache/s'attachent/s'attacher à, tenter de, procurar/procuren/procuran/procure/procurará/procurarán, esforzarse/se esfuercen, tratar/traten/tratan/tratará/tratarán de
      стремиться/стремится/стремятся, стараться/стараются, прилагать/прилагают/приложить все/ усилия, تسعى/يسعى إلى/, السعي إلى, بذل/تبذل/يبذل قصارى, 努力, 力求, 力图, 争取, 设法`,
  },
  {
    ranks: { shade: -1, trial: 1 },
    forms: `تنظر/ينظر * في إمكانية/, consider/considers/considering, consider/considers/considering whether/how to, consider/considers/considering ways/options/means/measures to/of/for, consider/considers/considering the adoption/establishment/introduction/ratification/convening/inclusion/creation/development/use of, explore/explores/exploring, examine/consider/study/considering the possibility/feasibility/advisability/desirability of, explore/exploring the possibility/feasibility of, give consideration to, envisager/envisage/envisagent/envisageant, étudier/examiner/étudient/examinent la possibilité/l'opportunité
      considerar/consideren/considere/considerarán/considerará, considerar/consideren/consideran/considerará/considerarán/estudiar/estudien/estudiará/estudiarán/examinar/examinen/examinará/examinarán la/ posibilidad/conveniencia, envisagera/envisageront, étudiera/étudieront/examinera/examineront la possibilité, рассматривает/рассматривают/рассмотрит/изучает/изучают возможность/вопрос/целесообразность, рассмотреть/рассматривать/изучить возможность/вопрос/целесообразность, النظر في إمكانية, النظر في, تنظر في, ينظر في, 考虑, 研究可否, 探讨可否`,
  },
];

/** What weakens and strengthens in the six official languages, by rank. */
export const shades: readonly FormTable[] = [weakening, strengthening, never, grave, ...haste, ...extent, ...trial];
