/*
 * The verbs by which an operative paragraph asks, from the strongest to the weakest, on one scale with the modal verbs (modal.ts).
 *
 * That each operative paragraph opens with a verb that says how much it asks is in the United Nations Editorial Manual ("Resolutions and
 * other formal decisions", drafting and editing); the order of the verbs is that of negotiators and of handbooks for delegates, who count
 * `urges` stronger than `calls upon`; the verbs of the other languages are those by which the Assembly's translators render the English ones.
 */
import type { FormTable } from './form.ts';

/**
 * What a text asks by a noun, where it says whose asking it is: `reiterates its call upon`, `sa demande`, `دعوتها`. A request of anybody
 * else's is no asking of this text: `at the request of the Government`.
 */
const nouns: readonly FormTable[] = [
  {
    ranks: { asking: 110 },
    forms: `reiterate/reiterates/reiterating/renew/renews/renewing/repeats/repeating the demand that/for/to, its/their/our demand/demands that/for/to, its/their/our insistence on/that, son/sa/leur/notre exigence, ses/leurs exigences, su/nuestra exigencia
      с требованием, свое требование, своего требования, مطالبتها, مطالبته, 其要求`,
  },
  {
    ranks: { asking: 75 },
    forms: `its/their/our urgent call/appeal/request to/upon/for/on/that, its/their/our exhortation to, son/leur/notre exhortation à, son/leur appel pressant/urgent à, su llamamiento urgente
      с настоятельным призывом, свой настоятельный призыв, حثها, 其敦促, 其紧急呼吁`,
  },
  {
    ranks: { asking: 70 },
    forms: `reiterate/reiterates/reiterating/renew/renews/renewing/repeats/repeating the call/appeal upon/on/for/to/that, its/their/our call/calls/appeal/appeals upon/on/for/to/that, son/leur/notre appel à/aux/en/pour, ses/leurs appels à/aux/en/pour, su/nuestro llamamiento, su/nuestro llamado, su exhortación
      с призывом, свой призыв, своего призыва, своим призывам, نداءها, مناشدتها, 其呼吁, 其号召`,
  },
  {
    ranks: { asking: 70 },
    least: 65,
    forms: 'sa/leur/notre demande à/aux/que/de/tendant, ses/leurs demandes à/aux/que/de',
  },
  {
    ranks: { asking: 65 },
    forms: `reiterate/reiterates/reiterating/renew/renews/renewing/repeats/repeating the request/requests to/that/for, its/their/our request/requests to/that/for, sa/leur/notre requête, sa/leur/notre prière, su/nuestra petición, su/nuestra solicitud, con la petición
      с просьбой, свою просьбу, своей просьбы, طلبها إلى, تكرر/يكرر طلبها/طلبه, 其请求`,
  },
  {
    ranks: { asking: 45 },
    forms: `reiterate/reiterates/reiterating/renew/renews/renewing/repeats/repeating the invitation to/for, its/their/our invitation/invitations to/for, son/leur/notre invitation, ses/leurs invitations, su/nuestra invitación
      с приглашением, свое приглашение, с предложением, свое предложение, دعوتها إلى/, 其邀请`,
  },
  {
    ranks: { asking: 40 },
    forms: `its/their/our encouragement to/of/for, ses/leurs encouragements, son/leur encouragement, su/nuestro aliento, تشجيعها, 其鼓励`,
  },
  {
    ranks: { asking: 30 },
    forms: `its/their/our recommendation/suggestion/proposal/advice to/that/for, sa/leur/notre recommandation, sa/leur/notre suggestion, su/nuestra recomendación, su/nuestra sugerencia
      с рекомендацией, свою рекомендацию, توصيتها, 其建议`,
  },
  {
    ranks: { asking: 15 },
    forms: `its/their/our hope that/for, son/leur/notre espoir, su/nuestra esperanza, свою надежду, أملها في, 其希望`,
  },
];

/** The verbs of asking of the six official languages by their rank, and the nouns. */
export const operativeVerbs: readonly FormTable[] = [
  ...nouns,
  {
    ranks: { asking: 120 },
    forms: `decide/decides/deciding/decided, resolve/resolves/resolving, determine/determines, establishes
      décide/décident/décidant/décider/décidé, decide/deciden/decidir/decidiendo/decidido, resuelve/resuelven/resolviendo, dispone/disponiendo que, acuerda/acordando que
      постановляет/постановляют/постановить/постановляя/постановив, решает/решают/решая
      تقرر/يقرر/قررت/قرر, 决定*, 裁定*`,
  },
  {
    ranks: { asking: 108 },
    forms: `instruct/instructs/instructing/instructed, directs, directing, commissions*, commissioning, orders*, ordering, mandates*, mandating, tasks*, tasking, entrusts/entrusting, charges*
      charge*, chargent, chargeant, donne/donnant pour instruction/instructions, donne/donnant mandat, enjoint/enjoignant, mandate, ordonne/ordonnent/ordonnant/ordonner, confie/confiant
      encarga*, encargan, encargando, encomienda*, encomendando, ordena, ordenando, instruye, instruyendo
      поручает/поручают/поручая/поручить, предписывает/предписывая/предписать, приказывает, дает/давая указание, обязывает, возлагает на, توعز/يوعز, تكلف/يكلف, تأمر/يأمر, تسند إلى, تنيط, تعهد إلى, 责成, 指示*, 责令, 命令*, 训令, 委派, 委托*`,
  },
  {
    ranks: { asking: 110 },
    forms: `demands*, demand*, demanding, insists/insist/insisting, requires*, require, compels/compelling, obliges/obliging
      exige/exigent/exigeant/exiger, somme/sommant, met/mettant en demeure, exige/exigen/exigiendo/exigir, conmina/conminando, insiste/insisten/insistiendo en, reclama*, reclamando
      требует/требуют/требуя/потребовать/требовать, настаивает/настаивая, تطالب/يطالب/تطالبه/المطالبة, تصر على, تلزم/يلزم, 要求*, 坚持*, 坚持要求, 强烈要求, 强令`,
  },
  {
    ranks: { asking: 75 },
    forms: `urge/urges/urging/urged, implore/implores/imploring, entreats/entreating, beseeches, pleads/pleading with, presses, exhort/exhorts/exhorting, urgently appeals to, appeals urgently
      exhorte/exhortent/exhortant/exhorter/exhortons, conjure/conjurant, presse/pressant, adjure/adjurant, supplie/suppliant
      demande/demandent/demandant/demander/prie/prient/priant/prier/engage/engagent/engageant/invite/invitent/invitant/appelle instamment
      demande/engage/invite/appelle vivement/énergiquement/expressément
      insta/instan/instando/instar/insten, urge/urgen/urgiendo a, apremia/apremiando, pide/pidiendo/solicita/solicitando encarecidamente/insistentemente, pide/pidiendo con insistencia
      настоятельно призывает/призывают/призывая/призвать/просит/просят/рекомендует, убедительно просит/призывает
      تحث/يحث/حث/تحثها, تستحث, 敦促, 促请, 力促, 务请, 恳请, 催促`,
  },
  {
    ranks: { asking: 70 },
    forms: `call/calls/calling/called upon/on, calls for*, call for*, calling for, appeals to*, appeal to*, appealing to, appeals for*
      appelle/appellent/appelant/appeler, lance/lançant un appel, fait/faisant appel, engage/engagent/engageant/engager
      exhorta/exhortan/exhortando/exhortar/exhorten, hace/haciendo/hacen/formula/formulando/dirige/dirigiendo/lanza/lanzando un llamamiento/llamado, llama a, llaman a, apela a/al
      призывает/призывают/призывая/призвать, обращается с призывом/воззванием, взывает/взывая
      تهيب/يهيب/وتهيب, تناشد/يناشد, توجه نداء, 呼吁*, 号召, 吁请`,
  },
  {
    // Renders both `calls upon` and `requests`.
    ranks: { asking: 70 },
    least: 65,
    forms: 'demande*, demandent, demandant, demander, demandons',
  },
  {
    ranks: { asking: 65 },
    forms: `requests*, request*, requesting, requested to, ask/asks/asking, begs/begging
      prie/prient/priant/prier/prions, sollicite/sollicitent/sollicitant
      pide/piden/pidiendo/pedir/pida, solicita/solicitan/solicitando/solicitar/solicite
      просит/просят/прося/просить/попросить, ходатайствует, تطلب/يطلب/طلبت/تلتمس, تسأل, 请, 请求*, 恳求*`,
  },
  {
    ranks: { asking: 60 },
    forms: `expects/expecting that/to, counts/counting on, attend/attendant de/du/des, compte/comptant que, espera/esperando que, confía/confiando en que, рассчитывает/рассчитывая на, ожидает/ожидая что
      تتوقع/يتوقع, 预期`,
  },
  {
    ranks: { asking: 45 },
    forms: `invite/invites/inviting/invited, convie/conviant, convida/convidando, invite/invitent/invitant/inviter/invitons, invita/invitan/invitando/invitar/inviten
      предлагает/предлагают/предлагая/предложить, приглашает/приглашают/приглашая/пригласить, تدعو/يدعو/تدعوها/دعوة, تدعى/يدعى, 邀请*`,
  },
  {
    ranks: { asking: 40 },
    forms: `encourage/encourages/encouraging/encouraged, encourage/encouragent/encourageant/encourager/encourageons, incite/incitent/incitant/inciter
      alienta/alientan/alentando/alentar/aliente, anima/animan/animando a/al, estimula/estimulando, поощряет/поощряют/поощряя/поощрять, побуждает/побуждая/побуждать
      تشجع/يشجع/تشجيع, 鼓励`,
  },
  {
    ranks: { asking: 30 },
    forms: `recommend/recommends/recommending/recommended, advise/advises/advising, counsels/counselling
      recommande/recommandent/recommandant/recommander, préconise/préconisant, conseille/conseillant
      recomienda/recomiendan/recomendando/recomendar, aconseja/aconsejando
      рекомендует/рекомендуют/рекомендуя/рекомендовать, советует/советуя, توصي/يوصي/التوصية, تنصح/ينصح, 建议*`,
  },
  {
    ranks: { asking: 27 },
    forms: `suggest/suggests/suggesting, propose/proposes/proposing, suggère/suggèrent/suggérant/suggérer, propose/proposent/proposant/proposer
      sugiere/sugieren/sugiriendo/sugerir, propone/proponen/proponiendo/proponer, تقترح/يقترح, 提议*`,
  },
  {
    ranks: { asking: 25 },
    forms: `authorize/authorizes/authorise/authorises/authorizing, empowers/empowering, habilite/habilitent/habilitant, faculta/facultando, autorise/autorisent/autorisant, autoriza/autorizan/autorizando
      уполномочивает/уполномочивая/разрешает/разрешая, наделяет/наделяя полномочиями, تأذن/يأذن/تخول/يخول, تجيز/يجيز, 授权*, 准许`,
  },
  {
    ranks: { asking: 25, permission: 1 },
    forms:
      'allows/allowing/permits/permitting, permet/permettent/permettant, permite/permiten/permitiendo, позволяет/позволяют, تسمح/يسمح, 允许',
  },
  {
    ranks: { asking: 15 },
    forms: `aspire/aspires/aspiring to, aspire/aspirent/aspirant à, aspira/aspiran/aspirando a, hopes*, hoping, wishes*, wishing, desires*, desiring, desirous, express/expresses/expressing its/the/their/ earnest/sincere/ hope
      espère/espèrent/espérant, souhaite/souhaitent/souhaitant, désireuse/désireux, forme/formant le voeu, exprime/exprimant l'espoir
      espera*, esperan, esperando, desea/desean/deseando, deseosa/deseoso, expresa/expresando la/su esperanza
      надеется/надеясь, желает/желая, выражает/выражая надежду, تأمل/يأمل, تتمنى, تود, ترغب, رغبة منها, تعرب عن الأمل/أملها, 希望*, 期望*, 盼望, 愿意, 渴望`,
  },
  {
    ranks: { forbidding: 100 },
    forms: `prohibits/prohibiting, forbids/forbidding, bans*, banning, outlaws, interdit/interdisent/interdisant, proscrit/proscrivent/proscrivant, prohíbe/prohíben/prohibiendo, proscribe/proscriben
      запрещает/запрещают/запрещая, تحظر/يحظر, 禁止*`,
  },
  {
    ranks: { forbidding: 40 },
    forms: `is/are/be discouraged, is/are not recommended/advised/advisable, est/sont déconseillé/déconseillée/déconseillés/déconseillées, no se recomienda/aconseja, لا يستحسن/يستصوب/ينصح/يوصى, discourage/discourages/discouraging, advises/advising/warns/warning against, décourage/découragent/décourageant, déconseille/déconseillent/déconseillant, desalienta/desalientan/desalentando, desaconseja/desaconsejando
      не рекомендует/рекомендуют/рекомендуется/поощряет, предостерегает от/против, 劝阻, 不鼓励, 不建议`,
  },
];
