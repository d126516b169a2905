/*
 * The verbs by which an operative paragraph asks, from the strongest to the weakest, on one scale with the modal verbs (modal.ts).
 *
 * That each operative paragraph opens with a verb that says how much it asks is in the United Nations Editorial Manual ("Resolutions and
 * other formal decisions", drafting and editing); the order of the verbs is that of negotiators and of handbooks for delegates, who count
 * `urges` stronger than `calls upon`; the verbs of the other languages are those by which the Assembly's translators render the English ones.
 */
import type { FormTable } from './form.ts';

/** The verbs of asking of the six official languages by their rank. */
export const operativeVerbs: readonly FormTable[] = [
  {
    ranks: { asking: 120 },
    forms: `decide/decides/deciding/decided, resolve/resolves/resolving, determine/determines
      décide/décident/décidant/décider/décidé, decide/deciden/decidir/decidiendo/decidido, resuelve/resuelven/resolviendo
      постановляет/постановляют/постановить/постановляя/постановив, решает/решают/решая
      تقرر/يقرر/قررت/قرر, 决定*`,
  },
  {
    ranks: { asking: 110 },
    forms: `demands*, demand*, demanding, insists/insist/insisting, requires*, require, orders*
      exige/exigent/exigeant/exiger, ordonne/ordonnent/ordonner, exige/exigen/exigiendo/exigir, ordena
      требует/требуют/требуя/потребовать/требовать, تطالب/يطالب/تطالبه/المطالبة, 要求*`,
  },
  {
    ranks: { asking: 75 },
    forms: `urge/urges/urging/urged, implore/implores, exhort/exhorts/exhorting, urgently appeals to, appeals urgently
      exhorte/exhortent/exhortant/exhorter/exhortons
      demande/demandent/demandant/demander/prie/prient/priant/prier/engage/engagent/engageant/invite/invitent/invitant/appelle instamment
      demande/engage/invite/appelle vivement/énergiquement/expressément
      insta/instan/instando/instar/insten
      настоятельно призывает/призывают/призывая/призвать/просит
      تحث/يحث/حث/تحثها, 敦促, 促请, 力促`,
  },
  {
    ranks: { asking: 70 },
    forms: `call/calls/calling/called upon/on, calls for*, call for*, calling for, appeals to*, appeal to*, appealing to, appeals for*
      demande*, demandent, demandant, demander, demandons, appelle/appellent/appelant/appeler, lance un appel, fait appel, engage/engagent/engageant/engager
      exhorta/exhortan/exhortando/exhortar/exhorten, hace un llamamiento, haciendo un llamamiento, llama a, llaman a
      призывает/призывают/призывая/призвать, обращается с призывом
      تهيب/يهيب/وتهيب, تناشد/يناشد, 呼吁*, 号召, 吁请`,
  },
  {
    ranks: { asking: 65 },
    forms: `requests*, request*, requesting, requested to, ask/asks/asking
      prie/prient/priant/prier/prions, sollicite/sollicitent/sollicitant
      pide/piden/pidiendo/pedir/pida, solicita/solicitan/solicitando/solicitar/solicite
      просит/просят/прося/просить/попросить, تطلب/يطلب/طلبت/تلتمس, 请, 请求`,
  },
  {
    ranks: { asking: 45 },
    forms: `invite/invites/inviting/invited, invite/invitent/invitant/inviter/invitons, invita/invitan/invitando/invitar/inviten
      предлагает/предлагают/предлагая/предложить, приглашает/приглашают/приглашая/пригласить, تدعو/يدعو/تدعوها/دعوة, 邀请`,
  },
  {
    ranks: { asking: 40 },
    forms: `encourage/encourages/encouraging/encouraged, encourage/encouragent/encourageant/encourager/encourageons
      alienta/alientan/alentando/alentar/aliente, anima a, поощряет/поощряют/поощряя/поощрять, побуждает/побуждая/побуждать
      تشجع/يشجع/تشجيع, 鼓励`,
  },
  {
    ranks: { asking: 30 },
    forms: `recommend/recommends/recommending/recommended, suggest/suggests/suggesting, propose/proposes/proposing, advise/advises
      recommande/recommandent/recommandant/recommander, suggère/suggérant, propose/proposent/proposant, conseille
      recomienda/recomiendan/recomendando/recomendar, sugiere/sugiriendo, propone/proponiendo
      рекомендует/рекомендуют/рекомендуя/рекомендовать, توصي/يوصي/التوصية, تقترح/يقترح, 建议*, 提议*`,
  },
  {
    ranks: { asking: 25 },
    forms: `authorize/authorizes/authorise/authorises/authorizing, autorise/autorisent/autorisant, autoriza/autorizan/autorizando
      уполномочивает/уполномочивая/разрешает, تأذن/يأذن/تخول, 授权*`,
  },
  {
    ranks: { asking: 15 },
    forms: `hopes*, hoping, express/expresses/expressing its/the/their hope
      espère/espèrent/espérant, exprime/exprimant l'espoir
      espera*, esperan, esperando, expresa/expresando la/su esperanza
      надеется/надеясь, выражает/выражая надежду, تأمل/يأمل, تعرب عن الأمل/أملها, 希望*, 期望*`,
  },
];
