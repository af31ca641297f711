import { CATEGORIES, compareText } from '#model/scales.ts';
import { softmax } from '#signals/softmax.ts';
import { type Fitted, type Observation, regress } from './regression.ts';

/** Into so many parts servers are divided; each is weighed by what the others teach. */
const PARTS = 4;

/** A definition as what it says, with the server that it comes from; the label says the category alone. */
export interface Said extends Observation {
  readonly server: string;
}

/** How likely each category is for each definition by all its words, learned from definitions of other servers alone. */
export function crossChances(said: readonly Said[], columns: number): number[][] {
  const servers = [...new Set(said.map(({ server }) => server))].toSorted(compareText);
  const partOf = new Map(servers.map((server, index) => [server, index % PARTS]));
  const shape = { columns, classes: [CATEGORIES.length] };
  const fitted = Array.from({ length: PARTS }, (_, part) =>
    regress(
      said.filter(({ server }) => partOf.get(server) !== part),
      shape,
    ),
  );
  return said.map((one) => chancesOf(one, fitted[partOf.get(one.server) as number] as Fitted));
}

function chancesOf({ columns }: Said, { weights, bias }: Fitted): number[] {
  const scores = Float64Array.from(bias);
  const length = Math.sqrt(columns.length || 1);
  for (const column of columns)
    for (let index = 0; index < scores.length; index += 1)
      scores[index] = (scores[index] as number) + (weights[column * scores.length + index] as number) / length;
  return softmax([0, ...scores]);
}
