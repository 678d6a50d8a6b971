// A look at a file without leaving the page: pictures and plain text, which can do nothing here.

import {byId, el} from './dom.js';

const address = file => `/page/file/${file.id}?show`;

export const preview = {
  shows: file => ['image/png', 'image/jpeg', 'text/plain'].includes(file.mimetype),

  async open(file, name) {
    const dialog = byId('preview');
    const content = file.mimetype === 'text/plain'
      ? el('pre', {tabindex: '0'}, await (await fetch(address(file))).text())
      : el('img', {src: address(file), alt: name});
    dialog.replaceChildren(
      el('h2', {id: 'preview-title'}, name), content,
      el('div', {class: 'foot'}, el('button', {type: 'button', onclick: () => dialog.close()}, 'Close')));
    dialog.showModal();
  },
};
