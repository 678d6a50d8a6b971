// Messages of a channel or thread. One that has not changed keeps its nodes, so that focus stays where it is.

import {el, post} from './dom.js';
import {blocks} from './blocks.js';
import {mrkdwn} from './mrkdwn.js';
import {confirmed} from './modal.js';
import {menu} from './menu.js';
import {preview} from './preview.js';

const drawn = new WeakMap();

export function drawMessages(box, list, world, {openThread, refresh, thread}) {
  const before = drawn.get(box) || new Map();
  const now = new Map();
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  const nodes = list.map(message => {
    const replies = thread ? [] : world.all.filter(each => each.thread_ts === message.ts && each.ts !== message.ts);
    const key = JSON.stringify([world.me, message, replies.length]);
    const old = before.get(message.ts);
    const node = old && old.key === key ? old.node : draw(message, replies, world, {openThread, refresh, thread});
    now.set(message.ts, {key, node});
    return node;
  });
  drawn.set(box, now);
  const same = nodes.length === box.children.length && nodes.every((node, i) => box.children[i] === node);
  if (!same) {
    box.replaceChildren(...(nodes.length ? nodes : [el('p', {class: 'empty'}, 'Nothing has been said here yet.')]));
  }
  if (atEnd || before.size === 0) {
    box.scrollTop = box.scrollHeight;
  }
}

function draw(message, replies, world, {openThread, refresh, thread}) {
  const author = world.people.find(each => each.id === message.user);
  const name = author ? author.realName : message.user;
  const failure = el('p', {class: 'failure', role: 'alert', hidden: true});
  const act = async (block, element, chosen) => {
    if (!(await confirmed(element, world))) {
      return;
    }
    if (element.url) window.open(element.url, '_blank', 'noopener');
    const answer = await post('clicks', {
      as: world.me, channel: world.channel, ts: message.ts, block: block.block_id, action: element.action_id, chosen,
    });
    failure.textContent = answer.failure || '';
    failure.hidden = !answer.failure;
    refresh();
  };
  const typed = !message.bot_id;
  const body = message.blocks && message.blocks.length && !typed
    ? blocks(message.blocks, {world, act})
    : [el('div', {class: 'text'}, mrkdwn(message.text || '', world))];
  return el('article', {class: 'message' + (message.ephemeral ? ' ephemeral' : ''), 'data-ts': message.ts},
    el('div', {class: 'face', 'aria-hidden': 'true'}, name.charAt(0)),
    el('div', {class: 'said'},
      message.ephemeral ? el('p', {class: 'only'}, 'Only visible to you') : null,
      el('p', {class: 'who'},
        el('strong', {}, name), ' ',
        message.bot_id ? el('span', {class: 'badge'}, 'App') : null, ' ',
        el('time', {}, clock(message.ts, world.zone)),
        message.edited ? el('span', {class: 'more'}, ' (edited)') : null),
      body,
      (message.files || []).map(file => attached(file)),
      failure,
      message.ephemeral || thread ? null : el('button', {type: 'button', class: 'replies', onclick: () => openThread(message)},
        replies.length ? `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}` : 'Reply in thread')),
    message.ephemeral ? null : shortcuts(message, failure, world, refresh));
}

function shortcuts(message, failure, world, refresh) {
  const offered = world.guide.shortcuts.filter(each => each.onMessage);
  return offered.length === 0 ? null : menu('More actions on this message', offered.map(each => ({
    label: each.name,
    act: async () => {
      const answer = await post('shortcuts', {as: world.me, channel: world.channel, ts: message.ts, callback: each.callback});
      failure.textContent = answer.failure || '';
      failure.hidden = !answer.failure;
      refresh();
    },
  })), '⋮');
}

function attached(file) {
  const name = file.title || file.name || file.id;
  return el('p', {class: 'file'}, 'File: ', el('a', {href: '/page/file/' + file.id}, name),
    preview.shows(file) ? [' ', el('button', {type: 'button', class: 'replies', onclick: () => preview.open(file, name)}, 'Preview')] : null);
}

function clock(ts, zone) {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit',
  }).format(new Date(Number(ts) * 1000));
}
