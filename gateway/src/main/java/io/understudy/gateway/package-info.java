/** The gateway; each package below says what it is for. */
package io.understudy.gateway;
