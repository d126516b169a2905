/*
 * Modal verbs and what stands for them, from the strongest to the weakest; the plain present is between shall and should. One scale with
 * the verbs of asking (operative-verb.ts), because a text may be weakened from one to the other: `should` to `is encouraged to`.
 *
 * Where a language has one word for two forces (应, должны), the force is what translations of the United Nations give it in operative
 * paragraphs.
 */
import type { FormTable } from './form.ts';

/** The rank of the plain present tense: `Les États coopèrent` undertakes it, as `will` does. */
export const present = 80;

/** The modal verbs of the six official languages by their rank on the scale of asking. */
export const modals: readonly FormTable[] = [
  {
    ranks: { asking: 100 },
    modal: true,
    forms: `must, has/have to, is/are/be required to, is/are/be obliged/obligated/bound to, is/are/be duty bound to, is/are/be under a/an/the/ legal/ obligation/duty to, has/have a/an/the/ legal/ obligation/duty/obligations to,
      it is mandatory/imperative/necessary/essential to/that, it is mandatory/imperative/necessary/essential for
      doit/doivent impérativement, il faut, il est impératif/nécessaire/indispensable, est/sont tenu/tenue/tenus/tenues, est/sont obligé/obligée/obligés/obligées
      est/sont dans l'obligation, il incombe à/aux/au, il appartient à/aux/au, a/ont l'obligation, a/ont pour obligation, a/ont le devoir
      tiene/tienen que, ha/han de, hay que, tiene/tienen la obligación, está/están en la obligación, incumbe a/al, tiene/tienen el deber, está/están obligado/obligada/obligados/obligadas
      es imprescindible/necesario/indispensable/obligatorio
      обязан/обязана/обязано/обязаны, необходимо, несет/несут обязанность
      يجب, يتعين, يتحتم, لا بد, ملزم/ملزمة/ملزمون, يلزم, من الضروري
      必须, 须, 务必, 务须, 有义务, 必需`,
  },
  {
    ranks: { asking: 90 },
    modal: true,
    forms: `shall
      doit, doivent, devra, devront
      debe, deben, deberá, deberán
      должен, должна, должно, должны, надлежит
      تلتزم, يلتزم
      应当, 不得`,
  },
  {
    ranks: { asking: 85 },
    modal: true,
    forms: 'need/needs to, is/are supposed to',
  },
  {
    ranks: { asking: present },
    modal: true,
    forms: `will, undertake/undertakes/undertaking to, commit/commits/committing to, commits/commit itself/themselves/ourselves to
      pledge/pledges/pledging to, agree/agrees/agreeing to
      s'engage/s'engagent/s'engageant, est/sont résolu/résolue/résolus/résolues
      se compromete/comprometen, comprometiéndose
      обязуется, обязуются, обязуясь
      تتعهد, يتعهد
      承诺, 将`,
  },
  {
    ranks: { asking: 55 },
    modal: true,
    forms: `should, ought to, is/are expected to, it is desirable
      devrait, devraient, il convient, il conviendrait, il est souhaitable
      debería, deberían, debiera, debieran, conviene, convendría, es conveniente
      следует, следовало бы, должен был бы, должна была бы, должно было бы, должны были бы, желательно
      ينبغي, يستحسن, من المستصوب
      应, 应该, 宜`,
  },
  {
    ranks: { asking: 20 },
    modal: true,
    forms: `may, might, can, could, is/are able to, is/are free to, is/are permitted/allowed/authorized/entitled to
      peut, peuvent, pourra, pourront, pourrait, pourraient, est/sont autorisé/autorisée/autorisés/autorisées, a/ont la faculté
      puede, pueden, podrá, podrán, podría, podrían
      может, могут, могла бы, могло бы, могли бы, мог бы, вправе
      يجوز, يمكن, بإمكان
      可, 可以, 能, 能够, 得`,
  },
  {
    ranks: { asking: 75 },
    modal: true,
    forms: `is/are/be strongly/ urged to
      est/sont exhorté/exhortée/exhortés/exhortées, est/sont instamment prié/priée/priés/priées/invité/invitée/invités/invitées
      se insta/exhorta encarecidamente/, se insta, настоятельно рекомендуется`,
  },
  {
    ranks: { asking: 70 },
    modal: true,
    forms: `is/are/be called upon/on to, est/sont appelé/appelée/appelés/appelées, est/sont engagé/engagée/engagés/engagées
      se exhorta, призывается, призываются`,
  },
  {
    ranks: { asking: 65 },
    modal: true,
    forms: 'is/are/be requested/asked to, est/sont prié/priée/priés/priées, se pide, se solicita, просят',
  },
  {
    ranks: { asking: 50 },
    modal: true,
    forms: `intend/intends/intending to, a/ont l'intention, tiene/tienen la intención, намерен, намерена, намерены
      تعتزم, يعتزم, 打算`,
  },
  {
    ranks: { asking: 45 },
    modal: true,
    forms: `is/are/be invited to, est/sont invité/invitée/invités/invitées, se invita, предлагается, приглашается, приглашаются
      مدعو, مدعوة, مدعوون, 受邀, 应邀`,
  },
  {
    ranks: { asking: 40 },
    modal: true,
    forms:
      'is/are/be encouraged to, est/sont encouragé/encouragée/encouragés/encouragées, se alienta, se anima, поощряется, поощряются',
  },
  {
    ranks: { asking: 30 },
    modal: true,
    forms:
      'is/are/be advised to, it is recommended, il est recommandé, il est conseillé, se recomienda, рекомендуется, يوصى',
  },
];
