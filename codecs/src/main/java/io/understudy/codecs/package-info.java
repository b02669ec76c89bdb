/**
 * What is spoken and written: generated flyweights and the few facts about them that more than one
 * module needs. Any thread, one flyweight a thread. Never allocates after construction. A
 * malformed message is never an exception: callers check lengths before they wrap.
 */
package io.understudy.codecs;
