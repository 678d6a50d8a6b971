// A button that unfolds a few choices; Escape folds it again.

import {el} from './dom.js';

/** @param choices each with a label and what it does */
export function menu(name, choices, symbol = null) {
  const list = el('div', {class: 'menu', role: 'group', 'aria-label': name}, choices.map(choice =>
    el('button', {type: 'button', onclick: () => { node.open = false; choice.act(); }}, choice.label)));
  const node = el('details', {class: 'overflow', onkeydown: event => {
    if (event.key === 'Escape' && node.open) {
      event.stopPropagation();
      event.preventDefault();
      node.open = false;
      node.firstChild.focus();
    }
  }}, el('summary', {'aria-label': symbol ? name : null}, symbol || name), list);
  return node;
}
