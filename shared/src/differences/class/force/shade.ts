/*
 * Words that weaken or strengthen what is beside them: `where appropriate`, `endeavour to`; `fully`, `immediately`. A text without them is
 * at 0.
 */
import type { FormTable } from './form.ts';

/** Conditions, leave, and what is tried instead of done. */
const weakening: FormTable = {
  ranks: { shade: -1 },
  forms: `in a position to do so, if they/it so/ wish/wishes/choose/decide, upon/on/at their/its/ request, when/where/as resources permit, with the consent of
    where/as/when/if/whenever/wherever appropriate/applicable/necessary/possible/feasible/practicable/relevant/needed/required/warranted
    as and where/when appropriate/necessary/applicable, where and when/as appropriate, as deemed appropriate/necessary, if and when/where necessary/appropriate/possible, if so requested/desired/decided
    where/as/when/if they/it deem/deems appropriate/necessary, where this/it is appropriate/possible/feasible/necessary, as the case may be, if need be, in appropriate cases, where so requested, should they/it so wish
    to the/ extent/degree possible/feasible/practicable, to the maximum/fullest/greatest extent possible/feasible/practicable, to the extent appropriate, to some extent, to the best of their/its ability
    as far as/is/ possible/practicable/feasible, insofar as possible, in so far as possible, as much as possible, in principle
    on a voluntary basis, voluntarily, voluntary, non-binding, optional, optionally, on mutually agreed terms
    within existing/available resources, within their/its means/capabilities/capacities/capacity/mandate/mandates, within their/its respective mandates/capabilities/capacities/means, within the limits of available resources
    subject to, in accordance/line/consistent with their/its/ national/domestic/internal law/laws/legislation/circumstances/priorities/capacities, consistent with their/its/ national/domestic law/laws/legislation/circumstances/priorities
    taking into account/consideration their/its/ national circumstances/capacities/priorities/legislation, in the light of national circumstances, in light of national circumstances
    endeavour/endeavours/endeavouring/endeavor/endeavors to, seek/seeks/seeking to, strive/strives/striving to/for, aim/aims/aiming to, attempt/attempts to, try/tries to
    make/makes/making every effort to, make/makes/making all/best/ efforts to, make/making an effort to, use/exert/exerts their/its/ best efforts/endeavours to, work/works/working towards/toward, do/does their/its utmost to
    consider/considers/considering, explore/exploring the possibility/feasibility of, examine/consider/study/considering the possibility/feasibility/advisability/desirability of, give consideration to, give due consideration to, giving consideration to
    gradually, progressively, partially, partly, eventually, in due course, generally, normally, preferably, possibly
    en mesure de le faire, sur demande, à leur/sa demande, s'ils/elles le souhaitent, si les ressources le permettent, avec le consentement
    s'il y a lieu, le cas échéant, selon qu'il convient/conviendra, selon que de besoin, si nécessaire, si besoin est, au besoin, en tant que de besoin, selon les besoins, selon le cas, s'il convient
    lorsque/quand cela est/sera possible/nécessaire/approprié, lorsqu'il y a lieu, là où il convient, si possible, lorsque c'est possible, comme il convient, si les circonstances le permettent
    dans la mesure du possible/nécessaire, dans toute la mesure possible, autant que possible, autant que faire se peut, en principe, si elles/ils le jugent/souhaitent
    à titre volontaire/facultatif/indicatif, volontairement, volontaire, volontaires, facultatif, facultative, facultatifs, facultatives, non contraignant/contraignante/contraignants/contraignantes, sur une base volontaire
    dans la limite des ressources disponibles/existantes, dans les limites des ressources disponibles/existantes, dans la limite de leurs moyens, sous réserve, conformément à leur/la législation nationale, conformément à leur droit interne/national, conformément au droit interne/national, compte tenu des circonstances nationales
    s'efforcer/s'efforce/s'efforcent/s'efforçant/efforcer, cherche/cherchent/chercher à, tâcher/tâche/tâchent de, tenter de, faire tout leur/son possible, ne ménager aucun effort, tendre à
    envisager/envisage/envisagent/envisageant, étudier/examiner/étudient/examinent/étudiant/examinant la possibilité/l'opportunité, progressivement, partiellement, éventuellement, de préférence, en temps utile
    en condiciones de hacerlo, que puedan hacerlo, previa solicitud, a solicitud, si así lo desean, con el consentimiento
    según/cuando/como/si/donde proceda/procede/corresponda/convenga, según/cuando/si sea/fuera/es necesario/posible/apropiado/pertinente, de ser necesario/posible/procedente, en su caso, si procede, en caso necesario/procedente
    en la medida de lo posible, en la medida posible, en lo posible, en todo lo posible, siempre que sea posible, si es/fuera posible, en principio, cuando sea posible/necesario
    con carácter/a título voluntario, de forma/manera/modo voluntaria/voluntario, voluntariamente, voluntario, voluntaria, voluntarios, voluntarias, no vinculante, no vinculantes, facultativo, facultativa
    dentro de los recursos existentes/disponibles, dentro de los límites de los recursos, con sujeción a, de conformidad con su/la/ legislación nacional/interna, de conformidad con su/el derecho interno, teniendo en cuenta las circunstancias nacionales
    procurar/procuren/procuran/procure/procurará/procurarán/procurando, esforzarse/se esfuercen/se esfuerza/se esfuerzan/esforzándose, tratar/traten/tratan/tratará/tratarán de, intentar/intenten, hacer/hagan todo lo posible
    considerar/consideren/consideran/considerando/estudiar/estudien/examinar/examinen la/ posibilidad/conveniencia, gradualmente, progresivamente, parcialmente, a su debido tiempo, preferentemente
    в состоянии сделать это/это, имеющим/имеющие/имеющих такую возможность, по просьбе/запросу, если они того пожелают, с согласия
    в соответствующих/надлежащих/необходимых случаях, при необходимости, по мере необходимости/возможности/целесообразности, по возможности, в случае необходимости/целесообразности, где/когда/если это уместно/целесообразно/необходимо/возможно/применимо
    насколько это/ возможно, в максимально возможной степени, в той мере в какой это возможно, при наличии возможности/возможностей/ресурсов, сообразно обстоятельствам, в зависимости от обстоятельств, как правило, в принципе, с учетом национальных
    на добровольной основе, добровольно, добровольный, добровольные, добровольных, добровольного, факультативный, не имеющий обязательной силы, в рамках имеющихся ресурсов, в пределах имеющихся ресурсов, при условии, в соответствии с национальным/внутренним законодательством/правом
    стремиться/стремится/стремятся/стремясь, стараться/стараются/старается, прилагать/приложить/прилагая/предпринимать/предпринять/прилагают все/ усилия/усилий, пытаться/попытаться, рассмотреть/рассматривать/рассматривая/изучить/рассмотрят возможность/вопрос/целесообразность, подумать о
    постепенно, частично, предпочтительно, в надлежащее время
    القادرة على ذلك, عند الطلب, بناء على طلب/طلبها, إذا رغبت في ذلك, بموافقة
    حسب الاقتضاء, عند الاقتضاء, حسبما يكون مناسبا, حسبما يقتضيه الأمر, حسب الضرورة, عند الضرورة, عند اللزوم, حسب الحاجة, إذا لزم الأمر, إذا اقتضى الأمر, حيثما اقتضى الأمر, عند الحاجة, حسبما يتراءى لها مناسبا
    حيثما أمكن, كلما أمكن, إن أمكن, إذا أمكن, قدر الإمكان, بقدر الإمكان, قدر المستطاع, إلى أقصى حد ممكن, إلى أقصى قدر ممكن, حيثما كان ذلك مناسبا/ممكنا/ملائما, حسبما هو مناسب, عندما يكون ذلك مناسبا/ممكنا, حيثما ينطبق ذلك
    على أساس طوعي, طوعا, طوعية, بصفة طوعية, طوعي, الطوعية, الطوعي, غير ملزم, غير ملزمة, من حيث المبدأ, في حدود الموارد المتاحة/القائمة/الموجودة, رهنا ب, رهنا, شريطة, وفقا لتشريعاتها/لقوانينها/للقوانين الوطنية, وفقا للتشريعات الوطنية
    تسعى/يسعى/السعي إلى, بذل/تبذل/يبذل الجهود/جهود/قصارى, تبذل كل جهد, تعمل على, تحاول, النظر في إمكانية, النظر في, تنظر في, ينظر في, تدريجيا, جزئيا, في الوقت المناسب
    有能力的, 有能力这样做的, 应请求, 根据请求, 经请求, 应要求, 经同意
    酌情, 视情况, 视情, 适当时, 在适当时, 在适当情况下, 在适当的情况下, 视需要, 视必要, 必要时, 在必要时, 如有必要, 如有需要, 需要时, 如适用, 斟酌情况, 根据情况, 适情, 视具体情况
    尽可能, 尽量, 尽力, 在可能的情况下, 在可能情况下, 可能时, 如有可能, 如可能, 在可行的情况下, 在可行情况下, 可行时, 在可能范围内, 在最大可能范围内, 原则上, 一般
    自愿, 自愿地, 在自愿基础上, 在自愿的基础上, 不具约束力, 不具约束力的, 任择, 在现有资源范围内, 在现有资源内, 在可用资源范围内, 以符合国内法的方式, 根据国内法, 根据本国法律, 根据本国国情
    努力, 力求, 力图, 争取, 设法, 试图, 致力于, 作出努力, 考虑, 研究可否, 探讨可否, 审议可否, 逐步, 逐渐, 部分, 适时`,
};

const strengthening: FormTable = {
  ranks: { shade: 1 },
  forms: `fully, full, completely, entirely, in full, immediately, immediate, urgently, urgent, promptly, prompt, swiftly, expeditiously, rapidly, speedily, forthwith, at once, without any/ further/ delay, without undue delay, as a matter of urgency/priority, as soon as possible
    strictly, strict, rigorously, scrupulously, unconditionally, unconditional, without conditions/preconditions/condition/exception, without any conditions/preconditions/exception/exceptions, in all circumstances, under all/any circumstances, at all times, always
    strongly, firmly, vigorously, resolutely, unequivocally, categorically, earnestly, deeply, seriously, profoundly, warmly, sincerely, in the strongest possible/ terms, legally binding, binding, mandatory, compulsory, obligatory
    deep/serious/strong/profound/great concern/appreciation/regret/gratitude/satisfaction
    pleinement, plein, pleine, entièrement, intégralement, intégral, intégrale, totalement, complètement, immédiatement, immédiat, immédiate, immédiats, immédiates, sans délai, sans tarder, sans plus tarder, sans retard, sans plus attendre, d'urgence, de toute urgence, urgemment, urgent, urgente, rapidement, promptement, dans les plus brefs délais, dans les meilleurs délais, dès que possible, au plus vite, à titre prioritaire, en priorité, sur-le-champ
    strictement, stricte, strict, rigoureusement, scrupuleusement, inconditionnellement, sans condition/conditions, sans condition préalable, sans conditions préalables, sans exception, sans réserve, en toutes circonstances, en tout temps, à tout moment, toujours
    vivement, énergiquement, fermement, vigoureusement, résolument, catégoriquement, instamment, profondément, sincèrement, chaleureusement, sérieusement, avec force, avec la plus grande fermeté, dans les termes les plus énergiques/vifs
    juridiquement contraignant/contraignante/contraignants/contraignantes, contraignant, contraignante, contraignants, contraignantes, obligatoire, obligatoires, vive/profonde/sincère préoccupation/inquiétude/gratitude/satisfaction/reconnaissance
    plenamente, plena, pleno, íntegramente, íntegra, totalmente, completamente, cabalmente, inmediatamente, inmediato, inmediata, de inmediato, sin demora, sin más demora, sin dilación, sin más dilación, sin demoras, urgentemente, urgente, con urgencia, con carácter urgente/prioritario, lo antes posible, a la mayor brevedad posible/, prontamente, con prontitud, rápidamente, cuanto antes
    estrictamente, estricto, estricta, rigurosamente, escrupulosamente, incondicionalmente, incondicional, sin condiciones, sin condiciones previas, sin excepción, sin reservas, en todas las circunstancias, en cualquier circunstancia, en todo momento, siempre
    enérgicamente, firmemente, vigorosamente, resueltamente, categóricamente, inequívocamente, encarecidamente, profundamente, sinceramente, vivamente, en los términos más enérgicos, jurídicamente vinculante/vinculantes, vinculante, vinculantes, obligatorio, obligatoria, obligatorios, obligatorias
    profunda/viva/sincera preocupación/satisfacción/gratitud/reconocimiento
    полностью, в полном объеме, в полной мере, всецело, целиком, полного, полное, полной, полную, полный, полному, незамедлительно, немедленно, безотлагательно, срочно, в срочном порядке, без промедления, без дальнейшего промедления, без задержек/задержки, без дальнейших задержек, оперативно, быстро, скорейшим образом, как можно скорее, в кратчайшие сроки, немедленного, немедленное, немедленному, немедленный, незамедлительного, незамедлительное, в первоочередном порядке, в приоритетном порядке
    строго, неукоснительно, строгое, строгого, неукоснительное, неукоснительного, безоговорочно, без каких-либо условий, без каких-либо предварительных условий, без исключения, без исключений, во всех/любых обстоятельствах, при любых/всех обстоятельствах, во всякое время, всегда
    решительно, твердо, категорически, самым решительным образом, энергично, настоятельно, глубоко, серьезно, искренне, горячо, юридически обязательный/обязательные/обязательных, обязательный, обязательные, обязательных, обязательного, обязательное, глубокую/серьезную обеспокоенность/озабоченность, глубокое сожаление/удовлетворение
    بالكامل, كاملا, كاملة, الكامل, الكاملة, كامل, بصورة/بصفة كاملة, بشكل/على نحو كامل, على الوجه الأكمل, تماما, على الفور, فورا, الفوري, الفورية, فوري, فورية, دون/بدون إبطاء/تأخير, دون مزيد من التأخير, دون أي تأخير, على وجه السرعة/الاستعجال, على سبيل الاستعجال/الأولوية, بسرعة, بصورة عاجلة, عاجلا, العاجل, العاجلة, في أقرب وقت ممكن, في أسرع وقت ممكن
    بدقة, بصرامة, بشكل صارم, الصارم, بدون/دون شروط/شرط, دون قيد أو شرط, بدون/دون استثناء, دون أي استثناء, في جميع الظروف/الأوقات, في كل الظروف/الأوقات, دائما, بشدة, بقوة, بحزم, بأشد العبارات, بأقوى العبارات, قطعيا, بإلحاح, عميق, شديد, الشديد, العميق, الملزم, الملزمة, ملزم قانونا, ملزمة قانونا, إلزامي, إلزامية, الإلزامية
    充分, 全面, 完全, 彻底, 立即, 立刻, 马上, 毫不拖延, 毫不拖延地, 不加拖延, 不再拖延, 紧急, 迫切, 尽快, 尽早, 迅速, 从速, 及早, 优先, 作为优先事项, 严格, 严格地, 无条件, 无条件地, 毫无例外, 无一例外, 在任何情况下, 在所有情况下, 始终, 随时, 时刻
    强烈, 坚决, 坚定, 断然, 最强烈地, 深切, 深为, 深表, 深感, 具有法律约束力, 具有约束力, 有约束力, 强制性, 大力`,
};

const grave: FormTable = {
  ranks: { shade: 2 },
  forms: `gravely, grave concern/alarm/regret, utmost concern/importance, gravement, grave/extrême préoccupation/inquiétude, gravemente, suma/grave/extrema preocupación, крайне, серьезнейшую обеспокоенность, بالغ, البالغ, بالغة, 严重, 极为, 极度, 极其`,
};

/** What weakens and strengthens in the six official languages, by rank. */
export const shades: readonly FormTable[] = [weakening, strengthening, grave];
