// Slack's mrkdwn, drawn as DOM nodes: escapes, bold, italic, strike, code, quotes, links, mentions and dates.

import {el} from './dom.js';

const ENTITIES = {'&amp;': '&', '&lt;': '<', '&gt;': '>'};
const decode = text => text.replace(/&(amp|lt|gt);/g, entity => ENTITIES[entity]);
const SAFE = /^(https?:|mailto:)/i;

const TOKEN = new RegExp([
  '```([\\s\\S]+?)```',
  '`([^`\\n]+)`',
  '<([^<>\\n]+)>',
  '(?<![\\w*])\\*(?=\\S)([^*\\n]*?\\S)\\*(?![\\w*])',
  '(?<![\\w_])_(?=\\S)([^\\n]*?\\S)_(?![\\w_])',
  '(?<![\\w~])~(?=\\S)([^~\\n]*?\\S)~(?![\\w~])',
  '(\\n)',
].join('|'), 'g');

export function mrkdwn(text, world) {
  const nodes = [];
  let quote = null;
  for (const line of splitQuotes(text)) {
    if (line.quoted) {
      if (!quote) {
        quote = el('blockquote');
        nodes.push(quote);
      } else {
        quote.append(el('br'));
      }
      quote.append(...inline(line.text, world));
    } else {
      quote = null;
      nodes.push(...inline(line.text, world));
    }
  }
  return nodes;
}

function splitQuotes(text) {
  const parts = [];
  for (const line of text.split('\n')) {
    const quoted = /^(&gt;|>)\s?/.test(line);
    const words = quoted ? line.replace(/^(&gt;|>)\s?/, '') : line;
    const last = parts.at(-1);
    if (!quoted && last && !last.quoted) {
      last.text += '\n' + words;
    } else {
      parts.push({quoted, text: words});
    }
  }
  return parts;
}

function inline(text, world) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > at) {
      nodes.push(decode(text.slice(at, match.index)));
    }
    const [whole, block, code, control, bold, italic, strike, newline] = match;
    if (block != null) nodes.push(el('pre', {}, decode(block.replace(/^\n/, ''))));
    else if (code != null) nodes.push(el('code', {}, decode(code)));
    else if (control != null) nodes.push(special(control, world));
    else if (bold != null) nodes.push(el('strong', {}, inline(bold, world)));
    else if (italic != null) nodes.push(el('em', {}, inline(italic, world)));
    else if (strike != null) nodes.push(el('s', {}, inline(strike, world)));
    else if (newline != null) nodes.push(el('br'));
    else nodes.push(whole);
    at = match.index + whole.length;
  }
  if (at < text.length) {
    nodes.push(decode(text.slice(at)));
  }
  return nodes;
}

function special(control, world) {
  const bar = control.indexOf('|');
  const what = bar < 0 ? control : control.slice(0, bar);
  const label = bar < 0 ? '' : decode(control.slice(bar + 1));
  if (what.startsWith('@')) return person(what.slice(1), world);
  if (what.startsWith('#')) return channel(what.slice(1), label, world);
  if (what.startsWith('!date^')) return date(what, label, world);
  if (what.startsWith('!subteam^')) return el('span', {class: 'mention'}, label || '@group');
  if (what.startsWith('!')) return el('span', {class: 'mention loud'}, '@' + what.slice(1));
  return link(decode(what), label || decode(what));
}

export function person(id, world) {
  const found = world.people.find(each => each.id === id);
  return el('span', {class: 'mention'}, '@' + (found ? found.realName : id));
}

export function channel(id, label, world) {
  const found = world.channels.find(each => each.id === id);
  return el('span', {class: 'mention'}, '#' + (found ? found.name : label || id));
}

export function link(url, label) {
  return SAFE.test(url)
    ? el('a', {href: url, target: '_blank', rel: 'noreferrer noopener'}, label)
    : document.createTextNode(label);
}

function date(what, fallback, world) {
  const [, seconds, format, url] = what.split('^');
  const moment = new Date(Number(seconds) * 1000);
  if (Number.isNaN(moment.getTime())) {
    return document.createTextNode(fallback);
  }
  const words = el('time', {datetime: moment.toISOString()}, dated(moment, format, world.zone));
  return url && SAFE.test(url) ? el('a', {href: url, target: '_blank', rel: 'noreferrer noopener'}, words) : words;
}

export function dated(moment, format, zone) {
  const show = options => new Intl.DateTimeFormat('en-GB', {timeZone: zone, ...options}).format(moment);
  const day = {day: 'numeric', month: 'long', year: 'numeric'};
  const tokens = {
    date_num: () => new Intl.DateTimeFormat('sv-SE', {timeZone: zone}).format(moment),
    date: () => show(day),
    date_short: () => show({...day, month: 'short'}),
    date_long: () => show({...day, weekday: 'long'}),
    time: () => show({hour: '2-digit', minute: '2-digit'}),
    time_secs: () => show({hour: '2-digit', minute: '2-digit', second: '2-digit'}),
  };
  return format.replace(/\{(\w+)\}/g, (whole, name) => {
    const token = tokens[name.replace('_pretty', '')];
    return token ? token() : whole;
  });
}
