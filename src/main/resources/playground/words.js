// The plain words of a text object.

export const words = text => (text ? text.text : '');
