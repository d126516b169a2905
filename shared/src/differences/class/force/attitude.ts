/*
 * The verbs by which a paragraph, preambular or operative, says what the organ thinks, on three scales from the strongest to the weakest.
 * To note is the lowest step of all three: it neither approves, nor deplores, nor affirms (decision 55/488 of the General Assembly says so of
 * `takes note of` and `notes`).
 *
 *   approval      adopts · endorses · supports · commends · welcomes · appreciates · notes with appreciation · notes with interest · notes
 *   disapproval   condemns · denounces · deplores · is alarmed · is concerned · regrets · notes with concern · notes
 *   affirmation   reaffirms · affirms · stresses · recognizes · recalls · notes
 */
import type { FormTable } from './form.ts';

const approval: readonly FormTable[] = [
  {
    // To adopt is also to decide.
    ranks: { approval: 90, asking: 115 },
    forms: `adopts/adopting/approves/approving/ratifies/ratifying, adopte/adoptant/approuve/approuvant/entérine/entérinant/ratifie/ratifiant, aprueba/aprobando/adopta/adoptando/ratifica/ratificando
      утверждает/утверждая/принимает/принимая, تعتمد/يعتمد, توافق/يوافق على, تصادق/يصادق على, 通过*, 核准, 核可, 采纳, 批准*`,
  },
  {
    ranks: { approval: 80 },
    forms: `accepts/accepting, accepte/acceptant, acepta/aceptando, تقبل/يقبل, 接受, endorse/endorses/endorsing, concurs/concurring with/in, subscribes/subscribing to, souscrit/souscrivant à/aux, refrenda/refrendando, соглашается/соглашаясь с/со, fait sien/sienne/siens/siennes, faisant sien/sienne/siens/siennes, hace/haciendo suyo/suya/suyos/suyas
      одобряет/одобряя, تقر/يقر/تؤيد/يؤيد, 赞同, 赞成, 同意, 认可`,
  },
  {
    ranks: { approval: 75 },
    forms: `reaffirm/reaffirms/reaffirming/reiterate/reiterates/reiterating its/their/ full/strong/ support, réaffirme/réaffirmant/réitère/renouvelle son/ plein/ appui/soutien, reafirma/reafirmando/reitera/reiterando su/ pleno/ apoyo/respaldo, вновь заявляет/заявляя о/об своей/ поддержке, supports*, supporting, express/expresses/expressing its/their/ full/strong/ support, exprime/exprimant son/ appui/soutien, expresa/expresando su/ apoyo/respaldo, выражает/выражая поддержку, تعرب عن تأييدها/دعمها, 表示支持, 拥护, appuie/appuient/appuyant/soutient/soutenant, apoya/apoyan/apoyando/respalda/respaldando
      поддерживает/поддерживая, تدعم/يدعم, 支持*`,
  },
  {
    ranks: { approval: 65 },
    forms: `commend/commends/commending/applaud/applauds/applauding/congratulates/congratulating/praises*, praising, lauds, salutes*, hails, pays/paying tribute
      félicite/félicitent/félicitant, rend/rendant hommage, loue/louant, encomia/encomiando/felicita/felicitando/elogia/elogiando/aplaude/aplaudiendo/alaba/alabando, rinde/rindiendo homenaje
      высоко оценивает/оценивая, дает/давая высокую оценку, воздает/воздавая должное, отдает/отдавая должное/дань, высоко ценит/ценя, поздравляет/поздравляя, تهنئ/يهنئ, تشيد/يشيد/تثني/يثني, 赞扬, 称赞, 赞誉, 表扬, 表彰, 嘉许, 祝贺*, 致敬`,
  },
  {
    ranks: { approval: 62 },
    forms:
      'welcomes/welcoming with deep/great/ appreciation/satisfaction, se félicite/félicitant vivement, приветствует/приветствуя с удовлетворением, с удовлетворением приветствует/приветствуя, ترحب مع التقدير/الارتياح, 满意地欢迎, 赞赏地欢迎',
  },
  {
    ranks: { approval: 60 },
    forms: `welcome/welcomes/welcoming/welcomed, se félicite/félicitent/félicitant, se réjouit/réjouissent/réjouissant, is gratified, gratified, accueille/accueillant avec satisfaction/intérêt/, accueille/accueillant favorablement
      accueille/accueillant avec une vive satisfaction, salue/saluent/saluant, constate/constatant avec satisfaction
      acoge/acogiendo con beneplácito/satisfacción/agrado, celebra*, celebrando, se congratula, se complace, se felicita, acoge/acogiendo complacida, acoge/acogiendo favorablemente
      приветствует/приветствуют/приветствуя, ترحب/يرحب/مرحبة, 欢迎, 表示欢迎`,
  },
  {
    ranks: { approval: 55 },
    forms: `express/expresses/expressing its/their/ deep/sincere/profound/ appreciation/gratitude/satisfaction, appreciates/appreciating, apprécie/apprécient/appréciant, aprecia/apreciando/valora/valorando, تقدر/يقدر, is grateful, grateful, thanks/thanking
      sait/sachant gré, remercie/remerciant, exprime/exprimant sa/ profonde/vive/sincère/ gratitude/reconnaissance/satisfaction, exprime/exprimant ses/ remerciements, expresa/expresando su/ profundo/profunda/sincero/sincera/vivo/ reconocimiento/gratitud/agradecimiento/satisfacción/aprecio
      agradece/agradeciendo, выражает/выражая свою/ глубокую/искреннюю/ признательность/благодарность, выражает/выражая свое/ глубокое/ удовлетворение, благодарит/благодаря, تعرب/يعرب عن تقديرها/امتنانها/شكرها, 表示赞赏, 表示感谢, 表示深切感谢, 表示衷心感谢, 表示满意, 赞赏, 感谢`,
  },
  {
    ranks: { approval: 45 },
    forms: `looks/looking/look forward to, attend/attendant avec intérêt, aguarda/aguardando con interés, espera/esperando con interés
      с интересом ожидает/ожидая, تتطلع إلى, 期待`,
  },
  {
    ranks: { approval: 40 },
    forms: `takes/take/taking note with deep/great/ appreciation/satisfaction, notes/note/noting with deep/great/ appreciation/satisfaction
      prend/prenant note avec appréciation/satisfaction/gratitude/reconnaissance, note/notant avec appréciation/satisfaction/gratitude
      toma/tomando nota con reconocimiento/aprecio/satisfacción/beneplácito/agradecimiento, observa/observando con reconocimiento/satisfacción/aprecio/beneplácito
      принимает/принимая к сведению с признательностью/удовлетворением/благодарностью, с признательностью/удовлетворением/благодарностью принимает/принимая к сведению
      с признательностью/удовлетворением/благодарностью отмечает/отмечая, отмечает/отмечая с признательностью/удовлетворением/благодарностью
      تحيط علما مع التقدير/الارتياح, تلاحظ مع التقدير/الارتياح, يحيط علما مع التقدير/الارتياح
      赞赏地注意到, 满意地注意到, 欣慰地注意到, 感谢地注意到, 赞赏地表示注意到`,
  },
  {
    ranks: { approval: 35 },
    forms: `takes/take/taking note with interest, notes/note/noting with interest, prend/prenant note avec intérêt, note/notant avec intérêt
      toma/tomando nota con interés, observa/observando con interés, с интересом отмечает/отмечая, с интересом принимает/принимая к сведению
      принимает/принимая к сведению с интересом, отмечает/отмечая с интересом, تحيط علما مع الاهتمام, تلاحظ مع الاهتمام, 感兴趣地注意到, 关注到`,
  },
];

const disapproval: readonly FormTable[] = [
  {
    ranks: { disapproval: 90 },
    forms: `condemn/condemns/condemning, condamne/condamnent/condamnant/condamner, condena*, condenan, condenando, condenar
      осуждает/осуждают/осуждая, تدين/يدين/إدانة, 谴责*, reiterate/reiterates/reiterating/reaffirms/reaffirming/express/expresses/expressing its/their/ strong/firm/unequivocal/ condemnation of
      réitère/réitérant/réaffirme/réaffirmant sa ferme/vive/ condamnation, reitera/reiterando/reafirma/reafirmando su enérgica/firme/ condena, вновь заявляет/заявляя о/об своем/ решительном/ осуждении, تكرر/يكرر إدانتها/إدانته, 重申谴责, 重申强烈谴责`,
  },
  {
    ranks: { disapproval: 85 },
    forms: `denounce/denounces/denouncing/rejects/rejecting/repudiates/repudiating, dénonce/dénonçant/rejette/rejetant/réprouve/réprouvant/répudie/répudiant, denuncia*, denunciando, rechaza*, rechazando, repudia/repudiando, reprueba/reprobando, отвергает/отвергая, تستنكر, تندد, ترفض, 谴责和反对, 斥责, 反对, 拒绝接受, 驳斥
      opposes/opposing, objects/objecting to, s'oppose/s'opposant à/au/aux, se opone a/al, oponiéndose a/al, выступает/выступая против, возражает/возражая против, تعارض/يعارض, تعترض/يعترض على`,
  },
  {
    ranks: { disapproval: 70 },
    forms: `deplore/deplores/deploring, déplore/déplorent/déplorant/déplorer, deplora/deploran/deplorando
      выражает/выражая глубокое/ возмущение, порицает/порицая, решительно сожалеет, تشجب/يشجب, 痛惜, 痛斥, 深表遗憾`,
  },
  {
    ranks: { disapproval: 55 },
    forms: `alarmed at/by/that/about, outraged/appalled/shocked/dismayed/horrified/distressed at/by/that, s'alarme/s'alarment/s'alarmant, horrifiée/horrifié/atterrée/atterré/bouleversée/scandalisée, se alarma, horrorizada/conmocionada/escandalizada, шокирована/возмущена, испытывая/испытывает тревогу, الجزع, بالجزع, انزعاجها, تنزعج, بالصدمة, 惊愕, 惊骇, 痛心, express/expresses/expressing its/ grave/ alarm, express/expresses/expressing its/their/ deep/profound/grave/utter/utmost/ outrage/indignation/dismay/shock/horror/consternation/revulsion,
      exprime/exprimant/expriment son/sa/leur/ vive/profonde/ indignation/consternation/horreur/effroi, expresa/expresando/expresan su/ profunda/ indignación/consternación/alarma, выражает/выражая негодование/потрясение, 表示愤慨, 表示愤怒, 深感震惊, 表示震惊, 愤慨, 愤怒, سخطها, استياءها, استيائها, صدمتها, alarmée/alarmé/alarmés/indignée/indigné/consternée/consterné
      alarmada/alarmado/indignada/consternada, встревожена/встревожен/встревожены/потрясена, выражает/выражая тревогу, إذ يثير جزعها, جزعها, 震惊, 惊恐`,
  },
  {
    ranks: { disapproval: 45 },
    forms: `concerned about/at/by/that/over/with, troubled/worried/disturbed about/at/by/that/over, s'inquiète/s'inquiètent/s'inquiétant, se preocupa, inquieta/inquieto por, озабочена/беспокоится, concern about/at/over/that/regarding, express/expresses/expressing its/their/ grave/deep/serious/strong/profound/utmost/ concern
      préoccupée/préoccupé/préoccupés/préoccupées, inquiète/inquiet/inquiets, exprime/exprimant sa/son/ vive/profonde/ préoccupation/inquiétude
      se déclare/déclarant préoccupée/préoccupé, preocupada/preocupado/preocupados, expresa/expresando su/ profunda/grave/honda/seria/ preocupación/inquietud
      обеспокоена/обеспокоен/обеспокоены/озабочена/озабочен/озабочены, выражает/выражая глубокую/серьезную/ обеспокоенность/озабоченность
      reiterate/reiterates/reiterating/reaffirms/reaffirming its/their/ grave/deep/serious/strong/profound/utmost/ concern, réitère/réitérant/réaffirme/réaffirmant sa/son vive/profonde/grave/ préoccupation/inquiétude
      reitera/reiterando/reafirma/reafirmando su/ profunda/grave/honda/seria/ preocupación/inquietud, вновь заявляет/заявляя о/об своей/ глубокой/серьезной/ обеспокоенности/озабоченности, تكرر/يكرر الإعراب عن بالغ/عميق/شديد/ القلق/قلقها/قلقه
      重申关切, 重申严重关切, 重申深切关切, 重申深为关切, 重申极为关切, 重申深表关切, القلق, قلقها, قلق, 关切, 表示关切, 担忧, 担心, 忧虑, 不安`,
  },
  {
    ranks: { disapproval: 35 },
    forms: `regrets*, regret*, regretting, expresses/expressing its/ regret, disappointed, regrette/regrettent/regrettant, déçue/déçu
      lamenta/lamentan/lamentando, сожалеет/сожалеют/сожалея, выражает/выражая сожаление, تأسف/يأسف, تعرب عن أسفها, أسفها, 遗憾, 表示遗憾`,
  },
  {
    ranks: { disapproval: 30 },
    forms: `notes/noting with grave/deep/serious/ concern/regret/alarm, take/takes/taking note with grave/deep/serious/ concern/regret/alarm, note/notant/constate/constatant avec un/une/ vif/vive/profond/profonde/grave/ inquiétude/préoccupation/regret, prend/prenant note/acte avec inquiétude/préoccupation/regret, observa/observando con profunda/grave/ preocupación/inquietud/pesar/alarma, toma/tomando nota con profunda/grave/ preocupación/inquietud/pesar/alarma
      отмечает/отмечая с глубокой/серьезной/глубоким/ обеспокоенностью/озабоченностью/сожалением, с глубокой/серьезной/глубоким/ обеспокоенностью/озабоченностью/сожалением отмечает/отмечая, تلاحظ مع القلق/الأسف/الجزع, تلاحظ مع بالغ/عميق القلق/الأسف, تلاحظ بقلق/بأسف, تحيط علما مع القلق/الأسف, отмечает/отмечая с тревогой, с тревогой отмечает/отмечая, 关切地注意到, 严重关切地注意到, 深为关切地注意到, 遗憾地注意到, 不安地注意到, 震惊地注意到`,
  },
];

const affirmation: readonly FormTable[] = [
  {
    ranks: { affirmation: 65 },
    forms:
      'proclaims/proclaiming/declares/declaring, déclare/déclarant que, proclame/proclamant, proclama/proclamando/declara/declarando, провозглашает/провозглашая, تعلن/يعلن, 宣布*, 宣告',
  },
  {
    ranks: { affirmation: 60 },
    forms: `reaffirm/reaffirms/reaffirming, reiterate/reiterates/reiterating, réaffirme/réaffirment/réaffirmant, réitère/réitérant, reafirma/reafirman/reafirmando, reitera/reiterando
      вновь подтверждает/подтверждают/подтверждая, вновь заявляет/заявляя, подтверждает/подтверждают/подтверждая вновь, подтверждает/подтверждая, تعيد/يعيد تأكيد/التأكيد, تكرر/يكرر تأكيد/تأكيدها, تكرر/يكرر التأكيد على/, تؤكد من جديد, تؤكد مجددا, 重申`,
  },
  {
    ranks: { affirmation: 55 },
    forms:
      'affirm/affirms/affirming, confirm/confirms/confirming, confirme/confirmant, confirma/confirmando, affirme/affirmant, afirma/afirmando, заявляет/заявляя, 申明, 声明*',
  },
  {
    ranks: { affirmation: 50 },
    forms: `stress/stresses/stressing, emphasize/emphasizes/emphasizing/emphasise/emphasises, underline/underlines/underlining, underscore/underscores/underscoring
      souligne/soulignent/soulignant, insiste sur, insistant sur, met/mettant l'accent, subraya/subrayan/subrayando, destaca/destacan/destacando, recalca/recalcando, pone de relieve, poniendo de relieve, hace/haciendo hincapié
      подчеркивает/подчеркивают/подчеркивая, особо отмечает/отмечая, تشدد/يشدد, تؤكد/يؤكد, تبرز/يبرز, 强调, 强调指出, 特别指出, 特别强调, 着重指出, 着重强调, 着重`,
  },
  {
    ranks: { affirmation: 45 },
    forms: `guided by, guidée/guidé/guidés par, s'inspirant, guiada/guiado por, inspirada/inspirado por/en, руководствуясь, تسترشد/يسترشد, مسترشدة, 遵循, 以此为指导`,
  },
  {
    ranks: { affirmation: 42 },
    forms: '坚信, 深信, 确信',
  },
  {
    ranks: { affirmation: 40 },
    forms: `recognize/recognizes/recognizing/recognise/recognises/recognising, acknowledge/acknowledges/acknowledging, convinced, believing, considering, considers
      reconnaît/reconnaissent/reconnaissant, convaincue/convaincu/convaincus, considérant, considère, estimant
      reconoce/reconocen/reconociendo, convencida/convencido, considerando, considera
      признает/признают/признавая, убеждена/убежден/убеждены, считает/считая, полагая, تعترف/يعترف, تسلم/يسلم, تقر بأن, اقتناعا, ترى, 确认*, 认识到, 承认*, 认为`,
  },
  {
    ranks: { affirmation: 30 },
    forms: `recall/recalls/recalling, bearing in mind, bears in mind, mindful, aware, conscious, taking into account/consideration, having considered
      rappelle/rappellent/rappelant, ayant/gardant à l'esprit, consciente/conscient, tenant compte, ayant examiné
      recuerda/recuerdan/recordando, teniendo presente, teniendo en cuenta, consciente, habiendo examinado
      напоминает/напоминают/напоминая, ссылаясь на, ссылается на, памятуя, принимая во внимание, учитывая, сознавая, рассмотрев
      تشير/يشير إلى, تستذكر/يستذكر, تضع في اعتبارها/الاعتبار, تدرك/يدرك, إدراكا, 回顾*, 铭记, 考虑到, 意识到, 念及`,
  },
];

/** The verbs of attitude of the six official languages by their ranks. */
export const attitudes: readonly FormTable[] = [
  ...approval,
  ...disapproval,
  ...affirmation,
  {
    ranks: { approval: 20, disapproval: 20, affirmation: 20 },
    forms: `points/pointing out, draws/drawing attention to, hace/haciendo notar, señala/señalando a la atención, appelle/appelant l'attention sur, обращает/обращая внимание на, توجه الانتباه إلى, 提请注意, observes, observing, relève/relevant, fait/faisant observer, señala/señalando, указывает/указывая, констатирует/констатируя, 指出, takes/take/taking note, notes*, note*, noting, prend/prennent/prenant note/acte, note*, notant, constate/constatant, toma/toman/tomando nota, observa/observan/observando
      принимает/принимают/принимая к сведению, отмечает/отмечают/отмечая, تحيط/يحيط علما, تلاحظ/يلاحظ, 注意到, 表示注意到`,
  },
];
