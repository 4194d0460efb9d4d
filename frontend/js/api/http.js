// @ts-check

/** The service could not be reached at all. */
export class Unreachable extends Error {}

/** The service refused, and said why (RFC 9457). */
export class Refused extends Error {
  /** @param {number} status @param {{title?: string, detail?: string, type?: string}} problem */
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    /** Last part of the problem's type, e.g. `too-many-reports`. */
    this.slug = (problem.type ?? '').split('/').pop() ?? '';
    this.title = problem.title ?? '';
    /** What else the problem says. @type {Record<string, any>} */
    this.members = problem;
  }
}

/** Sends a request and reads the JSON answer.
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<any>}
 * @throws {Unreachable | Refused} */
export const call = async (path, init = {}) => (await callMarked(path, init)).body;

/** The same, with the mark of the version that was read or written, for `If-Match`.
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<{body: any, mark: string}>}
 * @throws {Unreachable | Refused} */
export async function callMarked(path, init = {}) {
  let answer;
  try {
    answer = await fetch(path, { credentials: 'same-origin', ...init });
  } catch (failure) {
    if (init.signal?.aborted) throw failure;
    throw new Unreachable(String(failure));
  }
  const text = await answer.text();
  if (!answer.ok) throw new Refused(answer.status, parsed(text));
  return { body: text ? JSON.parse(text) : null, mark: answer.headers.get('ETag') ?? '' };
}

/** Reads a file for a person, who opens it in a spreadsheet; the service marks it so.
 * @param {string} path
 * @returns {Promise<Blob>}
 * @throws {Unreachable | Refused} */
export async function callForFile(path) {
  const headers = { Accept: 'text/html, */*;q=0.9' };
  const answer = await fetch(path, { credentials: 'same-origin', headers }).catch((failure) => {
    throw new Unreachable(String(failure));
  });
  if (!answer.ok) throw new Refused(answer.status, parsed(await answer.text()));
  return answer.blob();
}

/** Sends JSON as the signed-in person.
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @param {Record<string, string>} [headers]
 * @returns {Promise<any>}
 * @throws {Unreachable | Refused} */
export const send = (method, path, body, headers = {}) =>
  call(path, {
    method,
    headers: {
      'Content-Type': 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN'), ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });

/** Sends a form, with files, as the signed-in person.
 * @param {string} path
 * @param {FormData} form
 * @param {Record<string, string>} [headers]
 * @returns {Promise<any>}
 * @throws {Unreachable | Refused} */
export const sendForm = (path, form, headers = {}) =>
  call(path, { method: 'POST', headers: { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN'), ...headers }, body: form });

/** The path with those parameters that have a value.
 * @param {string} path
 * @param {Record<string, string | number | boolean | null | undefined>} parameters */
export function withParameters(path, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '' && value !== false) {
      query.set(name, String(value));
    }
  }
  return query.size ? `${path}?${query}` : path;
}

/** @param {string} name @returns {string} empty when there is none */
export function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return decodeURIComponent(found?.slice(name.length + 1) ?? '');
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
