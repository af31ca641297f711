import { globSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, it, vi } from 'vitest';
import { scriptsOf } from './scripts-of.ts';

/** Takes the checker's own code, neither a program nor Java. */
vi.stubEnv('RECHECK_SYNC_BACKEND', 'pure');

interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

const MINUTES = 900_000;
/** Where the checker tries strings, it tries the same ones in every run. */
const SEED = 0;
/** What takes longer counts as vulnerable: far more than a busy machine needs, so that the count of characters decides. */
const PATIENCE = { attackTimeout: 60_000, incubationTimeout: 60_000, timeout: 120_000 };
const CODE = globSync(['src/**/*.{ts,astro}', 'crawler/**/*.ts']).toSorted();
/** Where code compiles what it does not spell out, and why that is linear. */
const COMPILED: Readonly<Record<string, string>> = {
  'src/policy/spelling.ts': 'the patterns of our own schemas, which are checked below',
  'src/signals/public-people.ts': 'alternatives of fixed words with two other words between them at most',
  'src/signals/role-markers.ts': 'alternatives of fixed words, checked by the hostile sizes of the classifier',
  'src/signals/secret-places.ts': 'alternatives of fixed paths, checked by the hostile sizes of the classifier',
  'src/signals/veils/letters.ts': 'one class of look-alike letters',
  'src/model/hidden.ts': 'one emoji, one run of one class or one class: nothing repeats inside a repetition',
};

const found = CODE.flatMap(expressionsOf);

it('finds the expressions of the code', () => {
  expect(found.length).toBeGreaterThan(100);
});

it('every regular expression takes linear time', { timeout: MINUTES }, () => {
  expect(unsafe(found)).toEqual([]);
});

it('compiles nothing else but what is known to be linear', () => {
  const compiled = CODE.filter((file) => hasUnknown(file));
  expect(compiled).toEqual(Object.keys(COMPILED).toSorted());
});

it('every pattern of the schemas takes linear time', () => {
  const patterns = globSync('catalog/schemas/*.json').flatMap((file) => patternsIn(JSON.parse(readFileSync(file, 'utf8')), file));
  expect(patterns.length).toBeGreaterThan(10);
  expect(unsafe(patterns)).toEqual([]);
});

it('would find one that does not', () => {
  expect(unsafe([{ source: '^(a+)+$', flags: '', where: 'here' }])).toEqual(['here: /^(a+)+$/ is vulnerable']);
});

function unsafe(expressions: readonly Expression[]): string[] {
  const unique = new Map(expressions.map((expression) => [`/${expression.source}/${expression.flags}`, expression]));
  return [...unique].flatMap(([text, { source, flags, where }]) => {
    if (flags.includes('v') && isOneClass(source)) return [];
    const { status } = checkSync(source, flags, { ...PATIENCE, randomSeed: SEED });
    return status === 'safe' ? [] : [`${where}: ${text} is ${status}`];
  });
}

/** The checker does not know the flag `v`; a single class, repeated or not, is linear. */
function isOneClass(source: string): boolean {
  let depth = 0;
  const closes = [...source.matchAll(/\\.|[[\]]/gsu)].flatMap(({ 0: token, index }) => {
    if (token === '[') depth += 1;
    if (token === ']') depth -= 1;
    return token === ']' && depth === 0 ? [index] : [];
  });
  return source.startsWith('[') && closes.length === 1 && /^\+?$/.test(source.slice((closes[0] ?? 0) + 1));
}

function expressionsOf(file: string): Expression[] {
  return nodesOf(file).flatMap((node) => {
    const literal = literalOf(node);
    return literal ? [{ ...literal, where: file }] : [];
  });
}

function hasUnknown(file: string): boolean {
  return nodesOf(file).some((node) => isCompiled(node) && !literalOf(node));
}

/** A literal, or `new RegExp` of texts that the same file spells out. */
function literalOf(node: ts.Node): Omit<Expression, 'where'> | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  if (!isCompiled(node)) return undefined;
  const [source, flags] = node.arguments ?? [];
  const text = source && textOf(source);
  const given = flags ? textOf(flags) : '';
  return text === undefined || given === undefined ? undefined : { source: text, flags: given };
}

function isCompiled(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
}

function textOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) return constantOf(node);
  if (!ts.isTemplateExpression(node)) return undefined;
  const parts = node.templateSpans.map(({ expression, literal }) => [textOf(expression), literal.text]);
  return parts.every(([value]) => value !== undefined) ? node.head.text + parts.flat().join('') : undefined;
}

function constantOf(name: ts.Identifier): string | undefined {
  const declared = descendants(name.getSourceFile()).find((node) => ts.isVariableDeclaration(node) && node.name.getText() === name.text);
  return declared && ts.isVariableDeclaration(declared) && declared.initializer ? textOf(declared.initializer) : undefined;
}

function nodesOf(file: string): ts.Node[] {
  return scriptsOf(file, readFileSync(file, 'utf8')).flatMap((script) =>
    descendants(ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true)),
  );
}

function descendants(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return [node, ...children.flatMap(descendants)];
}

function patternsIn(value: unknown, where: string): Expression[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'pattern' && typeof child === 'string' ? [{ source: child, flags: 'u', where }] : patternsIn(child, where),
  );
}
