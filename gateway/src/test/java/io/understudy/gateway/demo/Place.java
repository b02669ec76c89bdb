package io.understudy.gateway.demo;

import java.util.List;

/**
 * Where a member's process runs.
 *
 * @param host     on which the others and the client reach it.
 * @param launcher the command that becomes the member's process, empty for none.
 */
public record Place(String host, List<String> launcher)
{
    /** Beside the test. */
    public static final Place HERE = new Place("localhost", List.of());
}
