import type { JudgedPair } from '../force-pairs/judged-pair.ts';

/** Spanish wordings of the sample that was judged last. */
export const spanish: readonly JudgedPair[] = [
  [
    'weaker',
    'Pide a la Potencia ocupante que levante el cierre;',
    'Expresa la esperanza de que la Potencia ocupante levante el cierre;',
  ],
  ['stronger', 'Reconoce la necesidad de capacitar a los jueces;', 'Subraya la necesidad de capacitar a los jueces;'],
  [
    'weaker',
    'El Estado del pabellón ejercerá un control efectivo.',
    'El Estado del pabellón debería ejercer un control efectivo.',
  ],
  [
    'weaker',
    'El transportista está obligado a pagar una indemnización.',
    'El transportista puede pagar una indemnización.',
  ],
  [
    'substance',
    'Los miembros tienen la obligación de declarar sus intereses.',
    'Los miembros están obligados a declarar sus intereses.',
  ],
  ['stronger', 'Se alienta a la industria a eliminar el mercurio.', 'La industria debería eliminar el mercurio.'],
  [
    'weaker',
    'Solicita al Secretario que publique los fallos;',
    'Solicita al Secretario que publique, según proceda, los fallos;',
  ],
  [
    'weaker',
    'Solicita al Secretario que publique los fallos;',
    'Solicita al Secretario que procure publicar los fallos;',
  ],
  ['weaker', 'Decide duplicar el presupuesto;', 'Decide estudiar la posibilidad de duplicar el presupuesto;'],
  ['stronger', 'desarmar a las milicias', 'desarmar a las milicias sin más demora'],
  ['weaker', 'desarmar de inmediato a las milicias', 'desarmar lo antes posible a las milicias'],
  ['weaker', 'Condena enérgicamente el uso de niños soldados;', 'Observa con preocupación el uso de niños soldados;'],
  ['other', 'Las Partes podrán transferir unidades.', 'Las Partes no podrán transferir unidades.'],
  ['other', 'Se requiere el consentimiento del propietario.', 'No se requiere el consentimiento del propietario.'],
  ['stronger', 'Los pacientes deberían ser informados', 'Los pacientes deberán ser informados en todos los casos'],
  [
    'weaker',
    'Cada Parte protegerá plenamente a los denunciantes',
    'Cada Parte protegerá a los denunciantes, con sujeción a su derecho interno',
  ],
  [
    'weaker',
    'Los gobiernos se comprometen a reducir los aranceles',
    'Los gobiernos tienen la intención de reducir los aranceles',
  ],
  ['stronger', 'Toma nota de la labor del Defensor', 'Encomia la labor del Defensor'],
  ['substance', 'Insta a la Junta a nombrar un auditor;', 'Insta a la Junta a nombrar un actuario;'],
  ['substance', 'Decide aumentar el límite máximo del 40 al 45 %;', 'Decide aumentar el límite máximo del 40 al 50 %;'],
  ['update', 'el presupuesto para el período 2024-2027', 'el presupuesto para el período 2026-2029'],
  [
    'citations',
    'sus resoluciones 46/182, de 19 de diciembre de 1991, y 60/124, de 15 de diciembre de 2005',
    'sus resoluciones 46/182, de 19 de diciembre de 1991, 48/57, de 14 de diciembre de 1993, y 60/124, de 15 de diciembre de 2005',
  ],
  [
    'reference',
    'establecido en virtud del párrafo 8 de la presente resolución',
    'establecido en virtud del párrafo 10 de la presente resolución',
  ],
  ['numbering', 'iv) Capacitación de jueces;', 'v) Capacitación de jueces;'],
  ['weaker', 'perderá su derecho de voto', 'podrá perder su derecho de voto'],
  [
    'weaker',
    'conviene en que los países desarrollados deben mostrar el camino',
    'conviene en que los países desarrollados deberían mostrar el camino',
  ],
  ['weaker', 'Exhorta a los donantes a contribuir', 'Anima a los donantes a contribuir'],
  ['stronger', 'Los Estados podrán, si así lo desean, informar', 'Los Estados deberán informar'],
  ['weaker', 'Exige que se liberen los rehenes', 'Solicita que se liberen los rehenes'],
  ['substance', 'Reafirma el derecho de los pueblos', 'Reafirma el derecho de todos los pueblos'],
];
