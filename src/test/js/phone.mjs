// Measures what a phone has to wait for and what a hand has to do. Not a test: it prints figures.
// node phone.mjs BASE LON LAT WORKER:PASSWORD, in a folder where playwright-core is installed; the place lies in the town.
import { createRequire } from 'node:module';

const { chromium } = createRequire(`${process.cwd()}/`)('playwright-core');
const [base, lon, lat, worker = ''] = process.argv.slice(2);
const [name, password] = worker.split(':');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
/** Kilobits a second, and milliseconds of one way and back. */
const NETS = {
  'slow 3G (400 kbit/s, 400 ms)': [400, 400],
  'slow 3G as in developer tools (400 kbit/s, 2000 ms)': [400, 2000],
};
const PLACE = { longitude: Number(lon), latitude: Number(lat), accuracy: 15 };

/** A phone of its own, slowed down. */
async function phone([kilobits, latency]) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai', geolocation: PLACE, permissions: ['geolocation'],
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const slow = async (on) => {
    const bytes = on ? (kilobits * 1000) / 8 : -1;
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false, latency: on ? latency : 0, downloadThroughput: bytes, uploadThroughput: bytes,
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: on ? 4 : 1 });
  };
  return { context, page, devtools, slow };
}

const seconds = (from) => ((performance.now() - from) / 1000).toFixed(1);
const print = (what, value) => console.log(`${what.padEnd(76)} ${value}`);

async function weigh() {
  const { context, page, devtools } = await phone([0, 0]);
  const paths = new Map();
  let [files, bytes, tiles] = [0, 0, 0];
  devtools.on('Network.responseReceived', ({ requestId, response }) => paths.set(requestId, new URL(response.url).pathname));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if ((paths.get(requestId) ?? '').startsWith('/tiles/')) tiles += encodedDataLength;
    else [files, bytes] = [files + 1, bytes + encodedDataLength];
  });
  await page.goto(`${base}/report`);
  await page.waitForSelector('body[data-ready=true]');
  print('/report, compressed, before tiles (at most 250 kB)', `${(bytes / 1000).toFixed(1)} kB in ${files} answers`);
  print('/report, tiles of the first view', `${(tiles / 1000).toFixed(1)} kB`);
  await context.close();
}

async function firstReport(net) {
  const { context, page, slow } = await phone(NETS[net]);
  await slow(true);
  let taps = 0;
  const tap = async (selector) => {
    await page.tap(selector);
    taps++;
  };
  const begun = performance.now();
  await page.goto(`${base}/report`, { timeout: 120_000 });
  const seen = seconds(begun);
  await page.waitForSelector('body[data-ready=true]', { timeout: 120_000 });
  const usable = seconds(begun);
  await tap('summary:has-text("公共设施")');
  await tap('.group[open] .choice >> nth=0');
  await tap('#description');
  await page.keyboard.type('楼下的路灯坏了，晚上很黑', { delay: 120 });
  await tap('#send');
  await page.waitForURL('**/track/**', { timeout: 120_000 });
  print(`first report from a cold phone, ${net}`, `${seconds(begun)} s, ${taps} taps`);
  print('   the form is seen after / ready after', `${seen} s / ${usable} s`);
  await context.close();
}

async function field(net) {
  const { context, page, slow } = await phone(NETS[net]);
  await page.goto(`${base}/field`);
  await page.fill('#name', name);
  await page.fill('#password', password);
  await page.tap('main button[type=submit]');
  await page.waitForSelector('body[data-kept=all]', { timeout: 180_000 });
  const open = async () => {
    const begun = performance.now();
    await page.goto(`${base}/field`, { waitUntil: 'commit', timeout: 120_000 });
    await page.waitForSelector('.task');
    return seconds(begun);
  };
  await slow(true);
  print(`/field usable, warm, ${net} (at most 3 s)`, `${await open()} s`);
  await page.waitForTimeout(1000);
  await slow(false);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await context.setOffline(true);
  print('/field usable, no network, processor four times slower (at most 1 s)', `${await open()} s`);
  await context.close();
}

await weigh();
for (const net of Object.keys(NETS)) await firstReport(net);
if (name) for (const net of Object.keys(NETS)) await field(net);
await browser.close();
