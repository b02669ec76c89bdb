package io.understudy.gateway.control;

/** What a member says of itself when it would stand in line. */
record ReadyState(
    int memberId, long bootHash, int engineVersion, long sequence, long chainHash,
    long stateDigest)
{
}
