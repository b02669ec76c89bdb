/**
 * Measures a FIX acceptor that answers each NewOrderSingle with an ExecutionReport, beside
 * QuickFIX/J's doing the same: each on one core, the client on another. One client thread that
 * spins, allocates nothing an order and keeps up with far more than either; contestants are
 * processes of their own. An answer that is missing, doubled or out of order ends the run with a
 * sentence.
 */
package io.understudy.perf.fix;
