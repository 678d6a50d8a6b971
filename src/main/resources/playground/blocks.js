// Block Kit, drawn as DOM nodes.

import {el} from './dom.js';
import {mrkdwn} from './mrkdwn.js';
import {rich} from './rich.js';
import {control} from './controls.js';
import {words} from './words.js';

/** A text object: plain text as it stands, mrkdwn with its markup. */
export function text(object, world) {
  return object.type === 'mrkdwn' ? mrkdwn(object.text, world) : plain(object.text);
}

function plain(string) {
  return string.split('\n').flatMap((line, i) => (i ? [el('br'), line] : [line]));
}

const nothing = () => Promise.resolve({options: []});

/**
 * @param act called with a block, its element and what was chosen
 * @param suggest called with a block, its element and what was typed; resolves to the app's options
 * @param heading what headers are drawn as: one below the heading that they stand under
 * @param register told of every control, so that a modal can read them
 */
export function blocks(list, {world, act, held = {}, register = () => {}, suggest = nothing, heading = 'h2'}) {
  const interactive = (element, block, name) => {
    const made = control(element, {
      name: element.text ? null : name || words(element.placeholder) || 'Choice',
      held: (held[block.block_id] || {})[element.action_id] || null,
      act: chosen => act(block, element, chosen),
      suggest: typed => suggest(block, element, typed),
      world,
    });
    register(block, made);
    return made.node;
  };
  return list.map(block => draw(block, interactive, {world, act, held, register, suggest, heading}));
}

function draw(block, interactive, context) {
  const {world} = context;
  switch (block.type) {
    case 'section':
      return el('div', {class: 'block section'},
        el('div', {class: 'body'},
          block.text ? el('div', {class: 'text'}, text(block.text, world)) : null,
          block.fields ? el('div', {class: 'fields'}, block.fields.map(each => el('div', {}, text(each, world)))) : null),
        block.accessory ? accessory(block, interactive) : null);
    case 'header':
      return el(context.heading, {class: 'block heading'}, words(block.text));
    case 'divider':
      return el('hr', {class: 'block'});
    case 'context':
      return el('div', {class: 'block context'}, block.elements.map(each =>
        (each.type === 'image' ? picture(each) : el('span', {}, text(each, world)))));
    case 'actions':
      return el('div', {class: 'block actions'}, block.elements.map(each => interactive(each, block)));
    case 'image':
      return el('figure', {class: 'block'}, block.title ? el('figcaption', {}, words(block.title)) : null, picture(block));
    case 'rich_text':
      return rich(block, world);
    case 'markdown':
      return el('div', {class: 'block text'}, plain(block.text));
    case 'alert':
      return el('div', {class: 'block alert', role: 'note'}, text(block.text, world));
    case 'table':
    case 'data_table':
      return table(block, world);
    case 'container':
      return el('section', {class: 'block container'}, block.title ? el('h3', {}, words(block.title)) : null,
        blocks(block.child_blocks, context));
    default:
      return el('p', {class: 'block unknown'}, `A block of the type ${block.type}.`);
  }
}

function accessory(block, interactive) {
  const node = block.accessory.type === 'image'
    ? picture(block.accessory)
    : interactive(block.accessory, block, block.text ? block.text.text.slice(0, 80) : '');
  return el('div', {class: 'accessory'}, node);
}

/** A file of the workspace comes from this page itself. */
function picture(image) {
  const file = image.slack_file && image.slack_file.id;
  const src = file ? '/page/file/' + encodeURIComponent(file) : image.image_url;
  return src ? el('img', {src, alt: image.alt_text}) : el('span', {}, image.alt_text);
}

function table(block, world) {
  const cell = each => (each.type === 'rich_text' ? rich(each, world) : String(each.text ?? each.value ?? ''));
  return el('table', {class: 'block'}, block.caption ? el('caption', {}, block.caption) : null,
    block.rows.map((row, i) => el('tr', {}, row.map(each => el(i ? 'td' : 'th', {}, cell(each))))));
}
