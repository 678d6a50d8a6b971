/**
 * A local stand-in for Slack: one workspace with its people, channels, modals and files, the Web API over HTTP, signed
 * deliveries to the app, named faults, and a page to look at it. It speaks raw JSON and shares no code with the app, so
 * that it cannot share a mistake with it.
 */
package org.arising.playground;
