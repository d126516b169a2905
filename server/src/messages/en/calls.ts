/** How the commands are called, and what they say that they did. See `english`. */
export const calls = {
  // How commands are called, and what is wrong in a call.
  'call-failed': '{command}: {problem}',
  'command-unknown': 'There is no command "{command}".',
  'copy-of-earlier':
    '{party}: the file was made from {draft}. Both it and the draft have since changed the same words of {places}: they are as the file has them.',
  'date-unfit': '"{date}" is no day; write it like 2020-12-31.',
  'form-twice': 'either --{one} or --{other}.',
  'language-unknown': '"{language}" is no language that is read here.',
  'manner-unknown': '"{manner}" is no manner of adoption: say consensus, vote, noted, draft or unknown.',
  'notes-left-out':
    'The footnotes of “{draft}” are not in this rolling text, nor is what files change in them. They are where every file is a Word file with footnotes, the draft has no brackets, and neither JSON nor --earlier is asked for.',
  'option-unknown': 'there is no option {option} here.',
  'option-with-value': '{option} takes no value.',
  'option-without-value': '{option} needs a value after it.',
  'say-against': 'against what? Say --against and a file, folder or zip.',
  'say-all-or-rooms': 'name the rooms, or say --all.',
  'say-backup-file': 'into which file? Say --to FILE.',
  'say-action': 'what is to be done? Say add, search, list or remove.',
  'say-draft': 'which draft? Give --draft FILE.',
  'say-file': 'which file?',
  'rolling-json-form': 'JSON has one form, with the words of each party: leave out --form, or say --out FILE.docx.',
  'rolling-akn-form':
    'Akoma Ntoso has one form, with the changes of each party: leave out --form, or say --out FILE.docx.',
  'rolling-author': 'Say --author {party}=NAME, or {party}=* for all of them, or give the file with --marked.',
  'rolling-form': 'there is no form "{form}": say one of {forms}.',
  'rolling-format':
    'the rolling text is not written as "{format}": say --as docx, --as pdf, --as html, --as text, --as json or --as akn.',
  'rolling-text':
    'a text has brackets alone: leave out --form {form}, or say --form rolling-unattributed, or name a file .docx.',
  'rolling-pdf':
    'the form "{form}" needs Word, which knows the author of a change: name a file .docx, or take another form.',
  'report-language': '"{language}" is no language that this is written in: say --language en or --language fr.',
  'report-secretary': '"{secretary}": say --secretary f for a woman, m for a man; French says which.',
  'export-party': 'there is no party {party}: say one of {codes}.',
  'text-damaged': 'The text of {room} cannot be read whole: {problem}. Repair it first: adref repair {room}',
  'file-ending': '{path}: this is not written as "{format}". Name a file that ends in {forms}.',
  'say-out': 'into which file? Say --out FILE.',
  'export-format':
    '"{format}" is no format that is written: say --as docx, --as pdf, --as akn, --as html, --as text or --as json.',
  'export-text-changes': 'a plain text has no tracked changes: say --as docx, --as json or --as akn, or adref compare.',
  'pdf-shapeless':
    '{path}: no font has a shape for {signs}: an empty box is printed in the place of each. A Word file has them.',
  'not-written': '{path} cannot be written: {problem}',
  'say-folder-or-backup': 'a folder or a backup, not both.',
  'say-from-or-as-is': 'say --from FILE or --as-is.',
  'say-negotiation': 'which negotiation? Its id is in the address of its pages.',
  'say-one-file': 'one file at a time; "{extra}" is a second one.',
  'say-option-first': '"{stray}" needs --draft or --text before it.',
  'say-party-and-author':
    '--author "{said}" must read CODE=NAME, with the code of a --text, as in EU="Jane Doe"; CODE=* for everybody in the file.',
  'say-party-and-file': '--text "{text}" must read CODE=FILE, as in EU=eu.txt.',
  'say-texts': 'whose texts? Give --text CODE=FILE.',
  'say-two-files': 'which two files?',
  'say-words': 'which words, or which document?',
  'third-file': 'two files; "{extra}" is a third one. Did you mean --against?',
  'too-many-words': '"{extra}" is one word too many.',
  'two-texts': '{party} has two texts.',
  usage: 'Usage: adref {usage}',
  'usage-backup': 'backup --to FILE [--data DIR]',
  'usage-commands': 'Usage: adref COMMAND …',
  'usage-compare': 'compare FILE[#SYMBOL] FILE[#SYMBOL] [--json|--text|--html|--out FILE] [--against FILE[#SYMBOL]]',
  'usage-export':
    'export FILE[#SYMBOL] --out FILE [--as docx|pdf|akn|html|text|json] [--against BASE[#SYMBOL] [--author NAME]] [--line-numbers]',
  'usage-library':
    'library add PATH … | search WORDS | list | remove SYMBOL [--data DIR] [--json] [--adopted consensus|vote|noted|draft] [--date DAY] [--symbol SYMBOL] [--language ar|zh|en|fr|ru|es] [--original ar|zh|en|fr|ru|es]',
  'usage-read':
    'read FILE[#SYMBOL] [--json] [--symbol SYMBOL] [--language ar|zh|en|fr|ru|es] [--changes accepted|rejected|AUTHOR]',
  'usage-repair': 'repair (ROOM … | --all) [--data DIR]',
  'usage-restore': 'restore (--from FILE [--replace] [--damaged] | --as-is) [--data DIR]',
  'usage-rolling':
    'rolling --draft FILE[#SYMBOL] --text CODE=FILE[#SYMBOL] … [--author CODE=NAME …] [--marked FILE …] [--earlier FILE[#SYMBOL] …] [--json] [--out FILE [--as docx|pdf|html|text|json|akn] [--form rolling|rolling-unattributed|rolling-tracked|by-paragraph|by-party]]',
  'usage-trace': 'trace DRAFT[#SYMBOL] --against FILE|FOLDER|ZIP … [--json|--html] [--out FILE]',
  'usage-verify-record': 'verify-record FILE [--head HASH] [--json]',
  'usage-derivation': 'derivation --negotiation ID --draft NUMBER [--data DIR] [--json|--csv|--html|--out FILE]',
  'usage-report':
    'report --negotiation ID [--out FILE.docx|FILE.pdf|FILE.html|FILE.txt] [--language en|fr] [--secretary f|m] [--data DIR]',
  'usage-record': 'record --negotiation ID --out FILE.docx|FILE.pdf|FILE.html [--desk] [--language en|fr] [--data DIR]',
  'usage-export-negotiation': 'export-negotiation ID --out FILE [--desk | --party CODE] [--data DIR]',
  'usage-import-negotiation': 'import-negotiation FILE [--data DIR]',
  'usage-verify': 'verify [--data DIR | --file BACKUP] [--json]',

  // What commands did.
  'backup-damaged':
    '{file} is damaged ({findings} of its parts {findings|does|do} not fit) and nothing was changed: take another backup, or this one with --damaged.',
  'backup-unverified': '{to} is a copy of the database of an earlier Adref. It was not verified: {problem}',
  'library-document-altered':
    'its words are not those that it was added with: remove it and add it again (adref library).',
  'library-search-incomplete': 'not every paragraph can be searched for: remove the file and add the documents again.',
  'everything-fits': 'Everything fits.',
  'in-logs-aside': 'In logs that were set aside, from which nothing is read any more:',
  'kept-aside': 'What was there is kept in {folder}: {names}.',
  'list-begun-anew': 'list "{list}": it was damaged, and begins again with what there is.',
  'negotiation-imported':
    'Negotiation {id}: {acts} {acts|act was|acts were} checked and taken over. Start the server; whoever opens this link there chairs it:',
  'negotiation-too-large': '{size} bytes are more than the {most} that are read.',
  restored: 'Start the server: people whose browsers remember newer words are offered them again.',
  'room-begun-anew':
    'A new one begins as its round did, with {paragraphs} {paragraphs|paragraph|paragraphs}: the draft with what was carried over of the party’s text, and what it has tabled since, or the desk decided; people whose browsers remember words of the old one are offered them. A backup may have more.',
  'room-hopeless': 'Nothing was done; restore a backup.',
  'room-repaired':
    'a new log has {paragraphs} {paragraphs|paragraph|paragraphs} from {rows} {rows|row|rows}; the old log is kept.',
  'room-sound': 'everything in it can be read; nothing was done.',
  'room-unknown': 'there is no such room.',
  'rooms-repaired': '{rooms} {rooms|room|rooms} looked at, {repaired} repaired.',
  'things-do-not-fit': '{findings} {findings|thing does|things do} not fit:',
  'walked-library': 'The library: {documents} {documents|document|documents}.',
  walked:
    '{file}: {negotiations} {negotiations|negotiation|negotiations} with {acts} {acts|act|acts}, {rooms} {rooms|room|rooms} with {rows} {rows|row|rows}, {documents} {documents|document|documents}, {invitations} {invitations|invitation|invitations}.',
} as const;
