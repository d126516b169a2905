/** What the storage says: why it cannot be opened, what in it is damaged, what a repair could not keep. See `english`. */
export const storage = {
  // Why the storage cannot be opened or used.
  'another-database':
    '{file} is not the one that this folder had. Put the missing file back, restore a backup (adref restore --from FILE), or go on with what there is (adref restore --as-is).',
  'copy-failed': '{file} could not be copied to {to}: {problem}',
  'database-empty':
    '{file} is empty. Put it back, or restore a backup (adref restore --from FILE); to start with nothing, set DATA_DIR to another folder.',
  'database-gone':
    '{file} is gone, though a server has run here. Put it back, or restore a backup (adref restore --from FILE); to start with nothing, set DATA_DIR to another folder.',
  'database-removed':
    '{file} was removed or replaced while the server runs: nothing is saved any more. Stop the server and restore a backup (adref restore --from FILE).',
  'file-exists': '{file} is there already: name another file.',
  'file-not-made': '{file} cannot be made: {problem}',
  'file-not-there': '{file} is not there.',
  'folder-has-database':
    '{folder} has a database. Name another folder, or say --replace: what is there is then moved aside.',
  'folder-in-use': '{folder} is in use by another server. Stop it first.',
  'folder-in-use-by': '{folder} is in use by another server: process {process}, started {since}. Stop it first.',
  'folder-not-writable': '{folder} cannot be written to: {problem}',
  'lacks-commits':
    '{file} lacks the last {lost} of {commits} {commits|commit|commits}: an older copy is in its place, or {log} was lost. Put the missing file back, restore a backup (adref restore --from FILE), or go on with what there is (adref restore --as-is).',
  'no-database': '{file} cannot be opened as a database: {problem}',
  'no-library-there':
    'There is no library in {folder}. Name the data folder that has one (--data), or fill it with adref library add.',
  'nothing-of-adref': '{file} holds nothing that Adref wrote.',
  'nothing-to-back-up': '{file} is not there: nothing to back up.',
  'nothing-to-go-on-with': '{file} is not there: nothing to go on with.',
  'storage-closed': 'The storage is closed.',
  'unreadable-database': '{file} cannot be read as a database: {problem}',
  'version-newer': '{file} has version {version}, this program knows {known}: use the newer program.',
  'version-older':
    '{file} has version {version}, this program knows {known}: start the server once, which brings it up to date.',
  'written-by-newer':
    '{file} was written by a newer Adref: it has version {version}, this program knows {known}. Start the newer program, or restore a backup.',

  // What one damaged thing in the storage is.
  'act-unreadable': 'Act {act} of negotiation {negotiation} cannot be read: it was altered.',
  'document-altered': 'Document {document} does not match its hash: it was altered.',
  'document-unreadable': 'Document {document} cannot be read: it was altered.',
  'head-differs':
    'The record of negotiation {negotiation} ends with act {last}; its head says act {head}, or another one.',
  'invitation-unreadable': 'An invitation cannot be read: it was altered.',
  'invitation-altered': 'Invitation {link} does not match its hash: it was altered.',
  'lease-altered': 'A client id of room {room} does not match its hash: it was altered.',
  'log-gone': 'The log of room {room} is gone.',
  'log-lost': 'The log of room {room} is gone: it was number {number}.',
  'log-without-text': 'The log of room {room} holds no text.',
  'pages-damaged': 'The database is damaged where this is stored.',
  'record-gone': 'The record of negotiation {negotiation} is gone.',
  'record-in-doubt': 'Whether there was a negotiation {negotiation} cannot be told: the list of all is damaged.',
  'room-in-doubt': 'Whether room {room} was written to cannot be told: the list "{list}" is damaged: {problems}.',
  'room-not-listed':
    'Whether room {room} was written to cannot be told: it has a log that the list "{list}" does not know.',
  'row-altered': 'Row {row} of the log of room {room} does not match its hash: it was altered.',
  'session-altered': 'A session does not match its hash: it was altered.',
  'snapshot-altered': 'The snapshot of room {room} does not match its hash: it was altered.',

  // What a repair could not keep.
  'form-altered': 'the form that was noted, {form}: it was altered',
  'left-nothing-out': 'Nothing was left out.',
  'left-out': 'Left out: {list}.',
  'later-form': 'Its text has form {form}, which only a later program knows.',
  'no-paragraph-readable': 'Not one paragraph of it can be read.',
  'repair-end-unknown': 'rows at the end, if there were any: how many it had is not known',
  'repair-no-paragraphs': '{faults} {faults|thing that is|things that are} no paragraph',
  'repair-pending': 'what builds on something that is missing',
  'repair-row-altered': 'row {row}: it was altered',
  'repair-row-missing': 'row {row}: it is missing',
  'repair-row-unapplied': 'row {row}: it cannot be applied',
} as const;
