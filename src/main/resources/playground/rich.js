// The rich_text block.

import {el} from './dom.js';
import {channel, dated, link, person} from './mrkdwn.js';

export function rich(block, world) {
  return el('div', {class: 'rich'}, (block.elements || []).map(each => part(each, world)));
}

function part(element, world) {
  switch (element.type) {
    case 'rich_text_list': {
      const items = element.elements.map(item => el('li', {}, leaves(item, world)));
      return el(element.style === 'ordered' ? 'ol' : 'ul', {}, items);
    }
    case 'rich_text_quote': return el('blockquote', {}, leaves(element, world));
    case 'rich_text_preformatted': return el('pre', {}, leaves(element, world));
    default: return el('div', {}, leaves(element, world));
  }
}

function leaves(holder, world) {
  return (holder.elements || []).map(leaf => styled(leafNode(leaf, world), leaf.style || {}));
}

function leafNode(leaf, world) {
  switch (leaf.type) {
    case 'link': return link(leaf.url, leaf.text || leaf.url);
    case 'user': return person(leaf.user_id, world);
    case 'channel': return channel(leaf.channel_id, '', world);
    case 'broadcast': return el('span', {class: 'mention loud'}, '@' + leaf.range);
    case 'emoji': return el('span', {}, ':' + leaf.name + ':');
    case 'date': return el('time', {}, dated(new Date(leaf.timestamp * 1000), leaf.format, world.zone));
    default: return el('span', {class: 'words'}, leaf.text || '');
  }
}

function styled(node, style) {
  let result = node;
  if (style.code) result = el('code', {}, result);
  if (style.bold) result = el('strong', {}, result);
  if (style.italic) result = el('em', {}, result);
  if (style.strike) result = el('s', {}, result);
  return result;
}
