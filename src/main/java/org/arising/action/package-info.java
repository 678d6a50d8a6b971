/** Actions: their words, parts, states, deadlines and history, and the decisions that change them. */
@NullMarked
package org.arising.action;

import org.jspecify.annotations.NullMarked;
