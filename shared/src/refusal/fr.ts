import type { RefusalCatalogue } from './sentence-in.ts';

/** Why something was refused, in French: the sentences of en.ts, under the same keys and with the same parameters. */
export const french: RefusalCatalogue = {
  'address-unreadable': 'Cette adresse est illisible ; vérifiez son orthographe.',
  'agreed-ad-ref':
    '{label} est convenu ad referendum. Rien n’y est déposé ni tranché tant qu’il n’est pas rouvert : demandez-le à la présidence, et dites pourquoi. Votre propre texte garde vos mots.',
  'agreed-ad-ref-in-part':
    'Les mots « {words} » de {label} sont convenus ad referendum. Rien de ce qui y touche n’est déposé ni tranché tant qu’ils ne sont pas rouverts : demandez-le à la présidence, et dites pourquoi. Votre propre texte garde vos mots.',
  'agreed-around':
    'D’autres mots de {label}, qui contiennent ceux-ci ou en font partie, sont déjà convenus : rouvrez-les d’abord.',
  'agreed-in-brackets':
    '{label} n’est pas convenu : la partie {party} y demande d’autres mots, ou y formule une réserve. Tranchez et publiez le projet, ou consignez-le comme convenu sous réserve de son accord.',
  'announced-outside':
    'Une publication s’annonce de {shortest} à {longest} secondes à l’avance : {seconds} est en dehors de ces limites.',
  'another-act': 'L’acte {act} du registre n’est pas celui que cette page connaît : rechargez-la.',
  'another-host': 'Ce serveur ne porte pas le nom par lequel il a été appelé.',
  'another-site': 'Cette demande vient d’une page d’un autre site.',
  'asks-already': 'La partie {party} a déjà demandé la réouverture de {label}.',
  'asks-no-more': 'La partie {party} ne demande plus la réouverture de {label}.',
  'body-too-large': 'C’est trop volumineux.',
  'body-unfit': 'La demande n’a pas la forme attendue.',
  'body-unreadable': 'La demande n’est pas du JSON lisible.',
  'brackets-say-too-much':
    'Avec le paragraphe « {paragraph} », les crochets de ce texte dépassent ce par quoi une négociation peut commencer : chaque libellé y compte pour un paragraphe entier. Divisez le paragraphe, ou omettez des libellés.',
  'cannot-remove-oneself':
    'Vous ne pouvez pas vous exclure vous-même : quelqu’un d’autre à la présidence ou au secrétariat le peut.',
  'certified-by-party': 'Seule la partie {party} certifie sa propre révision orale.',
  'chair-with-party':
    'La présidence est au service de toute la négociation et ne peut pas siéger pour une partie ({party}).',
  'changes-contradict': 'Deux de ces modifications s’excluent : retenez l’une d’elles.',
  'characters-unfit':
    '{field} contient des caractères qui ne s’affichent pas, ou qui inversent l’ordre des mots : supprimez-les, ou récrivez le texte au lieu de le coller.',
  'clean-with-open':
    'Un texte propre n’a pas de crochets, et {open} {open|point est ouvert|points sont ouverts} : {open|tranchez-le|tranchez-les}, ou publiez le projet avec ce qui reste ouvert.',
  closed: 'Cette négociation est close ; plus rien n’y est consigné.',
  'comment-not-withdrawn': 'Cette observation n’a pas été retirée.',
  'comment-of-another': 'Une observation ne peut être retirée que par la personne qui l’a faite.',
  'comment-withdrawn': 'Cette observation a déjà été retirée.',
  'comment-without-words': 'Une observation ne peut pas être vide.',
  'comment-says-so-already': 'C’est déjà ce qu’elle dit.',
  'conversation-full':
    'Cette conversation compte {most} messages et modifications, et n’en accepte plus : réglez-la, et ouvrez-en une autre sur les mêmes mots.',
  'conversation-of-another':
    'Seules les personnes qui l’ont ouverte, la présidence et le secrétariat peuvent dire cette conversation réglée, ou la rouvrir.',
  'conversation-open': 'Cette conversation est déjà ouverte.',
  'conversation-resolved': 'Cette conversation a été réglée : rouvrez-la, ou ouvrez-en une autre.',
  'compilation-with-decisions':
    'Une compilation reprend chaque crochet tel quel, et des décisions ont été prises ici ({decisions}) : rouvrez-les, ou publiez le texte de la présidence.',
  'compilation-with-words':
    'Une compilation laisse le texte du projet intact, et le texte de la présidence en a un autre : publiez-le comme texte de la présidence, ou supprimez-en ces mots.',
  'creators-only': 'Vous ne pouvez pas ouvrir de négociation ici ; demandez son lien à l’administrateur de ce serveur.',
  'dead-link':
    'Ce lien d’invitation n’est pas valable, ou ne l’est plus. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  'decided-already':
    '{symbol} a déjà fait l’objet d’une décision : son texte et le résultat sont arrêtés. Retirez d’abord l’adoption si elle a été consignée par erreur.',
  'decided-meanwhile':
    '{who} a tranché ici entre-temps. Prenez-en connaissance ; puis tranchez de nouveau, si telle est votre intention.',
  'delegate-without-party': 'Un délégué parle au nom d’une partie : indiquez laquelle.',
  'delegation-with-members': 'La partie {party} est une délégation : seul un groupe a des membres.',
  'demonstration-stays-open': 'La démonstration reste ouverte aux visiteurs suivants.',
  'demonstration-unreadable': 'La démonstration ne peut pas être créée.',
  'desk-adds-participants': 'Seuls la présidence et le secrétariat ajoutent des parties et remettent des liens.',
  'desk-closes': 'Seuls la présidence et le secrétariat peuvent clore une négociation.',
  'desk-lends-the-pen': 'Seuls la présidence et le secrétariat confient la plume et la reprennent.',
  'desk-rolls-files':
    'Seuls la présidence et le secrétariat produisent un texte évolutif à partir des fichiers de tous.',
  'file-of-another-text':
    '{name} n’a aucun paragraphe de {symbol} : prenez le fichier Word de ce projet (Exporter…), écrivez-y, et choisissez-le ici.',
  'file-of-several-authors':
    '{name} a des modifications suivies par plusieurs auteurs ({authors}), dont aucun ou plusieurs sont {party} : dites lesquelles sont les siennes, ou prenez chaque auteur pour une partie.',
  'file-without-authors':
    '{name} n’a pas de modifications suivies qui disent de qui elles sont : indiquez de qui est ce fichier.',
  'mark-without-note':
    '{label} renvoie à une note de bas de page que le texte de la présidence n’a pas : reprenez-y aussi la note, ou omettez son appel.',
  'note-with-its-mark':
    'Cette note de bas de page va avec son appel, qui se trouve dans des mots proposés à {label} : appuyez ceux-ci, et la note viendra avec eux.',
  'note-in-note':
    '{label} est une note de bas de page et renvoie à une autre, ce qu’aucun projet ne peut montrer : ôtez-en l’appel, ou placez-le dans un paragraphe.',
  'party-not-here': 'Il n’y a pas de partie {party} ici.',
  'not-in-chairs-text': 'Le texte de la présidence ne contient pas ce paragraphe.',
  'pen-is-lent': 'La plume pour ce paragraphe est confiée à une partie ({party}) : reprenez-la d’abord.',
  'pen-is-back': 'Cette plume a déjà été reprise.',
  'written-meanwhile':
    'Le texte de la présidence dit maintenant autre chose aux mêmes endroits. Reprenez la plume sans le texte ; celui-ci reste au registre, et vous pouvez l’y écrire.',
  'text-is-shown': 'Le texte de la présidence est déjà à l’écran.',
  'text-is-not-shown': 'Le texte de la présidence n’est pas à l’écran.',
  'desk-gives-reasons': 'Seuls la présidence et le secrétariat indiquent pourquoi un paragraphe est tel qu’il est.',
  'same-reason': 'C’est déjà ce que dit le tableau de provenance.',
  'desk-numbers': 'Seuls la présidence et le secrétariat choisissent la numérotation des paragraphes.',
  'desk-proceedings':
    'La présidence et le secrétariat consignent ceci ; une délégation se porte coauteur, révise, explique et corrige son vote en son propre nom.',
  'desk-silence':
    'Seuls la présidence et le secrétariat ouvrent une procédure d’approbation tacite, l’annulent ou disent qui a rompu le silence.',
  'desk-takes-up': 'Seuls la présidence et le secrétariat disent où en est la salle, et lui montrent des résultats.',
  'entry-as-asked': 'Cette inscription des travaux est déjà ainsi.',
  'entry-of-another': 'Seuls la présidence, le secrétariat ou l’auteur de cette inscription peuvent la retirer.',
  'implications-without-symbol':
    'Un état des incidences publié porte une cote : indiquez-la, ou indiquez que l’état a été lu.',
  'explanation-without-words': 'Une explication de position ne peut pas être vide.',
  'intention-as-cast': 'La partie {party} a déjà voté ainsi : il n’y a rien à corriger.',
  'introduced-already': '{symbol} a déjà été présenté.',
  'no-such-entry': 'Il n’y a pas de telle inscription dans les travaux : {entry}.',
  'no-such-paragraph-in': '{symbol} n’a pas de tel paragraphe.',
  'no-such-silence': 'Il n’y a pas de telle procédure d’approbation tacite : {window}.',
  'no-such-vote': 'Il n’y a pas de tel vote enregistré : {vote}.',
  'no-vote':
    'La partie {party} n’a pas de droit de vote ici : seules les délégations des Membres en ont un. Voyez la liste des parties.',
  'numbered-so-already': 'Les paragraphes sont déjà désignés ainsi.',
  'desk-issues': 'Seuls la présidence et le secrétariat publient ici des projets.',
  'deleted-by-agreement':
    'Il a été convenu que {label} disparaît. Rien n’y est déposé ni tranché tant qu’il n’est pas rouvert : demandez-le à la présidence, et dites pourquoi.',
  'desk-records-states':
    'Seuls la présidence et le secrétariat consignent ce qui est convenu, en attente, supprimé ou rouvert.',
  'desk-proposes': 'Seuls la présidence et le secrétariat soumettent à la salle une proposition de la présidence.',
  'desk-writes-chairs-text': 'Seuls la présidence et le secrétariat écrivent le texte de la présidence.',
  'disk-full':
    'Le disque du serveur est plein : ceci n’a pas été enregistré. Ce qui l’a été auparavant est en sécurité ; prévenez l’administrateur du serveur, et réessayez plus tard.',
  'does-not-table-as-typed': 'La partie {party} ne dépose pas au fil de la saisie.',
  'faulty-chairs-text':
    'Le texte de la présidence contient des éléments qui ne sont pas des paragraphes d’un texte ({faults}) ; supprimez-les d’abord.',
  'faulty-text':
    'Le texte en question ({party}) contient des éléments qui ne sont pas des paragraphes d’un texte ({faults}) ; il ne peut pas être déposé tant qu’ils n’en sont pas supprimés.',
  'field-empty': '{field} est vide : remplissez ce champ.',
  'field-not-among': '{field} ne fait pas partie des valeurs admises : {choices}.',
  'field-of-other-type': '{field} manque, ou n’est pas du type {type}.',
  'field-too-high': '{field} dépasse {most}.',
  'field-too-long': '{field} dépasse {most} {most|caractère|caractère|caractères} : raccourcissez ce texte.',
  'field-too-low': '{field} est inférieur à {least}.',
  'field-unfit': '{field} n’a pas la forme attendue.',
  'field-with-too-few': '{field} a moins de {least} {least|élément|élément|éléments}.',
  'field-with-too-many': '{field} a plus de {most} {most|élément|élément|éléments} : envoyez-en moins à la fois.',
  'negotiation-file-act':
    'L’acte {act} du fichier ne suit pas de ceux qui le précèdent : le fichier a été modifié ou endommagé. Enregistrez-le de nouveau là où se trouve la négociation.',
  'negotiation-file-cut':
    'Le fichier annonce {acts} {acts|acte|acte|actes} et en compte {there}, ou un autre à la fin : il a été coupé ou modifié. Enregistrez-le de nouveau là où se trouve la négociation.',
  'negotiation-file-document':
    'Il manque au fichier le texte de {symbol}, auquel la négociation se réfère. Enregistrez-le de nouveau là où se trouve la négociation.',
  'negotiation-file-early':
    'L’acte {act} a été consigné par un ancien Adref, sous une forme que seul le bureau peut vérifier. Demandez à la présidence ou au secrétariat un fichier avec la partie du bureau.',
  'negotiation-file-folds':
    'Les actes du fichier se suivent, mais ne forment pas de négociation lisible. Enregistrez-le de nouveau là où se trouve la négociation.',
  'negotiation-file-form':
    '{name} n’est pas une négociation enregistrée par Adref : {where} n’est pas comme il se doit. Choisissez un fichier enregistré comme « toute la négociation ».',
  'negotiation-file-no-json':
    '{name} n’est pas du JSON. Choisissez un fichier enregistré comme « toute la négociation ».',
  'negotiation-file-text':
    'Un texte sur le projet {draft} ({party}) figure dans le fichier sans tour correspondant, ou deux fois. Enregistrez-le de nouveau là où se trouve la négociation.',
  'negotiation-file-other-words':
    'Les mots de {symbol} dans le fichier ne sont pas ceux auxquels la négociation se réfère : le fichier a été modifié ou endommagé. Enregistrez-le de nouveau là où se trouve la négociation.',
  'negotiation-file-unfit':
    'Un texte sur le projet {draft} ({party}) aurait des paragraphes ou des emplacements qu’aucun texte ne peut avoir : le fichier a été fabriqué ou altéré. Enregistrez-le de nouveau là où se trouve la négociation.',
  'negotiation-file-version':
    '{name} est dans la version {version} du format des négociations, et cet Adref lit la version {known}. Mettez cette installation à jour.',
  'pdf-damaged':
    '{name} : le PDF est endommagé ou tronqué. Reprenez-le à sa source, ou enregistrez son texte comme texte brut en UTF-8.',
  'pdf-encrypted':
    '{name} : le PDF est chiffré et ne s’ouvre qu’avec son mot de passe ou son certificat. Ouvrez-le là où vous le pouvez, enregistrez-le ou imprimez-le en PDF sans protection, et choisissez ce fichier.',
  'pdf-scan':
    '{name} : la page {page} est une image, comme celle d’un document numérisé : elle n’a pas de lettres. Faites-la lire par un programme de reconnaissance de caractères, vérifiez le résultat et choisissez-le.',
  'pdf-with-doubtful-pages':
    '{name} : ce qui est à la page {pages} est une image ou se lit mal, et personne ne le verrait ici. Choisissez le fichier seul et voyez ce qui a été lu, ou donnez ses mots comme texte.',
  'pdf-with-too-many-items': '{name} : les pages comptent plus de {most} suites de lettres. Divisez le fichier.',
  'pdf-with-too-many-pages': '{name} : {pages} pages, c’est plus que les {most} qui sont lues. Divisez le fichier.',
  'pdf-without-letters':
    '{name} : le PDF dessine ses lettres sans dire lesquelles. Choisissez le document dont il est tiré, ou faites lire ses pages par un programme de reconnaissance de caractères.',
  'file-abandoned': 'La connexion a été fermée avant que le fichier soit lu.',
  'file-encrypted':
    '{name} : le fichier est protégé par un mot de passe. Ouvrez-le dans Word, supprimez le mot de passe sous Fichier, Informations, et enregistrez-le de nouveau.',
  'file-empty': '{name} : le fichier est vide. Choisissez un fichier qui contient du texte.',
  'file-failed': '{path} : le fichier est illisible ({code}).',
  'file-forbidden':
    '{path} : vous n’êtes pas autorisé à lire ce fichier. Demandez-en l’autorisation à son propriétaire.',
  'file-is-folder': '{path} : c’est un dossier. Indiquez un fichier qui s’y trouve.',
  'file-ended-library':
    '{file} : la bibliothèque s’est arrêtée en lisant ce fichier et a redémarré. Envoyez les autres fichiers sans celui-ci.',
  'file-link': '{path} : ceci est un lien, et n’est pas suivi. Nommez le fichier lui-même.',
  'folder-too-deep':
    '{path} : ce dossier est à plus de {most} dossiers de profondeur et n’est pas parcouru. Nommez-le lui-même.',
  'file-missing': '{path} : ce fichier n’existe pas. Vérifiez le nom et le dossier.',
  'file-not-kept': 'Le serveur n’a plus ce fichier : envoyez-le de nouveau.',
  'file-not-readable-now': '{name} : ce fichier n’a pas pu être lu maintenant. Ajoutez-le de nouveau dans une minute.',
  'file-not-utf-8':
    '{name} : l’octet {at} ({byte}) n’est pas en UTF-8, et rien ne dit avec certitude de quel ancien codage il s’agit. Ouvrez le fichier dans le programme qui l’a écrit, et enregistrez-le comme texte brut en UTF-8.',
  'file-old-office':
    '{name} : ce document provient d’une ancienne version de Word ou d’Excel (.doc, .xls). Ouvrez-le dans Word, enregistrez-le comme document Word (.docx), et choisissez celui-ci.',
  'file-opendocument':
    '{name} : c’est un texte OpenDocument, qui n’est pas lu ici. Enregistrez-le comme document Word (.docx), et choisissez celui-ci.',
  'file-other-office':
    '{name} : c’est un classeur ou une présentation, qui n’est pas lu ici. Copiez son texte dans un document Word (.docx), et choisissez celui-ci.',
  'file-pdf':
    '{name} : c’est un PDF, qui n’est pas lu ici. Choisissez-le seul là où l’on crée une négociation ou remplit la bibliothèque, ou prenez son fichier Word.',
  'file-rtf':
    '{name} : c’est un document RTF, qui n’est pas lu ici. Enregistrez-le comme document Word (.docx), et choisissez celui-ci.',
  'file-takes-long':
    '{name} : la lecture a pris plus de {seconds} secondes. Scindez le fichier, ou omettez ses annexes.',
  'file-takes-memory':
    '{name} : la lecture demande plus de {memory} Mio de mémoire. Scindez le fichier, ou omettez ses annexes.',
  'file-too-large':
    '{name} : {size} Mio, soit plus que les {most} Mio qui sont lus. Scindez le fichier, ou omettez ses annexes.',
  'file-utf-16':
    '{name} : le texte est codé en UTF-16 et endommagé, ou n’est pas du texte seul. Enregistrez-le comme texte brut en UTF-8.',
  'file-web-page':
    '{name} : c’est une page Web, qui n’est pas lue ici. Enregistrez-la comme texte brut en UTF-8, et choisissez celui-ci.',
  'file-with-control-character':
    '{name} : l’octet {at} est le caractère de contrôle {byte} : ce n’est pas du texte brut. Enregistrez le document comme texte brut en UTF-8.',
  'file-with-long-line':
    '{name} : la ligne {line} dépasse {most} caractères. Mettez chaque paragraphe sur sa propre ligne.',
  'file-with-too-many-bytes': '{path} : {size} octets, soit plus que les {most} qui sont lus. Scindez le fichier.',
  'file-with-too-many-footnotes':
    '{name} : {notes} notes de bas de page, soit plus que les {most} qui sont lues. Scindez le fichier.',
  'file-with-too-many-lines': '{name} : {lines} lignes, soit plus que les {most} qui sont lues. Scindez le fichier.',
  'file-with-too-many-marks':
    '{name} : {marks} appels de note, soit plus que les {most} qui sont lus. Scindez le fichier.',
  'file-with-macros':
    '{name} : c’est un document Word avec des macros. Enregistrez-le sans elles comme document Word (.docx), et choisissez celui-ci.',
  'file-without-paragraphs': 'Il n’y a pas de texte en paragraphes dans {name}.',
  'file-without-text':
    '{name} : le fichier n’a pas de texte, seulement des lignes vides. Choisissez un fichier qui contient du texte.',
  'file-other-json':
    '{name} : c’est du JSON qui ne contient aucun document. Choisissez un fichier exporté comme texte, ou le texte lui-même.',
  'json-unfit':
    '{name} : ce qui se trouve à {where} ne fait partie d’aucun document. Exportez le texte de nouveau, et choisissez ce fichier.',
  'file-xml':
    '{name} : c’est du XML, dont les balises seraient lues comme des mots. Enregistrez-le comme texte brut en UTF-8, et choisissez celui-ci.',
  'file-zip': '{name} : c’est une archive zip. Décompressez-la, et choisissez un de ses textes.',
  'files-being-read':
    '{files} de vos fichiers {files|est|sont} déjà en cours de lecture. Attendez qu’elle soit terminée.',
  'group-without-members': 'Le groupe {party} n’a pas de membres : indiquez au moins une délégation.',
  'holds-already': 'La partie {party} défend déjà ces mots.',
  'holds-no-more': 'La partie {party} ne défend plus ces mots à cet endroit.',
  'audience-unfit':
    '{field} : les destinataires sont public, desk, chair: et le code de votre partie, ou party: et un code.',
  'not-an-audience':
    'Vous ne pouvez pas ouvrir de conversation pour {audience} : choisissez tout le monde, la présidence, votre propre délégation ou l’un de ses groupes ; à la présidence et au secrétariat, tout le monde, ou vous seuls.',
  'id-unfit': '{field} : un identifiant a de 1 à 100 lettres, chiffres, et _ . : -.',
  'issue-announced': '{symbol} a déjà été annoncé : annulez d’abord cette annonce.',
  'left-out': 'Le texte de la présidence ne retient pas ce paragraphe : retenez d’abord le paragraphe entier.',
  'baseline-full': 'Un socle de consensus compte {most} documents au plus : retirez-en un d’abord.',
  'desk-refers':
    'La présidence et le secrétariat disent à quels documents adoptés la négociation se réfère et à l’aune desquels elle est mesurée.',
  'in-baseline-already': '{symbol} fait déjà partie du socle de consensus.',
  'library-busy': 'Un versement à la bibliothèque est déjà en cours. Attendez qu’il soit terminé, ou annulez-le.',
  'library-closed':
    'La bibliothèque de ce serveur est illisible ; l’administrateur du serveur en trouve la raison dans son journal.',
  'library-other-words':
    '{symbol} est dans la bibliothèque, dans cette langue, avec un autre texte : retirez d’abord celui-ci.',
  'librarians-only':
    'Vous ne pouvez pas alimenter la bibliothèque ici ; quiconque peut ouvrir des négociations le peut.',
  'link-revoked': 'Ce lien a été révoqué : créez-en un nouveau.',
  'linked-already': 'Ce lien existe déjà.',
  'many-files': 'Beaucoup de fichiers sont en cours de lecture. Réessayez dans une minute.',
  'match-in-one-text': 'Les deux paragraphes sont dans le même texte : faites correspondre ceux de deux textes.',
  'reference-in-use':
    '{symbol} fait partie du socle de consensus, ou des paragraphes y sont liés : supprimez d’abord cela.',
  'referred-to-already': 'La négociation se réfère déjà à {symbol}.',
  'too-many-references': 'Une négociation se réfère à {most} documents au plus : retirez-en un d’abord.',
  'matched-already': 'Ces paragraphes sont déjà liés à la main.',
  'member-is-no-delegation': '{party} n’est pas une délégation de cette négociation : ajoutez-la avant le groupe.',
  'no-act-number': '{number} n’est pas un numéro d’acte.',
  'no-document-of-symbol': 'Il n’y a pas ici de document {symbol}. Il y a : {there}.',
  'no-result-shown': 'Aucun résultat n’est plus montré.',
  'no-such-base':
    'La version {version} ({party}) n’est pas une version de ce paragraphe sur ce projet : indiquez-en une qui le soit.',
  'no-such-condition':
    'Parmi les paragraphes dont celui-ci dépend, l’un n’est pas dans le projet, ou c’est lui-même : indiquez-en d’autres du projet.',
  'no-such-comment': 'Il n’y a pas ici d’observation {comment}.',
  'no-such-document': 'La bibliothèque n’a pas de document {document}.',
  'not-in-baseline': '{symbol} ne fait pas partie du socle de consensus.',
  'not-referred-to':
    'La négociation ne se réfère pas au document {document} : ajoutez-le d’abord à partir de la bibliothèque.',
  'no-such-draft-paragraph': 'Le projet ne contient pas ce paragraphe.',
  'no-such-invitation': 'Il n’y a pas de lien d’invitation {link} dans cette négociation.',
  'no-such-link': 'Ce lien n’existe plus.',
  'no-such-paragraph': 'Ce paragraphe n’est plus dans le projet ni sur la table.',
  'no-such-paragraph-of-text': 'Le texte {text} n’a pas de tel paragraphe.',
  'no-open-holder': 'Aucun nom {name} ne défend plus de mots sur la table.',
  'holder-has-own-words':
    'La partie {party} a son propre texte dans {label} ; le texte attribué à {name} ne peut donc pas y devenir aussi le sien. Faites d’abord trancher ou retirer l’un des deux.',
  'desk-names-holders': 'Seuls la présidence et le secrétariat disent qui est un nom entre crochets.',
  'no-such-party': 'Il n’y a pas de partie {party} dans cette négociation.',
  'no-such-state': 'Rien n’est consigné sur {label} qui puisse être retiré.',
  'no-such-proposal': 'Il n’y a pas de proposition {proposal} dans ce tour.',
  'no-such-text': 'Il n’y a pas de texte {text} dans cette négociation.',
  'no-such-version': 'La partie {party} n’a déposé aucune version {version} de ce paragraphe de {symbol}.',
  'no-words-to-support': 'Indiquez quels mots vous appuyez à cet endroit.',
  'no-words-to-take': 'Indiquez quels mots retenir à cet endroit.',
  'nobody-holds': 'Plus personne ne défend ces mots à cet endroit.',
  'nobody-proposes': 'Plus personne ne propose ce paragraphe.',
  'not-at-desk': 'Vous ne parlez pas au nom de la présidence.',
  'not-here': 'Il n’y a rien de tel ici, ou cela ne vous est pas accessible.',
  'not-saved':
    'Le serveur ne peut rien enregistrer pour l’instant : ceci n’a pas été enregistré. Ce qui l’a été auparavant est peut-être perdu ; prévenez l’administrateur du serveur.',
  'not-signed-in': 'Vous n’êtes pas connecté ; ouvrez votre lien d’invitation.',
  'not-taken-up': 'La salle n’en est plus à ce paragraphe : mettez-le à l’examen avant d’en montrer le résultat.',
  'not-words-of-the-draft': 'Ce ne sont pas les mots du projet à cet endroit.',
  'not-writer': 'Vous n’écrivez pas pour cette partie ({party}).',
  'nothing-announced': 'Aucun projet n’a été annoncé, ou il ne l’est plus.',
  'nothing-decided': 'Plus rien n’est tranché à cet endroit.',
  'nothing-pending': 'Aucun texte n’y attend plus de décision ({party}).',
  'nothing-settled': 'Rien n’est convenu dans {label} à cet endroit : il n’y a rien à rouvrir.',
  'nothing-tabled': 'La partie {party} n’a plus rien sur la table à cet endroit.',
  'shown-so-already': 'L’écran de la salle montre déjà le paragraphe de cette manière.',
  'nothing-taken-up': 'La salle n’en est déjà à aucun paragraphe en particulier.',
  'nothing-to-issue': 'Le texte de la présidence est vide : il n’y a rien à publier.',
  'nothing-to-reserve-on': 'Plus personne ne propose ces mots : il n’y a rien sur quoi formuler une réserve.',
  'nothing-to-retain': 'Le projet n’a pas ce paragraphe ; il n’y a donc pas de texte à maintenir.',
  'nothing-to-table': 'Il n’y a rien à déposer : ce que la partie {party} y a écrit est déjà tel quel sur la table.',
  'observers-do-not-link':
    'Les observateurs lisent : seuls les délégués, la présidence et le secrétariat lient des paragraphes à des formulations convenues.',
  'observers-do-not-match':
    'Les observateurs lisent : seuls les délégués, la présidence et le secrétariat font correspondre des paragraphes à la main.',
  'other-draft': 'Vous aviez sous les yeux le projet {draft} ; {symbol} est maintenant en cours.',
  'own-link': 'C’est le lien par lequel vous êtes venu : le révoquer vous exclurait.',
  'paragraph-named-twice': 'Indiquez chaque paragraphe une seule fois.',
  'paragraph-too-long': 'Le paragraphe « {paragraph} » compte {length} caractères ; {most} est le maximum.',
  'parked-with-nobody':
    'Indiquez à qui il est confié : une personne chargée de la facilitation, des parties, ou les deux.',
  'party-code-unfit': '{field} : le code d’une partie a de 1 à 16 majuscules, chiffres, et _ -.',
  'party-code-taken': 'Il y a déjà une partie dont le code est {party}.',
  'party-gone': 'Il n’y a plus de partie {party}.',
  'party-has-link': 'Un lien d’invitation pour cette partie ({party}) est encore valable : révoquez-le d’abord.',
  'party-has-people': '{name} siège pour cette partie ({party}) : excluez d’abord cette personne.',
  'party-has-taken-part':
    'La partie {party} a pris part à la négociation : le registre la nomme, elle reste donc. Révoquez ses liens pour l’exclure.',
  'party-in-group': 'La partie {party} appartient à un groupe ({group}) : retirez-la d’abord de celui-ci.',
  'person-gone': 'Cette personne n’est plus là.',
  'person-link-revoked':
    '{name} est venu par un lien qui a été révoqué, et reste dehors : créez un nouveau lien pour cette personne.',
  'person-not-out': 'Cette personne n’est pas exclue.',
  'proceeding-unknown-draft': '{symbol} n’est ni un projet de cette négociation ni un texte de sa bibliothèque.',
  'proceeding-without-draft':
    'Indiquez la cote du projet ; seul ce qui concerne le point dans son ensemble n’en a pas.',
  'proposal-not-withdrawn': 'Cette proposition n’a pas été retirée.',
  'proposal-says-otherwise': 'La proposition a d’autres mots, ou concerne un autre endroit : retenez ce qu’elle dit.',
  'proposal-withdrawn': 'Cette proposition a été retirée.',
  'proposed-already': 'Exactement les mêmes mots ont déjà été soumis à la salle.',
  'proposes-already': 'La partie {party} propose déjà exactement le même paragraphe.',
  'range-backwards': '{field} : le passage se termine avant de commencer.',
  'range-outside':
    'Le passage de {from} à {to} sort du paragraphe, qui compte {length} {length|caractère|caractère|caractères}.',
  'range-with-one-end': '{field} : indiquez les deux bornes du passage, ou aucune.',
  'reacts-so-already': 'La partie {party} l’a déjà dit.',
  'record-broken':
    'Le registre de cette négociation est rompu à l’acte {act}, qui manque ou a été altéré : il est illisible. La négociation est fermée, avec tout ce qui en est conservé, jusqu’à ce que l’administrateur du serveur l’ait réparée.',
  'record-cut':
    'Le registre de cette négociation s’arrête à l’acte {last} ; son en-tête indique l’acte {head}, ou un autre. La négociation est fermée, avec tout ce qui en est conservé, jusqu’à ce que l’administrateur du serveur l’ait réparée.',
  'record-shorter': 'Le registre compte {acts} {acts|acte|acte|actes}, et non {after} : rechargez-le.',
  'record-unreadable':
    'Le registre de cette négociation est illisible. La négociation est fermée, avec tout ce qui en est conservé, jusqu’à ce que l’administrateur du serveur l’ait réparée.',
  'reopened-without-reason': 'Indiquez pourquoi rouvrir.',
  'reserves-already': 'La partie {party} a déjà formulé une réserve sur ces mots.',
  'reserves-no-more': 'La partie {party} n’a plus de réserve sur ces mots.',
  restarting: 'Le serveur redémarre. Réessayez dans une minute.',
  'retains-already': 'La partie {party} maintient déjà ces mots.',
  'retains-no-more': 'La partie {party} ne maintient plus ces mots.',
  'revision-built-upon': 'Une autre révision certifiée modifie des mots de celle-ci : retirez d’abord cette autre.',
  'revision-certified': 'La partie {party} a déjà certifié cette révision.',
  'revision-changes-nothing': 'Les nouveaux mots sont les anciens.',
  'revision-uncertified':
    'Une révision orale ({party}) n’est pas certifiée : elle doit d’abord être certifiée ou retirée.',
  'revision-without-meeting': 'Indiquez à quelle séance la révision a été lue.',
  'revision-words':
    'Le paragraphe, tel que révisé jusqu’ici, contient {found} fois ces mots : « {words} ». Indiquez des mots qui n’y figurent qu’une fois.',
  'roll-empty': 'Un vote enregistré exige un appel : au moins une délégation a voté.',
  'room-unreadable': 'Ce texte est illisible. Il est fermé en l’état ; l’administrateur du serveur peut le réparer.',
  'secretariat-with-party':
    'Le secrétariat est au service de toute la négociation et ne peut pas siéger pour une partie ({party}).',
  'server-failed': 'Une erreur s’est produite sur le serveur ; réessayez.',
  'settled-already': '{label} est convenu : rouvrez-le avant de le mettre en attente.',
  'several-documents': 'Il y a ici plusieurs documents : {there}. Indiquez lequel par #COTE.',
  'signed-out': 'Vous n’êtes plus connecté à cette négociation.',
  'silence-deadline': '{deadline} : le délai est déjà écoulé, ou dépasse {days} jours.',
  'silence-kept': 'Personne n’a rompu ce silence : il n’y a rien à publier.',
  'silence-not-broken': 'La partie {party} n’a pas rompu ce silence.',
  'silence-over': 'La procédure d’approbation tacite sur {symbol} est terminée.',
  'silence-paragraph':
    'L’un des paragraphes indiqués n’est pas soumis à cette procédure d’approbation tacite : indiquez ceux de son texte.',
  'silence-running':
    '{symbol} est déjà soumis à la procédure d’approbation tacite, jusqu’au {deadline} : annulez celle-ci, ou ouvrez la nouvelle à sa place.',
  'silence-without-paragraphs':
    'Indiquez les paragraphes, ou soumettez le texte entier à la procédure d’approbation tacite.',
  'sponsors-already': 'La partie {party} est déjà auteur de {symbol}.',
  'sponsors-not': 'La partie {party} n’est pas auteur de {symbol}.',
  'state-of-addition':
    'Le projet n’a pas ce paragraphe : retenez-le, et publiez le projet qui le contient, avant qu’il soit convenu ou supprimé.',
  'state-of-whole': 'Seul ce qui est convenu ou rouvert peut être une partie d’un paragraphe : indiquez le tout.',
  'state-without-words': 'Le passage est vide : indiquez les mots qui sont convenus, ou le paragraphe entier.',
  'stays-delegation': 'La partie {party} est une délégation et le reste.',
  'stays-group': 'La partie {party} est un groupe et le reste.',
  'stored-part-damaged':
    'Ce que vous avez demandé est illisible : le contenu conservé a été altéré. Il n’est pas montré ; l’administrateur du serveur peut le rétablir.',
  'symbol-taken': '{symbol} est déjà la cote du projet {draft} : donnez-en une autre au nouveau projet.',
  'tabled-meanwhile': 'La partie {party} y a entre-temps déposé un autre texte.',
  'tables-as-typed-already': 'La partie {party} dépose déjà au fil de la saisie.',
  'text-elsewhere': 'Le texte de {symbol} n’est pas négocié ici : il ne peut pas être révisé.',
  'text-too-long': 'Ce texte compte {paragraphs} paragraphes ; {most} est le maximum.',
  'time-zone-unknown': '{field} n’est pas un fuseau horaire : indiquez-en un tel que America/New_York.',
  'too-many-bytes': 'C’est trop en si peu de temps : {kilobytes} ko par seconde ; attendez un peu.',
  'too-many-a-minute':
    'Plus de {limit} demandes en une minute : attendez {seconds} {seconds|seconde|seconde|secondes}, puis réessayez.',
  'too-many-a-quarter':
    'Plus de {limit} demandes en 15 minutes : attendez {minutes} {minutes|minute|minute|minutes}, puis réessayez.',
  'texts-too-long': '{field} : ces textes sont trop longs pour être analysés en une fois ; demandez-en moins.',
  'too-much-recorded':
    'La partie {party} a inscrit {recorded} caractères au registre pendant ce tour et en ajouterait {length} ; {most} est le maximum. Déposez moins de paragraphes à la fois, ou seulement ceux qui ont changé.',
  'unmatched-already': 'Ces paragraphes sont déjà déliés à la main.',
  'version-on-the-table': 'Ces mots sont tels quels sur la table.',
  'voted-twice': '{party} figure deux fois dans l’appel.',
  'words-changed': 'Le texte a changé entre-temps à cet endroit : relisez-le.',
  'words-gone': 'Ces mots ne sont plus dans le paragraphe.',
  'words-of-the-draft': 'Ce sont les mots mêmes du projet : maintenez-les plutôt.',
  'word-damaged':
    '{name} : ce fichier Word est endommagé et ne peut pas être décompressé. Ouvrez-le dans Word, laissez-le être réparé, enregistrez-le de nouveau, et choisissez celui-ci.',
  'word-too-large':
    '{name} : le texte de ce fichier Word occupe plus de {most} Mio une fois décompressé, ce qu’aucun texte ne fait. Scindez-le, ou copiez son texte dans un nouveau fichier.',
  'word-without-document':
    '{name} : il n’y a pas de texte dans ce fichier Word. Ouvrez-le dans Word, enregistrez-le comme document Word (.docx), et choisissez celui-ci.',
  'xml-malformed':
    '{name}, ligne {line} : ce n’est pas du XML bien formé ({problem}). Récupérez de nouveau le fichier, ou faites-le corriger.',
  'xml-too-deep':
    '{name}, ligne {line} : les éléments imbriqués sur plus de {most} niveaux ne sont pas lus. Vérifiez ce qui a produit le fichier.',
  'xml-too-long': '{name} : au-delà de {most} éléments, le fichier n’est pas lu. Scindez-le.',
  'xml-with-much-text': '{name} : au-delà de {most} caractères, le fichier n’est pas lu. Scindez-le.',
  'xml-with-doctype':
    '{name}, ligne {line} : un type de document peut désigner d’autres fichiers et entités, et n’est pas lu. Supprimez-le du fichier.',
  'xml-without-statement':
    '{name} : ce fichier Akoma Ntoso ne contient pas d’élément statement, qui est celui des résolutions. Choisissez-en un qui en contient.',
  'zip-damaged':
    '{name} : ce n’est pas une archive zip, ou elle est endommagée. Recréez-la, ou décompressez-la et choisissez le dossier.',
  'zip-encrypted': '{name} : l’archive est chiffrée. Recréez-la sans mot de passe.',
  'zip-entry-damaged':
    '{name} : décompression impossible : le fichier est endommagé, ou plus grand que l’archive ne le dit. Recréez l’archive.',
  'zip-link':
    '{name} : ceci est un lien vers un autre fichier, et n’est pas suivi. Placez le fichier lui-même dans l’archive.',
  'zip-name-leads-out': '{name} : ce nom mène hors de l’archive, et n’est pas lu. Recréez-la à partir de son dossier.',
  'zip-too-large':
    '{name} : au-delà de {most} Mio par archive, rien n’est lu ; ce qui vient d’abord l’a été. Scindez-la.',
  'zip-with-many-files':
    '{name} : au-delà de {most} fichiers par archive, rien n’est lu ; ce qui vient d’abord l’a été. Scindez-la.',
};
