/** Measures the gateway beside what users would pick instead. */
package io.understudy.perf;
