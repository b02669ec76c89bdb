/**
 * Counts suspicions that were false: three members to which nothing is done, first idle, then under
 * load. One client thread; members are processes of their own, an operator's thread ends the
 * trading day now and then. Memory is bounded; the journals' disk space is asked for beforehand. A
 * member that ends by itself ends the run with a sentence.
 */
package io.understudy.perf.suspicions;
