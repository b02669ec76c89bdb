/**
 * FIX 4.2, 4.4 and FIXT.1.1 with FIX 5.0 SP2: reading, checking and writing tag=value messages, and
 * their translation from and to the SBE messages of client.xml. Any thread, one instance a thread.
 * Never allocates after construction. A malformed message is a code that is returned, never an
 * exception; a writer that runs out of room says so when it finishes.
 */
package io.understudy.codecs.fix;
