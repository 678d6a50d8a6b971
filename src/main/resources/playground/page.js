// The page: who one is, where one is, what stands there. The state comes from the server whole; the page only draws it.

import {byId, el, get, post} from './dom.js';
import {blocks} from './blocks.js';
import {confirmed, drawModal} from './modal.js';
import {drawMessages} from './messages.js';
import {drawLog} from './log.js';

const HOME = 'home';
const start = new URLSearchParams(location.search);
const here = {me: start.get('as') || '', channel: start.get('channel') || '', thread: null, log: start.has('log')};
const seen = JSON.parse(sessionStorage.getItem('seen') || '{}');
let world = null;
let homeDrawn = '';

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
  world = {...state, me: here.me, channel: here.channel, zone: me.tz, all: state.messages || []};
  draw(people);
  if (here.log) {
    drawLog(await get('log'));
  }
  return state.count;
}

function draw(people) {
  byId('team').textContent = world.team;
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
    ? [el('article', {class: 'home'}, blocks(world.home.blocks, {world, act}))]
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

async function send(field, failure, thread) {
  const text = field.value.trim();
  if (!text) return;
  field.value = '';
  complete();
  const answer = await post('types', {as: here.me, channel: here.channel, thread: thread || '', text});
  fail(failure, answer);
  if (answer.failure && !field.value) field.value = text;
  refresh();
}

function complete() {
  const typed = byId('words').value;
  const offers = typed.startsWith('/') && !typed.includes(' ')
    ? world.commands.filter(each => each.startsWith(typed) && each !== typed) : [];
  const box = byId('completions');
  box.hidden = offers.length === 0;
  box.replaceChildren(...offers.map(each => el('li', {role: 'option', 'aria-selected': 'true', onclick: () => take(each)},
    each, el('span', {class: 'more'}, ' – Tab completes'))));
}

function take(command) {
  byId('words').value = command + ' ';
  byId('words').focus();
  complete();
}

function composer(form, field, failure, thread) {
  form.addEventListener('submit', event => { event.preventDefault(); send(field, failure, thread()); });
  field.addEventListener('keydown', event => {
    const offer = byId('completions').firstChild;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send(field, failure, thread());
    } else if (event.key === 'Tab' && offer && !byId('completions').hidden) {
      event.preventDefault();
      take(offer.firstChild.textContent);
    }
  });
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
byId('words').addEventListener('input', complete);
composer(byId('composer'), byId('words'), 'failure', () => '');
composer(byId('reply'), byId('reply-words'), 'reply-failure', () => here.thread);
byId('thread-close').addEventListener('click', () => { here.thread = null; drawThread(); byId('words').focus(); });
byId('log-toggle').addEventListener('click', () => showLog(!here.log));
byId('log-close').addEventListener('click', () => { showLog(false); byId('log-toggle').focus(); });

tellLog(here.log);
refresh().then(follow);
