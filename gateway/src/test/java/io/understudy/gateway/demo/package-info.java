/**
 * Plays a trading day through real processes: a member that is started, killed and recovered, and a
 * client that any user could have written. Test code: it judges the gateway and is no part of it.
 */
package io.understudy.gateway.demo;
