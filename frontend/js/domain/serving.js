// @ts-check

/** @typedef {{code: string, name: string, phone?: string | null}} Person */
/**
 * @typedef {object} Link Somebody who was looked at on the way to who must act.
 * @property {string} step
 * @property {string | null} role
 * @property {{kind: string, code: string, name: string} | null} scope
 * @property {Person | null} person
 * @property {'ACTS' | 'WAITS_HERE' | 'OFF_SHIFT' | 'ABSENT' | 'OTHER_CATEGORY' | 'NO_DUTY'} outcome
 * @property {string | null} until to when somebody is absent
 * @property {Person | null} standsInFor
 */
/** @typedef {{person: Person, absent: boolean, until?: string, standsIn?: Person}} Presence */
/**
 * @typedef {object} Sentence
 * @property {'acts' | 'waits' | 'outside' | 'offShift' | 'absent' | 'standsIn' | 'other' | 'nobody'} kind
 * @property {string} [name] @property {string} [role] @property {string} [substitute]
 * @property {string} [place] @property {string | null} [until]
 */

/** The chain in sentences, in its order: an absent person and who stands in are one. Of one role
 * whose people all serve other categories one sentence is enough.
 * @param {Link[]} chain
 * @returns {Sentence[]} */
export function sentences(chain) {
  /** @type {Sentence[]} */
  const told = [];
  for (const link of chain) {
    const sentence = sentenceOf(link);
    const absent = told.find(({ kind, name }) => kind === 'absent' && name === link.standsInFor?.name);
    if (link.standsInFor && absent && link.outcome === 'ACTS') {
      told.splice(told.indexOf(absent), 1);
      told.push({ ...sentence, kind: 'standsIn', name: link.standsInFor.name, substitute: link.person?.name, until: absent.until });
    } else if (!told.some((each) => each.kind === 'other' && sentence.kind === 'other' && each.role === sentence.role)) {
      told.push(sentence);
    }
  }
  return told;
}

/** @param {Link} link @returns {Sentence} */
function sentenceOf({ outcome, person, role, scope, until }) {
  const who = { name: person?.name ?? '', role: role ?? '', place: scope?.name ?? '' };
  switch (outcome) {
    case 'ACTS': return { kind: 'acts', ...who };
    case 'WAITS_HERE': return { kind: scope ? 'waits' : 'outside', ...who };
    case 'OFF_SHIFT': return { kind: 'offShift', ...who };
    case 'ABSENT': return { kind: 'absent', ...who, until };
    case 'OTHER_CATEGORY': return { kind: 'other', ...who };
    default: return { kind: 'nobody', ...who };
  }
}

/** What is to be said of the person with whom an incident is looked for: nothing while he is there.
 * @param {Presence | undefined} presence
 * @returns {Sentence | null} */
export function absenceOf(presence) {
  if (!presence?.absent) return null;
  const until = presence.until ?? null;
  return presence.standsIn
    ? { kind: 'standsIn', name: presence.person.name, substitute: presence.standsIn.name, until }
    : { kind: 'absent', name: presence.person.name, role: '', until };
}

/** A handler as it is written, `PERSON/W-07`, in its parts. @param {string | undefined} written */
export function handlerOf(written) {
  const [kind = '', code = ''] = (written ?? '').split('/');
  return { kind, code };
}
