import type { ParameterSignal } from './parameters.ts';
import { parametersWith, type Subject } from './subject.ts';
import { tokensOfName } from './tokens.ts';

/** Where a repository lies is settled once; it is no argument that a call turns on. */
const REPOSITORY = /\b(?:git )?(?:repository|repo|working copy)\b/i;

/** Places that are no file: where a page or a request is found, what a cookie holds for. */
const ADDRESS = /\b(?:cookie|rout(?:e|es|ing)|path-based|mailbox)\b/i;
/** A text that says how a file is called and not where it lies. */
const PLACE = /\b(?:path|relative|absolute|director(?:y|ies)|folder|save|saved|load|local|disk|workspace)\b/i;
const ENCODED = /\bbase64\b/i;

/** Words that name ends of a journey as often as files. */
const AMBIGUOUS = new Set(['destination', 'source', 'root']);
/** What has a path of its own kind. */
const ELSEWHERE = new Set(['secret', 'secrets', 'vault', 'return', 'mount', 'json', 'field', 'url', 'sort']);
/** What has its place in a tree, or is only looked at from time to time. */
const IN_TREES = new Set(['instance', 'area', 'iteration', 'watch']);
/** A text of a path through a tree that is no disk, of one that is only compared, of what a remark is about. */
const IN_TREE =
  /\bdot[- ](?:notation|separated)\b|\binstance path\b|\bfilter by (?:file )?paths?\b|\bpath filter\b|\bcomment(?:ed)? (?:on|thread)\b/i;
/** Only one of what another tool lists. */
const LISTED = /\bfrom (?:\w+_)?(?:get|list|search)_\w/i;
/** Folders of a mailbox, and what such a folder is to a call. */
const MAIL = new Set(['mail', 'mailbox', 'mailboxes', 'email', 'emails', 'imap', 'inbox']);
const OF_MAIL = new Set([
  ...MAIL,
  'source',
  'from',
  'destination',
  'dest',
  'target',
  'to',
  'new',
  'old',
  'parent',
  'sub',
  'trash',
  'sent',
  'archive',
]);
/** A store of keys and values, as those keep secrets that do not say so. */
const KEY_VALUE = /\bkv\b/i;
const FOLDERS = new Set(['folder', 'path']);
const FILE = /\b(?:files?|folders?|director(?:y|ies)|file paths?)\b/i;
const ON_DISK = /\b(?:absolute|local|disk|file ?system)\b/i;
const DISK_PATH = /\b(?:absolute|local|full|file ?system)(?: (?:file|directory|folder))? path\b/i;
/** How a place on a disk is written. */
const ROOTED = /(?:^|[\s"'`(])(?:~?\/|\.\.?\/|[A-Z]:\\)[\w.~]/;

/** The parameters that name a file or a folder freely, by their names or by their texts alone. */
export function filePaths(subject: Subject): readonly ParameterSignal[] {
  const named = parametersWith(subject, 'path')
    .filter(({ description }) => !REPOSITORY.test(description))
    .filter((parameter) => namesFile(parameter, subject));
  return [...named, ...subject.parameters.filter((parameter) => !parameter.roles.includes('path') && isToldPath(parameter))];
}

/** A text that its own description calls a path on a disk. */
function isToldPath({ type, choices, description }: ParameterSignal): boolean {
  return type === 'string' && !choices && DISK_PATH.test(description);
}

/** Whether the description of an argument says that it lies on a disk. */
export function liesOnDisk({ description }: Pick<ParameterSignal, 'description'>): boolean {
  return ON_DISK.test(description);
}

function namesFile({ name, key, tokens, description }: ParameterSignal, subject: Subject): boolean {
  if (tokens.some(({ word }) => ELSEWHERE.has(word)) || LISTED.test(description) || ADDRESS.test(description)) return false;
  if (isInTree({ tokens, description })) return false;
  if (isBareName(tokens) && isOnlyName(description, subject)) return false;
  if (isInRecords({ name, description }, subject) || isInStore({ key, tokens, description }, subject)) return false;
  if (name.includes('[]') && !FILE.test(`${name} ${description}`)) return false;
  return !isAmbiguous(tokens) || FILE.test(description) || FILE.test(subject.description.text);
}

/** A path that no text puts on a disk, through what is no disk. */
function isInTree({ tokens, description }: Pick<ParameterSignal, 'tokens' | 'description'>): boolean {
  return !ON_DISK.test(description) && (IN_TREE.test(description) || tokens.some(({ word }) => IN_TREES.has(word)));
}

/** `source`, in whatever language. */
function isAmbiguous([only, ...others]: ParameterSignal['tokens']): boolean {
  return others.length === 0 && AMBIGUOUS.has(only?.word ?? '');
}

/** The text says how a file is called and not where it lies; without a text, what is in the file comes along in letters. */
function isOnlyName(description: string, { parameters }: Subject): boolean {
  if (description === '') return parameters.some(({ key }) => ENCODED.test(key.replaceAll('_', ' ')));
  return ENCODED.test(description) || !PLACE.test(description);
}

/** `file`, `filename`, `file_name`. */
function isBareName(tokens: ParameterSignal['tokens']): boolean {
  const last = tokens.at(-1)?.word;
  return last === 'file' || last === 'filename' || (last === 'name' && tokens.at(-2)?.word === 'file');
}

/** A mere `folder`, which services keep their records in; a folder of a mailbox; `path` of what a vault keeps. */
function isInStore({ key, tokens, description }: Pick<ParameterSignal, 'key' | 'tokens' | 'description'>, subject: Subject): boolean {
  const words = tokens.map(({ word }) => word);
  if (!FOLDERS.has(words.at(-1) ?? key) || ON_DISK.test(description)) return false;
  if (words.length < 2 && words[0] === 'folder') return !(ROOTED.test(description) || ON_DISK.test(subject.description.text));
  return (isOfMail(subject) && words.slice(0, -1).every((word) => OF_MAIL.has(word))) || (words.length < 2 && keepsSecrets(subject));
}

function isOfMail({ tool: { name } }: Subject): boolean {
  return tokensOfName(name).some(({ word }) => MAIL.has(word));
}

/** What a call reads or changes is itself a secret; a vault of notes keeps none. */
function keepsSecrets({ acts, description: { text } }: Subject): boolean {
  return !FILE.test(text) && (KEY_VALUE.test(text) || acts.some(({ objects }) => objects.has('secret')));
}

/** `folderPath` beside `folderId`, and `path` beside `domain`, lead to records of the service, unless their texts speak of a disk or a file. */
function isInRecords({ name, description }: Pick<ParameterSignal, 'name' | 'description'>, { parameters }: Subject): boolean {
  if (ON_DISK.test(description)) return false;
  const others = new Set(parameters.map((other) => other.name.toLowerCase().replaceAll('_', '')));
  const plain = name.toLowerCase().replaceAll('_', '');
  if (!plain.endsWith('path')) return false;
  if (plain === 'path') return others.has('domain') && !FILE.test(description);
  const stem = plain.slice(0, -'path'.length);
  return ['id', 'folderid', 'fileid'].some((end) => others.has(`${stem}${end}`));
}
