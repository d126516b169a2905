/*
 * A process that writes a report with thousands of tracked changes as a Word file and reads it again, as the server's readers do, and says
 * the most memory that it had, in MB.
 */
import { readDocument, writeWord } from '@adref/shared/formats';
import { trackedFile } from '../../server/src/exports/text-file.ts';
import { amended, theReport } from './amended-report.ts';

const made = '2026-11-27T16:00:00Z';
const { report } = theReport();
const after = amended(report, 4, 'autrement');
const file = writeWord(trackedFile(report, after, { made, date: made, author: 'KEN', ids: 'lasting' }));
if (!readDocument(file, { name: 'a.docx' }).ok) throw new Error('The file cannot be read');
// Kilobytes on Linux.
console.log(process.resourceUsage().maxRSS / 1000);
