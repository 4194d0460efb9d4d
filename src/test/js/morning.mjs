// A grid worker's morning with the network off: 20 deeds, 6 pictures, two conflicts, a reload, a sign-out. Afterwards
// what the service has is compared with what was done, event by event. Not a test of the suite: a long run.
// node morning.mjs BASE DISPATCHER:PASSWORD WORKER:PASSWORD PERSON LON LAT, where playwright-core is installed; the
// place lies in a grid that PERSON serves.
import { createRequire } from 'node:module';
import { deflateSync, crc32 } from 'node:zlib';

const { chromium } = createRequire(`${process.cwd()}/`)('playwright-core');
const [base, desk, worker, person, lon, lat] = process.argv.slice(2);
const [name, password] = worker.split(':');
const headers = { 'Content-Type': 'application/json', Authorization: `Basic ${Buffer.from(desk).toString('base64')}` };
const ask = async (path, body) => {
  const answer = await fetch(base + path, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};
const deed = (number, what) => ask(`/api/v1/incidents/${number}/deeds`, what);

const numbers = [];
for (let i = 0; i < 10; i++) {
  const location = { lon: Number(lon) + i * 2e-5, lat: Number(lat) };
  const { number } = await ask('/api/v1/incidents', { category: '0203', description: `第${i + 1}盏路灯不亮`, location, channel: 'HOTLINE' });
  await deed(number, { deed: 'DISPATCH', to: `PERSON/${person}`, version: 1 });
  numbers.push(number);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const context = await browser.newContext({
  viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
  geolocation: { longitude: Number(lon), latitude: Number(lat), accuracy: 10 }, permissions: ['geolocation'],
});
const page = await context.newPage();
const signIn = async () => {
  await page.fill('#name', name);
  await page.fill('#password', password);
  await page.tap('main button[type=submit]');
  await page.waitForSelector('body[data-ready=true]');
};
await page.goto(`${base}/field`);
await signIn();
await page.waitForSelector('body[data-kept=all]');

/** What is expected of each incident after the dispatch, and how many pictures. */
const expected = new Map(numbers.map((number) => [number, { deeds: [], photos: 0 }]));
let done = 0;
const open = async (number) => {
  await page.tap('[data-tab=today]');
  await page.tap(`.task[data-number="${number}"]`);
};
const start = async (number) => {
  await open(number);
  await page.tap('#field [data-deed=START]');
  await page.waitForSelector('[data-noted=START]');
  done++;
};
const resolve = async (number, photos) => {
  await open(number);
  await page.tap('#field [data-deed=RESOLVE]');
  await page.tap('label:has-text("已解决")');
  if (photos) {
    await page.setInputFiles('input[name=before]', { name: 'before.png', mimeType: 'image/png', buffer: picture() });
    await page.setInputFiles('input[name=after]', { name: 'after.png', mimeType: 'image/png', buffer: picture() });
  }
  await page.fill('#deed-note', '灯泡已换');
  await page.tap('#deed-save');
  await page.waitForSelector('[data-noted=RESOLVE]');
  done++;
};

await context.setOffline(true);
const begun = Date.now();
for (const number of numbers.slice(0, 5)) await start(number);
for (const [i, number] of numbers.slice(0, 5).entries()) await resolve(number, i < 3);
await page.reload();
await page.waitForSelector('body[data-ready=true]');
for (const number of numbers.slice(5)) await start(number);
for (const number of numbers.slice(5)) await resolve(number, false);
console.log(`done without network: ${done} deeds, 6 pictures, in ${((Date.now() - begun) / 1000).toFixed(0)} s`);

// meanwhile: somebody else starts one, and solves another
await deed(numbers[8], { deed: 'START', version: 2 });
await deed(numbers[9], { deed: 'START', version: 2 });
await deed(numbers[9], { deed: 'RESOLVE', reason: 'FIXED', note: '受理员已派人修好', version: 3 });

// the network comes back, but deeds do not get through yet; the worker signs out, and in again
await context.route('**/deeds', (route) => route.abort());
await context.setOffline(false);
await page.tap('form[action$="/sign-out"] button');
await page.waitForURL(`${base}/`);
await context.unroute('**/deeds');
await page.goto(`${base}/field`);
await signIn();
await page.tap('[data-tab=queue]');
const count = (state) => page.locator(`.entry[data-state=${state}]`).count();
const until = async (state, wanted) => {
  for (let i = 0; i < 600 && (await count(state)) !== wanted; i++) await page.waitForTimeout(200);
  if ((await count(state)) === wanted) return;
  console.log(await page.locator('main').innerText());
  throw new Error(`${state}: ${await count(state)} instead of ${wanted}`);
};
await until('DONE', 16);
await until('CONFLICT', 2);
console.log('sent: 16; in conflict: 2, each with one behind it that waits');
const decide = async (which, choice) => {
  const entry = page.locator('.entry[data-state=CONFLICT]', { hasText: which }).first();
  console.log(`   ${(await entry.innerText()).replace(/\s+/g, ' ')}`);
  await entry.locator('[data-look]').tap();
  await entry.locator(`[data-choice=${choice}]`).tap();
};
await decide('第9盏', 'DROP'); // it was started already: what came after it goes on
await until('DONE', 17);
await decide('第10盏', 'DROP');
await page.waitForSelector('.entry[data-state=CONFLICT][data-deed=RESOLVE]'); // nor can what is solved be solved again
await decide('第10盏', 'DROP');
await until('CONFLICT', 0);
await page.screenshot({ path: process.env.PICTURE ?? 'morning.png' });

numbers.forEach((number, i) => {
  expected.get(number).deeds = i < 8 ? [`START ${name}`, `RESOLVE ${name}`]
    : i === 8 ? [`START ${desk.split(':')[0]}`, `RESOLVE ${name}`]
      : [`START ${desk.split(':')[0]}`, `RESOLVE ${desk.split(':')[0]}`];
  expected.get(number).photos = i < 3 ? 2 : 0;
});
let wrong = 0;
for (const number of numbers) {
  const { timeline, pictures } = await ask(`/api/v1/incidents/${number}`);
  const found = timeline.filter(({ deed: each }) => each).slice(1);
  const deeds = found.map(({ deed: each, actor }) => `${each} ${actor}`);
  const late = found.filter(({ actor }) => actor === name).every(({ at, doneAt }) => doneAt && doneAt < at);
  const { deeds: wanted, photos } = expected.get(number);
  const good = deeds.join() === wanted.join() && pictures.length === photos && late;
  wrong += good ? 0 : 1;
  console.log(`${good ? 'as done' : 'WRONG  '}  ${number}  ${deeds.join(', ')}  ${pictures.length} pictures`);
}
console.log(wrong ? `${wrong} incidents differ` : 'all ten as they were done, nothing twice, nothing lost');
await browser.close();
process.exitCode = wrong ? 1 : 0;

/** A picture of 1200 by 900 pixels. */
function picture() {
  const [width, height] = [1200, 900];
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let i = 0; i < rows.length; i++) rows[i] = i % (width * 3 + 1) === 0 ? 0 : (i * 7919) % 251;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const part = (type, body) => {
    const text = Buffer.concat([Buffer.from(type), body]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(text) >>> 0);
    return Buffer.concat([size, text, sum]);
  };
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa]),
    part('IHDR', head), part('IDAT', deflateSync(rows)), part('IEND', Buffer.alloc(0))]);
}
