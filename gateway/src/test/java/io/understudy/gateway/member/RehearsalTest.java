package io.understudy.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.understudy.gateway.ops.settings.MemberSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest
{
    @TempDir
    private Path dir;

    @Test
    void shouldTakeOverOnScratchJournalsAndLeaveNothingBehind()
    {
        try (MemberHarness member = new MemberHarness(
            dir, settings -> settings.set(MemberSettings.REHEARSAL_TAKEOVERS, 5)))
        {
            member.start(true);
            assertThat(member.messages())
                .anyMatch(line -> line.startsWith("rehearsed takeovers=5 orders="))
                .anyMatch(line -> line.startsWith("recovered sequence=0 "));
            assertThat(Files.exists(dir.resolve("rehearsal"))).isFalse();
            member.setUp(1);
        }
    }
}
