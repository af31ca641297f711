import type { Act } from './acts.ts';
import type { ParameterSignal } from './parameters.ts';
import { actsWith, quoteKey, type Subject } from './subject.ts';

/** What holds a whole request in the language of a graph. */
const DOCUMENTS = new Set(['query', 'mutation', 'document', 'graphql']);

/** A GraphQL API is queried by a document that the caller writes, which may hold a mutation: the acts and the argument that say so. */
export function graphRequests(subject: Subject): (Act | ReturnType<typeof quoteKey>)[] {
  const asked = actsWith(subject, 'read').filter(({ lemma, objects }) => lemma === 'query' && objects.has('graph-api'));
  const documents = asked.length > 0 ? subject.parameters.filter(isDocument) : [];
  return documents.length > 0 ? [...asked, ...documents.map(quoteKey)] : [];
}

function isDocument({ type, tokens }: ParameterSignal): boolean {
  return type === 'string' && DOCUMENTS.has(tokens.at(-1)?.word ?? '');
}
