import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { APART } from '#cli/site-seal.ts';
import { scriptsOf } from './scripts-of.ts';

/** What makes the pages and files of one server. */
const MAKERS = [
  'src/site/pages/servers/[server]/index.astro',
  'src/site/pages/servers/[server]/[tool]/index.astro',
  'src/site/server-files.ts',
  'src/site/social/server-picture.ts',
];

/**
 * The modules that know the whole catalogue, with what these makers may ask of them: what is about one server and lies in its folder, what is about
 * no server and lies in the general parts of the catalogue, and what a server's record of what it was made from covers.
 */
const WELLS: Readonly<Record<string, readonly string[]>> = {
  'src/site/accuracy.ts': ['unseen'],
  'src/site/bars.ts': ['Bar', 'gradeTone', 'honestyOfTools'],
  'src/site/catalogue.ts': ['CataloguedServer', 'attacks', 'known', 'serverOf', 'taxonomy', 'terms', 'toolAt'],
  'src/site/corrections.ts': ['correctionsOf'],
  'src/site/history.ts': ['answersOf', 'historyOf', 'revisionsOn'],
  'src/site/indexes.ts': ['attacksOn', 'attacksOnServer', 'rulesPointingAt'],
  'src/site/paths.ts': ['serverPaths', 'toolPaths'],
  'src/site/server-facets.ts': ['standingInWords'],
  'src/site/surroundings.ts': ['alternativesTo', 'openDisputes', 'surroundingsOf'],
};

/** The modules that ask for more: a line on the version of the data, which is of a server wherever a page gives it one; and letters of an installed font. */
const GRANTED = [
  'src/site/components/Footer.astro imports frame from src/site/catalogue.ts',
  'src/site/social/lettering.ts imports readFileSync from node:fs',
];
/** What reads the catalogue past those modules. */
const SOURCES = new RegExp(`^(?:#store/|node:fs|#data/(?:${[...APART].join('|')})/)`);

it('the pages and files of a server show nothing of the rest but what their record covers', () => {
  const met = new Set(MAKERS);
  const taken: string[] = [];
  for (const file of met) {
    for (const one of importsOf(file)) {
      if (one.from.startsWith('src/site/') && !(one.from in WELLS)) met.add(one.from);
      taken.push(...beyond(one).map((name) => `${file} imports ${name} from ${one.from}`));
    }
  }
  expect(met.size).toBeGreaterThan(50);
  expect(taken.toSorted()).toEqual(GRANTED);
});

/** Of what is imported, the names that may tell of other servers, or of what lies apart in the catalogue. */
function beyond({ from, names }: Import): readonly string[] {
  if (SOURCES.test(from)) return names;
  const well = WELLS[from];
  return well ? names.filter((name) => !well.includes(name)) : [];
}

interface Import {
  readonly from: string;
  readonly names: readonly string[];
}

/** What a module imports by name; `*` for all that it may be given otherwise. */
function importsOf(file: string): Import[] {
  if (!/\.(?:ts|astro)$/.test(file)) return [];
  const scripts = scriptsOf(file, readFileSync(file, 'utf8'));
  return scripts.flatMap((script) => {
    const source = ts.createSourceFile(file, script, ts.ScriptTarget.Latest);
    const named = source.statements.filter(ts.isImportDeclaration).map((declaration) => importOf(file, declaration));
    const dynamic = ts
      .preProcessFile(script, true, true)
      .importedFiles.map(({ fileName }) => ({ from: placeOf(file, fileName), names: ['*'] }));
    return [...named, ...dynamic.filter(({ from }) => !named.some((one) => one.from === from))];
  });
}

function importOf(file: string, { moduleSpecifier, importClause }: ts.ImportDeclaration): Import {
  const bindings = importClause?.namedBindings;
  const names =
    bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text) : ['*'];
  return { from: placeOf(file, (moduleSpecifier as ts.StringLiteral).text), names };
}

function placeOf(file: string, specifier: string): string {
  return specifier.startsWith('.') ? join(dirname(file), specifier) : specifier.replace(/^#site\//, 'src/site/');
}
