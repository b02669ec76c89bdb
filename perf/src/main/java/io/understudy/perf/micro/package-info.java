/**
 * JMH benchmarks of single steps of the path, each beside what it stands on. Each runs on the
 * thread that JMH gives it, in a JVM of its own. What is measured does not allocate; the
 * preparation does. A step that did other work than it claims ends its benchmark with an error,
 * so that no figure is printed for it.
 */
package io.understudy.perf.micro;
