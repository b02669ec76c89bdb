/**
 * The order stream on disk, in Chronicle Queue. The duty thread appends, a thread of the journal's
 * own prepares pages and syncs, any thread reads through a reader of its own. Appending and
 * reading do not allocate in steady state. A full disk is a returned value; anything bad in what
 * was written stops the open and changes nothing.
 */
package io.understudy.journal;
