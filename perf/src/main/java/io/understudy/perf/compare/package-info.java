/**
 * Judges whether one revision's figures are worse than another's: by ratios and how sure they are,
 * never by a time alone. One thread; allocates freely. What cannot be read ends it with exit code 2
 * and a sentence.
 */
package io.understudy.perf.compare;
