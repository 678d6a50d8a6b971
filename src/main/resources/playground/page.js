// The page: who one is, where one is, what stands there. The state comes from the server whole; the page only draws it.

import {byId, el, get, post} from './dom.js';
import {blocks} from './blocks.js';
import {confirmed, drawModal} from './modal.js';
import {drawMessages} from './messages.js';
import {drawLog} from './log.js';
import {composer} from './composer.js';
import {clock, drawTime} from './time.js';
import {tour} from './tour.js';
import {menu} from './menu.js';

const HOME = 'home';
const start = new URLSearchParams(location.search);
const here = {me: start.get('as') || '', channel: start.get('channel') || '', thread: null, log: start.has('log')};
const seen = JSON.parse(sessionStorage.getItem('seen') || '{}');
let world = null;
let homeDrawn = '';
let guide = {hints: [], shortcuts: [], steps: [], samples: [], jumps: []};

async function refresh() {
  const asked = {as: here.me, channel: here.channel};
  const state = await get('state', asked);
  if (asked.as !== here.me || asked.channel !== here.channel) {
    return refresh();
  }
  // Answers overtake each other: an older one would open a form again that has been closed.
  if (world && state.count < world.count) {
    return world.count;
  }
  const people = state.people.filter(each => each.kind !== 'BOT');
  if (!people.some(each => each.id === here.me)) {
    here.me = people[0].id;
    return refresh();
  }
  const own = state.channels.filter(each => each.member);
  const known = here.channel === HOME || state.channels.some(each => each.id === here.channel);
  if (!known && own.length) {
    here.channel = own[0].id;
    return refresh();
  }
  const me = people.find(each => each.id === here.me);
  world = {...state, me: here.me, channel: here.channel, zone: me.tz, all: state.messages || [], guide};
  draw(people);
  if (here.log) {
    drawLog(await get('log'));
  }
  return state.count;
}

function draw(people) {
  byId('team').textContent = world.team;
  drawTime(world.now, world.zone);
  const select = byId('person');
  select.replaceChildren(...people.map(each => el('option', {value: each.id, selected: each.id === here.me},
    each.realName + (each.kind === 'MEMBER' ? '' : ` (${each.kind.toLowerCase().replaceAll('_', ' ')})`))));
  const current = world.channels.find(each => each.id === here.channel);
  if (current) {
    seen[here.me + current.id] = current.last;
    sessionStorage.setItem('seen', JSON.stringify(seen));
  }
  list('channels', world.channels.filter(each => each.kind !== 'DIRECT'));
  list('directs', world.channels.filter(each => each.kind === 'DIRECT'));
  fill('apps', [entry(HOME, world.app + ' home', false)]);
  byId('place').textContent = here.channel === HOME ? world.app + ' home' : title(current);
  byId('about').textContent = about(current);
  byId('composer').hidden = here.channel === HOME;
  const box = byId('messages');
  if (here.channel === HOME) {
    drawHome(box);
  } else {
    homeDrawn = '';
    drawMessages(box, world.all.filter(each => !each.thread_ts || each.thread_ts === each.ts), world, {openThread, refresh});
  }
  drawThread();
  drawModal(world.modal, world, refresh);
  byId('log').hidden = !here.log;
  document.title = `${byId('place').textContent} – ${world.team}`;
}

const title = channel => (channel.kind === 'DIRECT' ? world.app : '# ' + channel.name + (channel.kind === 'CLOSED' ? ' (private)' : ''));

function about(channel) {
  if (!channel) return '';
  if (channel.archived) return 'This channel is archived.';
  return channel.member ? '' : 'You are not a member of this channel.';
}

function entry(id, label, unread) {
  return el('li', {}, el('button', {
    type: 'button', 'aria-current': here.channel === id ? 'page' : null, class: unread ? 'unread' : '',
    onclick: () => go(id),
  }, label, unread ? el('span', {class: 'mark'}, 'new') : null));
}

function list(id, channels) {
  fill(id, channels.map(each => entry(each.id, title(each), each.last > (seen[here.me + each.id] || ''))));
}

// A list that reads the same keeps its nodes: what has the focus must not vanish under the fingers.
function fill(id, items) {
  const box = byId(id);
  const fresh = el('ul', {}, items);
  if (box.innerHTML !== fresh.innerHTML || box.dataset.me !== here.me) {
    const focused = [...box.querySelectorAll('button')].indexOf(document.activeElement);
    box.replaceChildren(...items);
    box.dataset.me = here.me;
    if (focused >= 0) box.querySelectorAll('button')[focused]?.focus();
  }
}

function go(id) {
  here.channel = id;
  here.thread = null;
  if (id === HOME) {
    post('home', {as: here.me});
  }
  refresh();
}

function drawHome(box) {
  const key = JSON.stringify([here.me, world.home]);
  if (key === homeDrawn) return;
  homeDrawn = key;
  const act = async (block, element, chosen) => {
    if (await confirmed(element, world)) {
      fail('failure', await post('clicks', {
        as: here.me, home: true, block: block.block_id, action: element.action_id, chosen,
      }));
      refresh();
    }
  };
  box.replaceChildren(...(world.home
    ? [el('article', {class: 'home'}, blocks(world.home.blocks, {world, act, suggest: (block, element, typed) => post('suggests', {
      as: here.me, home: true, block: block.block_id, action: element.action_id, typed,
    })}))]
    : [el('p', {class: 'empty'}, 'The app has published no home tab for you.')]));
}

function openThread(message) {
  here.thread = message.thread_ts || message.ts;
  drawThread();
  byId('reply-words').focus();
}

function drawThread() {
  byId('thread').hidden = !here.thread;
  if (here.thread) {
    const inThread = world.all.filter(each => each.ts === here.thread || each.thread_ts === here.thread);
    drawMessages(byId('replies'), inThread, world, {openThread, refresh, thread: true});
  }
}

function fail(id, answer) {
  byId(id).textContent = answer.failure || '';
  byId(id).hidden = !answer.failure;
}

// What the composer sends; the answer of the app is drawn by what comes after.
const sends = thread => async (text, files) => {
  const answer = await post('types', {as: here.me, channel: here.channel, thread: thread(), text, files});
  refresh();
  return answer;
};

const main = composer(
  {form: 'composer', field: 'words', failure: 'failure', attached: 'attached', list: 'completions'},
  {who: () => here.me, send: sends(() => ''), hints: () => guide.hints});
composer(
  {form: 'reply', field: 'reply-words', failure: 'reply-failure', attached: 'reply-attached'},
  {who: () => here.me, send: sends(() => here.thread)});
const time = clock(() => here.me, refresh);

async function takeThere(step) {
  here.me = step.as;
  here.channel = step.channel;
  here.thread = null;
  const failure = step.jump ? await time.move(step.jump) : null;
  await refresh();
  main.write(step.words);
  return failure;
}

function offerShortcuts() {
  const whole = guide.shortcuts.filter(each => !each.onMessage);
  byId('shortcuts').replaceChildren(...(whole.length ? [menu('Shortcuts', whole.map(each => ({
    label: each.name,
    act: async () => { fail('failure', await post('shortcuts', {as: here.me, callback: each.callback})); refresh(); },
  })))] : []));
}

function showLog(open) {
  here.log = open;
  tellLog(open);
  refresh();
}

function tellLog(open) {
  byId('log-toggle').setAttribute('aria-expanded', String(open));
  byId('log-toggle').textContent = open ? 'Hide the log' : 'Show the log';
}

async function follow(count) {
  for (;;) {
    try {
      const answer = await get('events', {after: count});
      if (answer.count !== count) {
        count = answer.count;
        await refresh();
      }
    } catch {
      byId('about').textContent = 'The playground cannot be reached. Trying again…';
      await new Promise(resolve => setTimeout(resolve, 2000));
    }
  }
}

byId('person').addEventListener('change', event => {
  here.me = event.target.value;
  here.thread = null;
  refresh();
});
byId('thread-close').addEventListener('click', () => { here.thread = null; drawThread(); byId('words').focus(); });
byId('log-toggle').addEventListener('click', () => showLog(!here.log));
byId('log-close').addEventListener('click', () => { showLog(false); byId('log-toggle').focus(); });

tellLog(here.log);
get('guide').then(given => {
  guide = given;
  time.fill(guide.jumps);
  offerShortcuts();
  tour(guide.steps, takeThere);
  return refresh();
}).then(follow);
