/**
 * Where edges reach a member: the door, a link to each edge, the frames that wait to be sequenced
 * and the outputs that go back. Duty thread only. Allocates when a link opens, not for a frame. An
 * edge that sends nonsense is counted and ignored; one that is too fast is held back by its window.
 */
package io.understudy.gateway.ingress;
