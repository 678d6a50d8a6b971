// The log: what the app called, and what was sent to it.

import {byId, el} from './dom.js';

const time = at => at.slice(11, 23);

const line = (head, good, ...details) => el('li', {},
  el('details', {}, el('summary', {class: good ? 'good' : 'bad'}, head),
    details.map(each => el('pre', {}, typeof each === 'string' ? each : JSON.stringify(each, null, 1)))));

export function drawLog(log) {
  keep('calls', log.calls, each => line(
    `${time(each.at)} ${each.method} – ${each.ok ? 'ok' : each.error || 'status ' + each.status}`,
    each.ok, each.args, each.answer));
  keep('deliveries', log.deliveries, each => line(
    `${time(each.at)} ${each.kind} – ${each.outcome}`, each.outcome === 'taken', each.payload, each.answer));
}

// Redrawn only when there is something new, so that an entry one has opened stays open meanwhile.
function keep(id, entries, draw) {
  const key = entries.length ? entries[0].at + entries.length : '';
  const box = byId(id);
  if (box.dataset.key !== key) {
    box.dataset.key = key;
    box.replaceChildren(...entries.map(draw));
  }
}
