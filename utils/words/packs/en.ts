import { plural } from '../plural';
import type { PackWords } from './vi';

const number = (n: number) => n.toLocaleString('en');

/** Bytes as megabytes, or gigabytes where there are many. */
const megabytes = (bytes: number) =>
  bytes >= 1_000_000_000
    ? `${number(Math.round(bytes / 100_000_000) / 10)} GB`
    : `${number(Math.ceil(bytes / 1_000_000))} MB`;

export const en: PackWords = {
  heading: 'Packs of facts',
  lead: 'Add the facts of a press office, a newsroom or your own. Every line from a pack names its pack; a pack cannot change the bundled facts.',
  own: 'Your own facts',
  none: 'No pack yet.',
  add: 'Add from a file…',
  formats: 'A .jsonl, .jsonl.gz or .zip file.',
  reading: 'Reading the file…',
  working: 'Joining the facts…',
  filling: 'Bringing the pack in…',
  large: {
    about: (bytes) =>
      `A large pack (file of ${megabytes(bytes)}): it is read and checked line by line while it is added, then stays on the disk, where only what is needed is read. A very large one may take many minutes; keep this page open.`,
    disk: (bytes) =>
      `The browser can use about ${megabytes(bytes)} more of the disk; a file that is not compressed needs about twice its size.`,
    limits:
      'A large pack is on cards, in articles, on the pages of its entries, in “between two”, and in the look-up by how names begin. It is not in topics and networks, and a country’s card does not gather what its people and bodies did.',
    lost: 'Nothing of this pack can be read on this machine: an older version of Bối Cảnh added it, or the browser cleared it away. Add it again from its file; until then it brings nothing to articles and cards.',
    replaces: (version) => `Replaces version ${version}, which stays in use until all of this one is in.`,
    begins: 'Beginning…',
    looking: (part) => `Looking through the file, ${Math.floor(part * 100)}%.`,
    reading: (records, part) =>
      `${plural(records, 'record', 'records')} read, ${Math.floor(part * 100)}% of the file.`,
    sorting: 'Putting the index in order…',
    stays:
      'When you stop, nothing of this pack stays. When the page or the browser closes, it can be gone on with from here.',
    unfinished: (records, bytes) =>
      `This pack did not come in whole: ${plural(records, 'record is', 'records are')} in. Its file (${megabytes(bytes)}) was kept and is not needed again.`,
    goOn: 'Go on',
    discard: 'Discard',
    discarded: 'Discarded; nothing of it stays.',
    stop: 'Stop',
    stopped: 'Stopped; nothing was added.',
    filled: 'All was read; nothing of it is in use yet. These records cannot be taken, the others can.',
    done: 'The large pack was added.',
  },
  origin: { file: 'from a file, unsigned', own: 'yours', subscription: 'subscribed by address' },
  about: (publisher, version, date, licence) => `${publisher} · version ${version}, ${date} · ${licence}`,
  files: {
    people: (n) => plural(n, 'person', 'people'),
    organizations: (n) => plural(n, 'organisation', 'organisations'),
    places: (n) => plural(n, 'place', 'places'),
    documents: (n) => plural(n, 'document', 'documents'),
    events: (n) => plural(n, 'event', 'events'),
    meetings: (n) => plural(n, 'meeting', 'meetings'),
    agreements: (n) => plural(n, 'agreement', 'agreements'),
    sources: (n) => plural(n, 'source', 'sources'),
  },
  silenced: (time) =>
    `Last at ${time} this pack marked too much of an article and was left out of that one. Its names may be ordinary words.`,
  on: 'Use this pack',
  ahead: 'Believe this pack over the bundled facts',
  aheadHint: 'Where both use a name, or describe the same person or place differently.',
  edition: 'A later edition of the bundled facts: it stands in their place while it is on.',
  editionWaits: 'The facts that come with the extension are newer than this edition now, so it waits.',
  up: (name) => `Move ${name} up`,
  down: (name) => `Move ${name} down`,
  order: 'Where two packs use a name, the one listed first is believed.',
  export: 'Export to a file',
  remove: 'Remove',
  removeSure: (name) => `Remove ${name}? Nothing of it stays on this machine.`,
  removeYes: 'Remove it',
  cancel: 'Cancel',
  removed: (name) => `${name} was removed.`,
  added: (name) => `${name} was added.`,
  preview: {
    heading: (name) => `Preview: ${name}`,
    unsigned: 'The file is unsigned: nothing shows that it really comes from this publisher.',
    brings: 'It holds',
    additions: (n) =>
      `${plural(n, 'record adds', 'records add')} to bundled ones (names, offices, a note) and ${n === 1 ? 'changes' : 'change'} none of them.`,
    clashing: (n) =>
      `${plural(n, 'name is', 'names are')} taken already; there the bundled facts are believed unless you choose otherwise.`,
    clash: (name, other) => (name === other ? `“${name}”` : `“${name}” stands for ${other}`),
    more: (n) => `and ${number(n)} more`,
    unknown: (n) =>
      `${plural(n, 'reference leads', 'references lead')} to nothing here; those names are left out.`,
    refused: (n) => `${plural(n, 'record is', 'records are')} refused, with line, field and reason`,
    moreRefused: (n) => `and ${number(n)} more refused`,
    line: (line) => `Line ${number(line)}`,
    field: (field) => `field ${field}`,
    replaces: {
      newer: (version) => `Replaces version ${version}, which you have.`,
      same: (version) => `Replaces version ${version}, which you have (the same number).`,
      older: (version) => `Older than version ${version}, which you have and which it would replace.`,
    },
    taken: 'There is a pack with this id that came another way. Remove that one first.',
    add: 'Add this pack',
    replace: 'Replace the pack',
  },
  at: (line, field) => ` (line ${number(line)}${field ? `, field ${field}` : ''})`,
  reasons: {
    'too-large': ({ limit }) => `The file is larger than ${number(limit / 1_000_000)} MB.`,
    bomb: () => 'The archive unpacks to far too much: it may be a bomb.',
    'archive-damaged': () => 'The archive is damaged.',
    'archive-without-pack': () => 'There is no .jsonl file in the zip.',
    zipped: ({ records }) =>
      `A pack of more than ${number(records)} records must be a .jsonl or .jsonl.gz file, not a zip.`,
    'not-text': () => 'The file is no UTF-8 text.',
    'no-header': () => 'The first line is not the header of a pack ({"pack":1,…}).',
    'newer-format': ({ format }) => `The pack uses format ${format}, which is newer than this Bối Cảnh.`,
    'reserved-id': ({ id }) => `The id “${id}” is reserved; a pack needs another.`,
    'too-many-records': ({ limit }) => `The pack has more than ${number(limit)} records.`,
    'too-many-entities': ({ bytes }) =>
      `The pack has too many people, bodies and sources: what has to be held in memory while it is added is more than ${megabytes(bytes)}.`,
    'nothing-in-it': () => 'No record in the pack can be used.',
    'not-json': () => 'not JSON',
    'line-too-long': ({ limit }) => `the line is longer than ${number(limit)} characters`,
    'no-such-file': () => 'a line must be {"people":{…}} or another kind of record',
    missing: () => 'this field is missing',
    'unknown-field': () => 'there is no field of this name',
    'wrong-type': ({ expected, received }) => `wrong type: ${expected} expected, ${received} found`,
    'not-listed': ({ allowed }) => `not one of the allowed values: ${allowed}`,
    'bad-form': () => 'not written as it must be',
    empty: () => 'empty',
    'no-such-day': () => 'there is no such day',
    year: ({ first, last }) => `a year outside ${first} to ${last}`,
    'too-deep': () => 'nested too deep',
    'too-long': ({ limit }) => `longer than ${number(limit)} characters`,
    'too-many-items': ({ limit }) => `a list of more than ${number(limit)} items`,
    address: () => 'not the address of a web page',
    markup: () => 'holds HTML tags',
    invisible: () => 'holds invisible signs or signs that turn the direction of writing',
    'not-a-name': () => 'not a name',
    'ordinary-word': () => 'an ordinary word: needs a condition (needs)',
    'too-short': () => 'too short a name: needs a condition (needs)',
    'without-capital': () => 'no capital and no digit: needs a condition (needs)',
    'date-or-number': () => 'a date or a number, not a name',
    'name-too-long': () => 'too long a name to look for in an article',
    'duplicate-id': ({ first }) => `this id is used on line ${number(first)} already`,
    'source-missing': ({ source }) => `the pack has no source “${source}”`,
    cycle: ({ id }) => `belongs to or became itself, by way of “${id}”`,
  },
  faults: {
    'disk-full': () => 'The disk is full: nothing was changed.',
    refused: () => 'The browser does not allow packs to be kept here: nothing was changed.',
    'id-taken': () => 'There is a pack with this id that came another way. Remove that one first.',
    'not-there': () => 'This pack is no longer there.',
  },
};
