// A select whose choices the app gives while one types.

import {el, freshId} from './dom.js';
import {words} from './words.js';

const PAUSE = 200;

/** @param suggest asks the app; resolves to its options */
export function finder(element, common, tell, chosen, suggest) {
  const many = element.type.startsWith('multi_');
  const kept = [...chosen];
  const id = freshId('found');
  const list = el('ul', {id, class: 'found', role: 'listbox', 'aria-label': 'What was found', hidden: true});
  const picked = el('ul', {class: 'files'});
  const note = el('p', {class: 'hint', role: 'status'});
  let at = -1;
  let waiting = null;
  const field = el('input', {
    ...common, type: 'text', role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
    'aria-controls': id, placeholder: words(element.placeholder),
  });
  const close = () => {
    list.hidden = true;
    at = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const drawPicked = () => picked.replaceChildren(...kept.map(option => el('li', {}, words(option.text) + ' ', el('button', {
    type: 'button', 'aria-label': 'Remove ' + words(option.text),
    onclick: () => { kept.splice(kept.indexOf(option), 1); drawPicked(); tell(); },
  }, 'Remove'))));
  const take = option => {
    if (!many) kept.length = 0;
    if (!kept.some(each => each.value === option.value)) kept.push(option);
    field.value = '';
    close();
    drawPicked();
    tell();
  };
  const mark = now => {
    at = now;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    if (at >= 0) field.setAttribute('aria-activedescendant', list.children[at].id);
  };
  let offered = [];
  const ask = async () => {
    const typed = field.value;
    const answer = await suggest(typed);
    if (typed !== field.value) return;
    offered = answer.options || [];
    note.textContent = answer.failure || (offered.length ? `${offered.length} found` : 'Nothing was found.');
    list.replaceChildren(...offered.map((option, i) => el('li', {
      role: 'option', id: `${id}-${i}`, 'aria-selected': 'false', onclick: () => take(option),
    }, words(option.text))));
    list.hidden = offered.length === 0;
    field.setAttribute('aria-expanded', String(offered.length > 0));
    mark(-1);
  };
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = field.value.length >= (element.min_query_length ?? 3) ? setTimeout(ask, PAUSE) : null;
    if (!waiting) close();
  });
  field.addEventListener('keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark((at + 1) % offered.length);
    else if (event.key === 'ArrowUp') mark(at <= 0 ? offered.length - 1 : at - 1);
    else if (event.key === 'Enter' && at >= 0) take(offered[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  drawPicked();
  return {node: el('div', {class: 'finder'}, field, list, picked, note), read: () => kept.map(option => option.value)};
}
