/**
 * How much memory an engine takes, and whether that grows with the orders that flow through it. One
 * thread. The engine and the records fed to it do not allocate in steady state; the readings
 * between rounds do. Work that differs from what the figures are named for ends the run with an
 * error and no RESULT line.
 */
package io.understudy.perf.memory;
