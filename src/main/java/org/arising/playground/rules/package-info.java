/** Block Kit's rules as pure functions over raw JSON: what Slack refuses, and in which words. */
package org.arising.playground.rules;
