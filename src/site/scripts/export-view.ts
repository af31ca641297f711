import type { ClientExport, ExportOptions } from '#clients/export.ts';
import type { Target } from '#clients/target.ts';
import { isInputError } from '#model/errors.ts';
import type { Policy } from '#model/types.ts';
import { make, withCode } from './elements.ts';

/** A policy in the words of one client, with everything that its users should know. */
interface Written extends ClientExport {
  readonly target: Target;
  readonly title: string;
}

/** Writes a policy for a client; the writers are loaded only when they are asked for. */
async function writeFor(id: string, policy: Policy, options: ExportOptions): Promise<Written> {
  const [{ TARGETS, wholeTitle }, { exportPolicy }] = await Promise.all([import('#clients/index.ts'), import('#clients/export.ts')]);
  const target = TARGETS.find((candidate) => candidate.id === id);
  if (!target) throw new Error(`no client is called ${id}`);
  return { target, title: wholeTitle(target), ...exportPolicy(target, policy, options) };
}

/** The text for a client and what it cannot say, as elements; or the sentence that says why there is none. */
export async function exportView(
  id: string,
  policy: Policy,
  options: ExportOptions,
): Promise<{ readonly text: string; readonly view: Node[] }> {
  try {
    const written = await writeFor(id, policy, options);
    return { text: written.text, view: view(written) };
  } catch (error) {
    const said = isInputError(error) ? `${error.problem}${error.remedy ? `; ${error.remedy}` : ''}.` : 'The writers could not be loaded.';
    return { text: '', view: [make('p', { class: 'form-status', text: said })] };
  }
}

function view({ target, title, file, text, unexpressed, unconfirmed }: Written): Node[] {
  const place = make('p', {}, withCode(`Goes into \`${file}\`.`));
  const code = make('pre', { class: 'command', attributes: { tabindex: '0', role: 'region', 'aria-label': `Rules for ${title}` } }, [
    make('code', { text }),
  ]);
  const open = unexpressed.map(({ clause, because }) => `\`${clause}\`: ${because}`);
  const rests = unconfirmed.map((sentence) => `Not confirmed: ${sentence}`);
  const gaps = open.length === 0 ? 'It says all that the policy says.' : 'What it cannot say:';
  return [
    place,
    code,
    make('p', { text: gaps }),
    list(open),
    ...(target.notes.length + rests.length > 0 ? [list([...target.notes, ...rests])] : []),
  ];
}

function list(sentences: readonly string[]): HTMLElement {
  return make(
    'ul',
    { class: 'unexpressed' },
    sentences.map((sentence) => make('li', {}, withCode(sentence))),
  );
}
