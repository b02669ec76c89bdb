/**
 * What an operator may set, where each value came from, and the page that says so.
 * Read once at the start by the thread that starts the process; a resolved {@link
 * io.understudy.gateway.ops.settings.Settings} is immutable, so any thread may read it.
 * Allocates; no duty thread reads settings. A wrong value or an unknown name ends in a {@link
 * io.understudy.gateway.ops.settings.SettingsException} with the value, what would be right and
 * where it was set: nothing starts with a setting that was ignored.
 */
package io.understudy.gateway.ops.settings;
