/**
 * What every suite says the same way: the machine, what else went on while it ran, and a file for
 * its figures. One thread. Allocates: before and after what is measured, never during it. A figure
 * of the kernel's that cannot be read is given as "unknown".
 */
package io.understudy.perf.result;
