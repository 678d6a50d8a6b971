// Modals and confirmations. What was typed survives a redraw, as Slack keeps the state of a view.

import {byId, el, freshId, post} from './dom.js';
import {blocks, text} from './blocks.js';
import {control} from './controls.js';
import {words} from './words.js';

let shown = '';
let reads = [];

/** Asks where the element wants it; resolves to whether to go on. */
export function confirmed(element, world) {
  if (!element.confirm) {
    return Promise.resolve(true);
  }
  return new Promise(resolve => {
    const dialog = byId('confirm');
    const asked = element.confirm;
    let answer = false;
    const done = yes => () => { answer = yes; dialog.close(); };
    dialog.replaceChildren(
      el('h2', {id: 'confirm-title'}, words(asked.title)),
      el('div', {}, text(asked.text, world)),
      el('div', {class: 'foot'},
        el('button', {type: 'button', onclick: done(false)}, words(asked.deny)),
        el('button', {type: 'button', class: asked.style || 'primary', onclick: done(true)}, words(asked.confirm))));
    dialog.addEventListener('close', () => resolve(answer), {once: true});
    dialog.showModal();
  });
}

/** Draws the view in front of the person, or puts the dialog away. */
export function drawModal(view, world, refresh) {
  const dialog = byId('modal');
  const key = view ? view.id + view.hash : '';
  if (key === shown) {
    return;
  }
  const typed = view && shown.startsWith(view.id) ? values() : [];
  shown = key;
  if (!view) {
    dialog.close();
    // Chromium gives the focus back without the caret, so that what is typed next would be lost.
    const field = document.activeElement;
    field.blur();
    field.focus();
    return;
  }
  reads = [];
  const failure = el('p', {class: 'failure', role: 'alert', hidden: true});
  const context = {view, world, refresh, failure, errors: new Map(), typed};
  const form = el('form', {novalidate: true, onsubmit: event => submit(event, context)},
    el('header', {},
      el('h2', {id: 'modal-title'}, words(view.title)),
      el('button', {type: 'button', class: 'cross', 'aria-label': 'Close', onclick: () => closes(context)}, '✕')),
    el('div', {class: 'view'}, view.blocks.map(block => part(block, context))),
    failure,
    el('div', {class: 'foot'},
      el('button', {type: 'button', onclick: () => closes(context)}, view.close ? words(view.close) : 'Cancel'),
      view.submit ? el('button', {type: 'submit', class: 'primary'}, words(view.submit)) : null));
  dialog.replaceChildren(form);
  dialog.oncancel = event => { event.preventDefault(); closes(context); };
  if (!dialog.open) {
    dialog.showModal();
  }
  const first = dialog.querySelector('.view input, .view textarea, .view select');
  if (first) first.focus();
}

function part(block, context) {
  return block.type === 'input' ? input(block, context) : blocks([block], {
    world: context.world,
    heading: 'h3',
    held: context.view.state.values,
    act: (from, element, chosen) => acts(from, element, chosen, context),
    suggest: (from, element, typed) => suggests(from, element, typed, context),
    register: (from, made) => reads.push({block: from.block_id, action: made.element.action_id, read: made.read, made}),
  })[0];
}

function held(block, context) {
  const kept = (context.view.state.values[block.block_id] || {})[block.element.action_id] || null;
  const typed = context.typed.find(each => each.block === block.block_id && each.action === block.element.action_id);
  const isWords = kept && 'value' in kept;
  return typed && isWords ? {...kept, value: typed.chosen[0]} : kept;
}

function input(block, context) {
  const errorId = freshId('error');
  const hintId = freshId('hint');
  const labelId = freshId('label');
  const optionalId = freshId('optional');
  const label = words(block.label);
  const made = control(block.element, {
    labelledBy: labelId,
    held: held(block, context),
    act: block.dispatch_action ? chosen => acts(block, block.element, chosen, context) : null,
    suggest: typed => suggests(block, block.element, typed, context),
    world: context.world,
    describedBy: `${optionalId} ${errorId} ${hintId}`,
  });
  reads.push({block: block.block_id, action: block.element.action_id, read: made.read, made});
  const field = made.node.matches('input, select, textarea') ? made.node : made.node.querySelector('input[type=file]');
  if (field) field.id = freshId('field');
  const error = el('p', {class: 'error', id: errorId, role: 'alert'});
  context.errors.set(block.block_id, {error, node: made.node});
  return el('div', {class: 'block input', 'data-label': label},
    el('div', {class: 'label'},
      el('label', {id: labelId, for: field ? field.id : null}, label),
      el('span', {class: 'more', id: optionalId}, block.optional ? ' (optional)' : '')),
    made.node,
    error,
    el('p', {class: 'hint', id: hintId}, words(block.hint)));
}

function values() {
  return reads.filter(each => !['button', 'overflow'].includes(each.made.element.type))
    .map(each => ({block: each.block, action: each.action, chosen: each.read()}));
}

const suggests = (block, element, typed, context) => post('suggests', {
  as: context.world.me, view: context.view.id, block: block.block_id, action: element.action_id, typed,
});

async function acts(block, element, chosen, context) {
  if (!(await confirmed(element, context.world))) {
    return;
  }
  if (element.url) window.open(element.url, '_blank', 'noopener');
  tell(context, await post('holds', {
    as: context.world.me, view: context.view.id, block: block.block_id, action: element.action_id, chosen, values: values(),
  }));
}

async function submit(event, context) {
  event.preventDefault();
  const button = event.submitter;
  if (button) button.disabled = true;
  const answer = await post('submits', {as: context.world.me, view: context.view.id, values: values()});
  if (button) button.disabled = false;
  tell(context, answer);
}

async function closes(context) {
  tell(context, await post('closes', {as: context.world.me, view: context.view.id}));
}

function tell(context, answer) {
  context.failure.textContent = answer.failure || '';
  context.failure.hidden = !answer.failure;
  let first = null;
  context.errors.forEach(({error, node}, block) => {
    error.textContent = (answer.errors || {})[block] || '';
    const field = node.matches('input, select, textarea') ? node : node.querySelector('input') || node;
    field.setAttribute('aria-invalid', String(Boolean(error.textContent)));
    if (error.textContent && !first) first = field;
  });
  if (first) first.focus();
  context.refresh();
}
