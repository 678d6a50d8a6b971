// Small words for the DOM. Text is only ever set as text, never as markup.

export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      node.addEventListener(key.slice(2), value);
    } else if (value === true) {
      node.setAttribute(key, '');
    } else if (value !== false && value != null) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children.flat().filter(child => child != null));
  return node;
}

export const byId = id => document.getElementById(id);

let serial = 0;
export const freshId = prefix => `${prefix}-${++serial}`;

export async function get(path, query = {}) {
  const answer = await fetch(`/page/${path}?${new URLSearchParams(query)}`);
  return answer.json();
}

export async function post(path, body) {
  const answer = await fetch(`/page/${path}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'X-Playground': '1'},
    body: JSON.stringify(body),
  });
  return answer.json();
}

export async function upload(person, file) {
  const query = new URLSearchParams({as: person, name: file.name});
  const answer = await fetch(`/page/uploads?${query}`, {method: 'POST', headers: {'X-Playground': '1'}, body: file});
  return answer.json();
}
