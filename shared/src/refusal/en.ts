/**
 * Why something was refused, as a sentence that says what to do instead, by key; `{name}` is the place of a parameter. Another language is another
 * file like this one.
 */
export const english = {
  'address-unreadable': 'This address cannot be read; check how it is spelled.',
  'agreed-ad-ref':
    '{label} is agreed ad ref. Nothing is tabled or decided there until it is reopened: ask the chair for that, and say why. Your own text keeps your words.',
  'agreed-ad-ref-in-part':
    'The words “{words}” of {label} are agreed ad ref. Nothing that touches them is tabled or decided until they are reopened: ask the chair for that, and say why. Your own text keeps your words.',
  'agreed-around':
    'Other words of {label}, of which these are a part or the other way round, are agreed already: reopen those first.',
  'agreed-in-brackets':
    '{label} is not agreed: {party} asks for other words there, or reserves on it. Decide on them and issue the draft, or record it as agreed pending {party}.',
  'announced-outside': 'An issue is announced {shortest} to {longest} seconds before: {seconds} are not between.',
  'another-act': 'Act {act} of the record is another one than this page knows: load it again.',
  'another-host': 'This server does not have the name by which it was asked.',
  'another-site': 'This was sent from a page of another site.',
  'asks-already': '{party} has asked for {label} to be reopened already.',
  'asks-no-more': '{party} does not ask for {label} to be reopened any more.',
  'body-too-large': 'This is too large.',
  'body-unfit': 'The request does not have the expected form.',
  'body-unreadable': 'The request is not readable JSON.',
  'brackets-say-too-much':
    'With the paragraph “{paragraph}” the brackets of this text say more than a negotiation can begin with: each wording in them is a whole paragraph. Divide the paragraph, or leave out wordings.',
  'cannot-remove-oneself': 'You cannot remove yourself: somebody else at the desk can.',
  'certified-by-party': 'Only {party} certifies its own oral revision.',
  'chair-with-party': 'The chair serves the whole negotiation and cannot sit for {party}.',
  'changes-contradict': 'Two of these changes exclude each other: take one of them.',
  'characters-unfit':
    '{field} has characters that are not shown, or that turn the order of words around: leave them out, or write it again instead of pasting it.',
  'clean-with-open':
    'A clean text has no brackets, and {open} {open|matter is|matters are} open: decide {open|on it|on them}, or issue the draft with what stays open.',
  closed: 'This negotiation is closed; nothing more is recorded in it.',
  'comment-not-withdrawn': 'This comment was not taken back.',
  'comment-of-another': 'Only the one who said it takes a comment back.',
  'comment-withdrawn': 'This comment was taken back already.',
  'comment-without-words': 'A comment needs words.',
  'comment-says-so-already': 'This is what it says already.',
  'conversation-full':
    'This conversation has {most} messages and changes, and takes no more: resolve it, and open another on the same words.',
  'conversation-of-another':
    'Only those who opened it, the chair and the secretariat say that this conversation is resolved, or open again.',
  'conversation-open': 'This conversation is open already.',
  'conversation-resolved': 'This conversation was resolved: reopen it, or open another.',
  'compilation-with-decisions':
    'A compilation has every bracket as it is, and decisions have been made here ({decisions}): reopen them, or issue the chair’s text.',
  'compilation-with-words':
    'A compilation leaves the draft’s words untouched, and the chair’s text has others: issue it as the chair’s text, or take them out.',
  'creators-only': 'You may not create negotiations here; ask who runs this server for its link.',
  'dead-link': 'This invitation link does not work, or not any more. Ask who sent it for a new one.',
  'decided-already':
    '{symbol} has been acted upon already: its words and its result are fixed. Take the adoption back first if it was recorded by mistake.',
  'decided-meanwhile': '{who} has decided here meanwhile. Look at it; then decide again, if you mean to.',
  'delegate-without-party': 'A delegate speaks for a party: say which one.',
  'delegation-with-members': '{party} is a delegation: only a group has members.',
  'demonstration-stays-open': 'The demonstration stays open for whoever comes next.',
  'demonstration-unreadable': 'The demonstration cannot be made.',
  'desk-adds-participants': 'Only the chair and the secretariat add parties and hand out links.',
  'desk-closes': 'Only the chair and the secretariat close a negotiation.',
  'desk-lends-the-pen': 'Only the chair and the secretariat lend the pen and take it back.',
  'desk-rolls-files': 'Only the chair and the secretariat make one rolling text of the files of all.',
  'file-of-another-text':
    '{name} has no paragraph of {symbol}: take the Word file of this draft (Export…), write into that, and choose it here.',
  'file-of-several-authors':
    '{name} has tracked changes by {authors}, of whom none or several are {party}: say whose changes are those of {party}, or take each author for a party.',
  'file-without-authors': '{name} has no tracked changes that say who made them: say whose file it is.',
  'mark-without-note':
    '{label} calls a footnote that the chair’s text does not have: take the note into it as well, or leave its mark out.',
  'note-with-its-mark':
    'This footnote goes with its mark, which stands among words proposed in {label}: support those, and the note comes with them.',
  'note-in-note':
    '{label} is a footnote and calls one, which no draft can show: take the mark out of it, or put it into a paragraph.',
  'party-not-here': 'There is no party {party} here.',
  'not-in-chairs-text': 'The chair’s text does not have this paragraph.',
  'pen-is-lent': '{party} has the pen for this paragraph: take it back first.',
  'pen-is-back': 'This pen is back already.',
  'written-meanwhile':
    'The chair’s text says something else at the same words by now. Take the pen back without taking the words over; they stay on the record, and you can write them in.',
  'text-is-shown': 'The chair’s text is on screen already.',
  'text-is-not-shown': 'The chair’s text is not on screen.',
  'desk-gives-reasons': 'Only the chair and the secretariat write why a paragraph is as it is.',
  'same-reason': 'This is what the derivation table says already.',
  'desk-numbers': 'Only the chair and the secretariat choose how paragraphs are numbered.',
  'desk-proceedings':
    'The chair and the secretariat record this; a delegation sponsors, revises, explains and corrects its vote in its own name.',
  'desk-silence': 'Only the chair and the secretariat open a silence procedure, call it off or say who broke it.',
  'desk-takes-up': 'Only the chair and the secretariat say where the room is, and show it results.',
  'entry-as-asked': 'This entry of the proceedings is so already.',
  'entry-of-another': 'Only the desk, or whoever recorded it, takes this entry back.',
  'implications-without-symbol':
    'A statement of programme budget implications that was issued has a symbol: enter it, or say that the statement was read out.',
  'explanation-without-words': 'An explanation of position needs words.',
  'intention-as-cast': '{party} voted so already: there is nothing to correct.',
  'introduced-already': '{symbol} was introduced already.',
  'no-such-entry': 'There is no such entry in the proceedings: {entry}.',
  'no-such-paragraph-in': '{symbol} has no such paragraph.',
  'no-such-silence': 'There is no such silence procedure: {window}.',
  'no-such-vote': 'There is no such recorded vote: {vote}.',
  'no-vote': '{party} has no vote here: only delegations of Members do. Check the list of parties.',
  'numbered-so-already': 'The labels are written so already.',
  'desk-issues': 'Only the chair and the secretariat issue drafts here.',
  'deleted-by-agreement':
    'It was agreed that {label} goes. Nothing is tabled or decided there until it is reopened: ask the chair for that, and say why.',
  'desk-records-states': 'Only the chair and the secretariat record what is agreed, parked, deleted or reopened.',
  'desk-proposes': 'Only the chair and the secretariat put a chair’s proposal to the room.',
  'desk-writes-chairs-text': 'Only the chair and the secretariat write the chair’s text.',
  'disk-full':
    'The disk of the server is full: this was not saved. Whatever was saved before is safe; tell whoever runs the server, and try again later.',
  'does-not-table-as-typed': '{party} does not table as it types.',
  'faulty-chairs-text':
    'The chair’s text holds what is no paragraph of a text ({faults} {faults|time|times}); remove it first.',
  'faulty-text':
    'The text of {party} holds what is no paragraph of a text ({faults} {faults|time|times}); it cannot be tabled until that is removed.',
  'field-empty': '{field} is empty: fill it in.',
  'field-not-among': '{field} is none of: {choices}.',
  'field-of-other-type': '{field} is missing, or is no {type}.',
  'field-too-high': '{field} is more than {most}.',
  'field-too-long': '{field} is longer than {most} {most|character|characters}: shorten it.',
  'field-too-low': '{field} is less than {least}.',
  'field-unfit': '{field} does not have the expected form.',
  'field-with-too-few': '{field} has fewer than {least} {least|entry|entries}.',
  'field-with-too-many': '{field} has more than {most} {most|entry|entries}: send fewer at once.',
  'negotiation-file-act':
    'Act {act} of the file does not follow from the acts before it: the file was altered or damaged. Save it again where the negotiation is.',
  'negotiation-file-cut':
    'The file says that it has {acts} {acts|act|acts} and has {there}, or another one at the end: it was cut off or altered. Save it again where the negotiation is.',
  'negotiation-file-document':
    'The file lacks the words of {symbol}, which its negotiation refers to. Save it again where the negotiation is.',
  'negotiation-file-early':
    'Act {act} was recorded by an early Adref, in a form that only the desk can check. Ask the chair or the secretariat for a file with the desk’s part.',
  'negotiation-file-folds':
    'The acts of the file fit together, but make no negotiation that can be read. Save it again where the negotiation is.',
  'negotiation-file-form':
    '{name} is no negotiation that Adref has saved: {where} is not as it has to be. Choose a file that was saved as “the whole negotiation”.',
  'negotiation-file-no-json': '{name} is no JSON. Choose a file that was saved as “the whole negotiation”.',
  'negotiation-file-text':
    'The text of {party} in draft {draft} is in the file and in no round of it, or twice. Save it again where the negotiation is.',
  'negotiation-file-other-words':
    'The words of {symbol} in the file are not those that its negotiation refers to: the file was altered or damaged. Save it again where the negotiation is.',
  'negotiation-file-unfit':
    'The text of {party} in draft {draft} would have paragraphs or places that no text can have: the file was made up or altered. Save it again where the negotiation is.',
  'negotiation-file-version':
    '{name} is in version {version} of the form for negotiations, and this Adref reads version {known}. Update this installation.',
  'pdf-damaged':
    '{name}: the PDF is damaged, or cut off. Get it again from where it came, or save its text as plain text in UTF-8.',
  'pdf-encrypted':
    '{name}: the PDF is encrypted, and opens only with its password or certificate. Open it where you can, save or print it as a PDF without protection, and choose that.',
  'pdf-scan':
    '{name}: page {page} is a picture, as of a scan: there are no letters in it. Have it read by a program that recognises letters (OCR), check what it read, and choose that.',
  'pdf-with-doubtful-pages':
    '{name}: what is on page {pages} is a picture or reads badly, and nobody would look at it here. Choose the file by itself and see what was read, or give its words as a text.',
  'pdf-with-too-many-items': '{name}: the pages have more than {most} stretches of letters. Split the file.',
  'pdf-with-too-many-pages': '{name}: {pages} pages are more than the {most} that are read. Split the file.',
  'pdf-without-letters':
    '{name}: the PDF draws its letters without saying which they are. Choose the document that it was made from, or have the pages read by a program that recognises letters (OCR).',
  'file-abandoned': 'The connection was closed before the file was read.',
  'file-encrypted':
    '{name}: the file is protected with a password. Open it in Word, take the password away under File, Info, and save it again.',
  'file-empty': '{name}: the file is empty. Choose a file with text in it.',
  'file-failed': '{path}: the file cannot be read ({code}).',
  'file-forbidden': '{path}: you may not read this file. Ask its owner for the right to.',
  'file-is-folder': '{path}: this is a folder. Name one file in it.',
  'file-ended-library':
    '{file}: the library ended while it read this file, and has begun again. Send the other files without it.',
  'file-link': '{path}: this is a link, and is not followed. Name the file itself.',
  'folder-too-deep': '{path}: this folder is more than {most} folders deep, and is not looked into. Name it by itself.',
  'file-missing': '{path}: there is no such file. Check the name and the folder.',
  'file-not-kept': 'The server does not have this file any more: send it again.',
  'file-not-readable-now': '{name}: this could not be read just now. Take it in again in a minute.',
  'file-not-utf-8':
    '{name}: byte {at} ({byte}) is not UTF-8, and it is not certain which old encoding this is. Open the file in the program that wrote it, and save it as plain text in UTF-8.',
  'file-old-office':
    '{name}: this is a document of an old version of Word or Excel (.doc, .xls). Open it in Word, save it as a Word document (.docx), and choose that.',
  'file-opendocument':
    '{name}: this is an OpenDocument text, which is not read here. Save it as a Word document (.docx), and choose that.',
  'file-other-office':
    '{name}: this is a workbook or a presentation, which is not read here. Copy its text into a Word document (.docx), and choose that.',
  'file-pdf':
    '{name}: this is a PDF, which is not read here. Choose it by itself where a negotiation is made or the library is filled, or take its Word file.',
  'file-rtf':
    '{name}: this is an RTF document, which is not read here. Save it as a Word document (.docx), and choose that.',
  'file-takes-long': '{name} took longer than {seconds} seconds to read. Split it, or leave out its annexes.',
  'file-takes-memory': '{name} needs more than {memory} MiB of memory to be read. Split it, or leave out its annexes.',
  'file-too-large':
    '{name}: {size} MiB is more than the {most} MiB that are read. Split the file, or leave out its annexes.',
  'file-utf-16':
    '{name}: the text is encoded in UTF-16 and damaged, or not text alone. Save it as plain text in UTF-8.',
  'file-web-page':
    '{name}: this is a web page, which is not read here. Save it as plain text in UTF-8, and choose that.',
  'file-with-control-character':
    '{name}: byte {at} is the control character {byte}: this is not plain text. Save the document as plain text in UTF-8.',
  'file-with-long-line':
    '{name}: line {line} is longer than {most} characters. Put each paragraph on a line of its own.',
  'file-with-too-many-bytes': '{path}: {size} bytes are more than the {most} that are read. Split the file.',
  'file-with-too-many-footnotes': '{name}: {notes} footnotes are more than the {most} that are read. Split the file.',
  'file-with-too-many-lines': '{name}: {lines} lines are more than the {most} that are read. Split the file.',
  'file-with-too-many-marks': '{name}: {marks} footnote marks are more than the {most} that are read. Split the file.',
  'file-with-macros':
    '{name}: this is a Word document with macros. Save it as a Word document (.docx) without them, and choose that.',
  'file-without-paragraphs': 'There is no text with paragraphs in {name}.',
  'file-without-text': '{name}: the file has no text, only empty lines. Choose a file with text in it.',
  'file-other-json':
    '{name}: this is JSON, and no documents are in it. Choose one that was exported as a text, or the text itself.',
  'json-unfit': '{name}: what is at {where} is no part of a document. Export the text again, and choose that.',
  'file-xml':
    '{name}: this is XML, whose tags would be read as words. Save it as plain text in UTF-8, and choose that.',
  'file-zip': '{name}: this is a zip archive. Unpack it, and choose one of its texts.',
  'files-being-read':
    '{files} of your files {files|is|are} being read already. Wait until {files|it is|they are} done.',
  'group-without-members': 'The group {party} has no members: name at least one delegation.',
  'holds-already': '{party} holds these words already.',
  'holds-no-more': '{party} does not hold these words there any more.',
  'audience-unfit': '{field}: an audience is public, desk, chair: and the code of your party, or party: and a code.',
  'not-an-audience':
    'You cannot open a conversation for {audience}: choose everybody, the chair, your own delegation or one of its groups; at the desk everybody, or the desk alone.',
  'id-unfit': '{field}: an id has 1 to 100 letters, digits, and _ . : -.',
  'issue-announced': '{symbol} has been announced already: call that off first.',
  'left-out': 'The chair’s text leaves this paragraph out: take the whole paragraph first.',
  'baseline-full': 'A consensus baseline has {most} documents at most: take one out first.',
  'desk-refers': 'Chair and secretariat say which adopted documents the negotiation refers to and is measured by.',
  'in-baseline-already': '{symbol} is in the consensus baseline already.',
  'library-busy': 'Something is being taken into the library already. Wait until it is done, or cancel it.',
  'library-closed': 'The library of this server cannot be read; whoever runs the server finds the reason in its log.',
  'library-other-words': '{symbol} is in the library in this language with other words: remove that one first.',
  'librarians-only': 'You may not fill the library here; whoever may create negotiations may.',
  'link-revoked': 'This link has been revoked: make a new one.',
  'linked-already': 'This link is there already.',
  'many-files': 'Many files are being read just now. Try again in a minute.',
  'match-in-one-text': 'Both paragraphs are in the same text: match those of two texts.',
  'reference-in-use': '{symbol} is in the consensus baseline, or paragraphs are linked to it: take these away first.',
  'referred-to-already': 'The negotiation refers to {symbol} already.',
  'too-many-references': 'A negotiation refers to {most} documents at most: take one out first.',
  'matched-already': 'These paragraphs are linked by hand already.',
  'member-is-no-delegation': '{party} is no delegation in this negotiation: add it before the group.',
  'no-act-number': '{number} is no number of an act.',
  'no-document-of-symbol': 'No document {symbol} here. There is: {there}.',
  'no-result-shown': 'No result is shown any more.',
  'no-such-base': 'Version {version} of {party} is none of this paragraph on this draft: name one that is.',
  'no-such-condition':
    'Among the paragraphs that this one depends on is none of the draft, or itself: name others of the draft.',
  'no-such-comment': 'There is no comment {comment} here.',
  'no-such-document': 'The library has no document {document}.',
  'not-in-baseline': '{symbol} is not in the consensus baseline.',
  'not-referred-to': 'The negotiation does not refer to a document {document}: add it from the library first.',
  'no-such-draft-paragraph': 'The draft does not have this paragraph.',
  'no-such-invitation': 'There is no invitation link {link} in this negotiation.',
  'no-such-link': 'This link is not there any more.',
  'no-such-paragraph': 'This paragraph is not in the draft or on the table any more.',
  'no-such-paragraph-of-text': 'The text {text} has no such paragraph.',
  'no-open-holder': 'No name {name} holds words on the table any more.',
  'holder-has-own-words':
    '{party} has words of its own in {label}, so those of {name} there cannot be its too. Let one of them be decided or withdrawn first.',
  'desk-names-holders': 'Only the chair and the secretariat say who a name in brackets is.',
  'no-such-party': 'There is no party {party} in this negotiation.',
  'no-such-state': 'Nothing is recorded of {label} that could be taken back.',
  'no-such-proposal': 'There is no proposal {proposal} in this round.',
  'no-such-text': 'There is no text {text} in this negotiation.',
  'no-such-version': '{party} has tabled no version {version} of this paragraph of {symbol}.',
  'no-words-to-support': 'Say which words at this place you support.',
  'no-words-to-take': 'Say which words to take at this place.',
  'nobody-holds': 'Nobody holds these words there any more.',
  'nobody-proposes': 'Nobody proposes this paragraph any more.',
  'not-at-desk': 'You do not speak for the chair.',
  'not-here': 'There is no such thing here, or it is not open to you.',
  'not-saved':
    'The server cannot save anything at the moment: this was not saved. Whatever was saved before may be lost; tell whoever runs the server.',
  'not-signed-in': 'You are not signed in; open your invitation link.',
  'not-taken-up': 'The room is not at this paragraph any more: take it up first.',
  'not-words-of-the-draft': 'These are not the draft’s words at this place.',
  'not-writer': 'You do not write for {party}.',
  'nothing-announced': 'No draft has been announced, or not any more.',
  'nothing-decided': 'Nothing is decided at this place any more.',
  'nothing-pending': 'No words of {party} wait for its word there any more.',
  'nothing-settled': 'Nothing is settled in {label} at this place: there is nothing to reopen.',
  'nothing-tabled': '{party} has nothing on the table there any more.',
  'shown-so-already': 'The screen of the room shows the paragraph in this way already.',
  'nothing-taken-up': 'The room is at nothing in particular already.',
  'nothing-to-issue': 'The chair’s text has no words: there is nothing to issue.',
  'nothing-to-reserve-on': 'Nobody proposes these words any more: there is nothing to reserve on.',
  'nothing-to-retain': 'The draft does not have this paragraph, so there are no words of it to retain.',
  'nothing-to-table': 'There is nothing to table: what {party} has written there is on the table as it is.',
  'observers-do-not-link':
    'Observers read: only delegates, the chair and the secretariat link paragraphs to agreed language.',
  'observers-do-not-match': 'Observers read: only delegates, the chair and the secretariat match paragraphs by hand.',
  'other-draft': 'You were looking at draft {draft}; {symbol} is open now.',
  'own-link': 'This is the link you came with: revoking it would shut you out.',
  'paragraph-named-twice': 'Name each paragraph once.',
  'paragraph-too-long': 'The paragraph “{paragraph}” has {length} characters; {most} are the most.',
  'parked-with-nobody': 'Say with whom it is parked: a facilitator, parties, or both.',
  'party-code-unfit': '{field}: the code of a party has 1 to 16 capital letters, digits, and _ -.',
  'party-code-taken': 'There is a party with the code {party} already.',
  'party-gone': 'There is no party {party} any more.',
  'party-has-link': 'An invitation link for {party} still works: revoke it first.',
  'party-has-people': '{name} sits for {party}: remove this person first.',
  'party-has-taken-part': '{party} has taken part: the record names it, so it stays. Revoke its links to shut it out.',
  'party-in-group': '{party} belongs to {group}: take it out of the group first.',
  'person-gone': 'This person is not there any more.',
  'person-link-revoked':
    '{name} came with a link that has been revoked, and stays out: make a new link for this person.',
  'person-not-out': 'This person is not shut out.',
  'proceeding-unknown-draft': '{symbol} is no draft of this negotiation and no text of its library.',
  'proceeding-without-draft': 'Say the symbol of the draft; only what concerns the item as a whole has none.',
  'proposal-not-withdrawn': 'This proposal was not withdrawn.',
  'proposal-says-otherwise': 'The proposal has other words, or is for another place: take what it says.',
  'proposal-withdrawn': 'This proposal has been withdrawn.',
  'proposed-already': 'The very same words have been put to the room already.',
  'proposes-already': '{party} proposes the very same paragraph already.',
  'range-backwards': '{field}: the range ends before it begins.',
  'range-outside':
    'The range {from} to {to} is outside the paragraph, which has {length} {length|character|characters}.',
  'range-with-one-end': '{field}: give both ends of the range, or neither.',
  'reacts-so-already': '{party} says so already.',
  'record-broken':
    'The record of this negotiation breaks at act {act}, which is missing or was altered: it cannot be read. It is closed, with all that is stored of it, until whoever runs the server has repaired it.',
  'record-cut':
    'The record of this negotiation ends with act {last}; its head says act {head}, or another one. It is closed, with all that is stored of it, until whoever runs the server has repaired it.',
  'record-shorter': 'The record has {acts} {acts|act|acts}, not {after}: load it again.',
  'record-unreadable':
    'The record of this negotiation cannot be read. It is closed, with all that is stored of it, until whoever runs the server has repaired it.',
  'reopened-without-reason': 'Say why it is to be reopened.',
  'reserves-already': '{party} reserves on these words already.',
  'reserves-no-more': '{party} does not reserve on these words any more.',
  restarting: 'The server is being restarted. Try again in a minute.',
  'retains-already': '{party} retains these words already.',
  'retains-no-more': '{party} does not retain these words any more.',
  'revision-built-upon': 'Another certified revision changes words of this one: take that one back first.',
  'revision-certified': '{party} has certified this revision already.',
  'revision-changes-nothing': 'The new words are the old ones.',
  'revision-uncertified': 'An oral revision of {party} is not certified: it certifies or withdraws it first.',
  'revision-without-meeting': 'Say at which meeting the revision was read out.',
  'revision-words':
    'The paragraph, as revised so far, has these words {found} times: “{words}”. Give words that occur once.',
  'roll-empty': 'A recorded vote needs a roll: at least one delegation voted.',
  'room-unreadable': 'This text cannot be read. It is closed as it is; whoever runs the server can repair it.',
  'secretariat-with-party': 'The secretariat serves the whole negotiation and cannot sit for {party}.',
  'server-failed': 'Something went wrong on the server; try again.',
  'settled-already': '{label} is settled: reopen it before it is parked.',
  'several-documents': 'Several documents here: {there}. Say which with #SYMBOL.',
  'signed-out': 'You are no longer signed in to this negotiation.',
  'silence-deadline': '{deadline}: the deadline lies in the past, or more than {days} days ahead.',
  'silence-kept': 'Nobody has broken this silence: there is nothing to publish.',
  'silence-not-broken': '{party} has not broken this silence.',
  'silence-over': 'The silence on {symbol} is over.',
  'silence-paragraph': 'A paragraph that was named is not under this silence procedure: name those of its text.',
  'silence-running':
    '{symbol} is under silence already, until {deadline}: call that off, or open this one in its place.',
  'silence-without-paragraphs': 'Name the paragraphs, or put the whole text under silence.',
  'sponsors-already': '{party} sponsors {symbol} already.',
  'sponsors-not': '{party} does not sponsor {symbol}.',
  'state-of-addition':
    'The draft does not have this paragraph: take it, and issue the draft that has it, before it is agreed or deleted.',
  'state-of-whole': 'Only what is agreed or reopened can be a part of a paragraph: name the whole.',
  'state-without-words': 'The range has no words: name those that are agreed, or the whole paragraph.',
  'stays-delegation': '{party} is a delegation and stays one.',
  'stays-group': '{party} is a group and stays one.',
  'stored-part-damaged':
    'What you asked for cannot be read: it was altered where it is stored. It is not shown; whoever runs the server can restore it.',
  'symbol-taken': '{symbol} is the symbol of draft {draft} already: give the new draft its own.',
  'tabled-meanwhile': '{party} has tabled other words there meanwhile.',
  'tables-as-typed-already': '{party} tables as it types already.',
  'text-elsewhere': 'The text of {symbol} is not negotiated here: its words cannot be revised.',
  'text-too-long': 'This text has {paragraphs} paragraphs; {most} are the most.',
  'time-zone-unknown': '{field} is no time zone: give one such as America/New_York.',
  'too-many-bytes': 'So much cannot be taken in so short a time: {kilobytes} KB a second; wait a little.',
  'too-many-a-minute':
    'More than {limit} requests in a minute: wait {seconds} {seconds|second|seconds}, then try again.',
  'too-many-a-quarter':
    'More than {limit} requests in 15 minutes: wait {minutes} {minutes|minute|minutes}, then try again.',
  'texts-too-long': '{field}: these texts are too long to be traced at once; ask about fewer.',
  'too-much-recorded':
    '{party} has put {recorded} characters on record in this round and would now add {length}; {most} are the most. Table fewer paragraphs at once, or only those that have changed.',
  'unmatched-already': 'These paragraphs are unlinked by hand already.',
  'version-on-the-table': 'These words are on the table as they are.',
  'voted-twice': '{party} is in the roll twice.',
  'words-changed': 'The words there have changed meanwhile: look at them again.',
  'words-gone': 'These words are not in the paragraph any more.',
  'words-of-the-draft': 'These are the draft’s own words: retain them instead.',
  'word-damaged':
    '{name}: this Word file is damaged and cannot be unpacked. Open it in Word, let it be repaired, save it again, and choose that.',
  'word-too-large':
    '{name}: the words of this Word file take more than {most} MiB unpacked, which no text does. Split it, or copy its words into a new file.',
  'word-without-document':
    '{name}: there is no text in this Word file. Open it in Word, save it as a Word document (.docx), and choose that.',
  'xml-malformed':
    '{name}, line {line}: this is no well-formed XML ({problem}). Fetch the file again, or have it mended.',
  'xml-too-deep':
    '{name}, line {line}: elements inside one another more than {most} deep are not read. Check what made the file.',
  'xml-too-long': '{name}: more than {most} elements are not read. Split the file.',
  'xml-with-much-text': '{name}: more than {most} characters are not read. Split the file.',
  'xml-with-doctype':
    '{name}, line {line}: a document type may name other files and entities, and is not read. Remove it from the file.',
  'xml-without-statement':
    '{name}: this Akoma Ntoso file holds no statement, which is what resolutions are. Choose one that does.',
  'zip-damaged': '{name}: this is no zip archive, or a damaged one. Pack it again, or unpack it and choose the folder.',
  'zip-encrypted': '{name}: this is encrypted. Pack it without a password.',
  'zip-entry-damaged':
    '{name}: this cannot be unpacked: it is damaged, or larger than the archive says. Pack it again.',
  'zip-link': '{name}: this is a link to another file, and is not followed. Pack the file itself.',
  'zip-name-leads-out': '{name}: this name leads out of the archive, and is not read. Pack it again from its folder.',
  'zip-too-large': '{name}: more than {most} MiB in one archive are not read; what comes first was. Split it.',
  'zip-with-many-files': '{name}: more than {most} files in one archive are not read; what comes first was. Split it.',
} as const;
